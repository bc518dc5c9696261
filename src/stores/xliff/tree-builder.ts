import {
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
  xmlNamespace,
} from "./xml-tree.ts";

/** Builds a document from a parser's events. */
export interface TreeBuilder {
  doctype(declaration: string): void;
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  add(node: Exclude<XmlNode, XmlElement>): void;
  close(): void;
  /** The document; all elements are closed. */
  finish(): XmlDocument;
}

/** Where the file is, and how to stop reading it. */
export interface TreePlace {
  fail(reason: string): never;
  line(): number;
}

/** Deeper files are not XLIFF; the tree is walked recursively. */
const deepest = 500;

type Scope = Readonly<Record<string, string>>;
interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** A builder that resolves namespaces (Namespaces in XML 1.0) as it goes. */
export function treeBuilder(place: TreePlace): TreeBuilder {
  const before: XmlNode[] = [];
  const after: XmlNode[] = [];
  const stack: { readonly element: OpenElement; readonly scope: Scope }[] = [];
  let doctype: string | null = null;
  let root: OpenElement | null = null;

  return {
    doctype(declaration) {
      if (/<!ENTITY/i.test(declaration)) place.fail("it declares entities, which are refused");
      if (!/^\s*xliff\b/.test(declaration)) place.fail("its DOCTYPE is not that of XLIFF");
      doctype = declaration;
    },
    open(name, attributes) {
      if (stack.length >= deepest) place.fail(`more than ${deepest} levels`);
      const parent = stack.at(-1);
      const scope = scopeOf(attributes, parent?.scope ?? { xml: xmlNamespace });
      const element: OpenElement = {
        kind: "element",
        ...resolve(name, scope, true, place),
        attributes: Object.entries(attributes).map(
          ([attribute, value]): XmlAttribute => ({
            ...resolve(attribute, scope, false, place),
            value,
          }),
        ),
        children: [],
        parent: parent?.element ?? null,
        line: place.line(),
      };
      if (parent === undefined) root = element;
      else parent.element.children.push(element);
      stack.push({ element, scope });
    },
    add(node) {
      const parent = stack.at(-1);
      if (parent !== undefined) parent.element.children.push(node);
      else if (node.kind !== "text") (root === null ? before : after).push(node);
    },
    close: () => void stack.pop(),
    finish: () => ({ doctype, before, root: root ?? place.fail("it has no root element"), after }),
  };
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const declared = Object.entries(attributes).flatMap(([name, value]) => {
    if (name === "xmlns") return [["", value] as const];
    return name.startsWith("xmlns:") ? [[name.slice(6), value] as const] : [];
  });
  return declared.length === 0 ? outer : { ...outer, ...Object.fromEntries(declared) };
}

function resolve(
  name: string,
  scope: Scope,
  isElement: boolean,
  place: TreePlace,
): Pick<XmlElement, "name" | "local" | "namespace"> {
  const colon = name.indexOf(":");
  if (colon < 0) {
    const isDeclaration = !isElement && name === "xmlns";
    const namespace = isElement ? (scope[""] ?? "") : isDeclaration ? "xmlns" : "";
    return { name, local: name, namespace };
  }
  const prefix = name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (prefix === "xmlns") return { name, local, namespace: "xmlns" };
  const namespace = Object.hasOwn(scope, prefix) ? scope[prefix] : undefined;
  if (namespace === undefined || namespace === "" || local === "" || local.includes(":")) {
    place.fail(`the prefix ${prefix.slice(0, 40)} is not bound to a namespace`);
  }
  return { name, local, namespace: namespace ?? "" };
}
