/** An element. Children can be replaced: a writer works on a clone. */
export interface XmlElement {
  readonly kind: "element";
  /** As written, with its prefix: `dc:creator`. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  /** Namespace URI, `""` where there is none. */
  readonly namespace: string;
  readonly attributes: Map<string, string>;
  children: XmlNode[];
  parent: XmlElement | null;
  /** Line of the start tag (1-based), where the element was parsed. */
  readonly line?: number;
  /** Where the element's text came from, if it was made from another document. */
  origin?: Origin;
}

/** A stretch of another document's node: `text` is all of the node's, ours begins at `offset`. */
export interface Origin {
  readonly path: string;
  readonly text: string;
  readonly offset: number;
}

/** Character data; `cdata` is written back as a CDATA section. */
export interface XmlText {
  readonly kind: "text";
  text: string;
  readonly cdata: boolean;
  parent: XmlElement | null;
}

/** A comment, a processing instruction or a document type, kept as it was written. */
export interface XmlMarkup {
  readonly kind: "markup";
  readonly source: string;
  parent: XmlElement | null;
}

export type XmlNode = XmlElement | XmlText | XmlMarkup;

/** A document: what stands before and behind the root element is kept too. */
export interface XmlDocument {
  readonly before: readonly XmlMarkup[];
  readonly root: XmlElement;
  readonly after: readonly XmlMarkup[];
}

/** A new element without a line, for trees that a reader or writer builds. */
export function makeElement(
  name: string,
  {
    namespace = "",
    attributes = {},
    origin,
  }: {
    readonly namespace?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly origin?: Origin;
  } = {},
): XmlElement {
  return {
    kind: "element",
    name,
    local: name.slice(name.indexOf(":") + 1),
    namespace,
    attributes: new Map(Object.entries(attributes)),
    children: [],
    parent: null,
    ...(origin === undefined ? {} : { origin }),
  };
}

/** Character data. */
export function makeText(text: string): XmlText {
  return { kind: "text", text, cdata: false, parent: null };
}

/** Appends nodes to an element and gives the element back. */
export function append(element: XmlElement, ...nodes: readonly XmlNode[]): XmlElement {
  for (const node of nodes) {
    node.parent = element;
    element.children.push(node);
  }
  return element;
}

/** Puts nodes in the place of an element's nodes `old`, which are neighbours. */
export function replaceNodes(old: readonly XmlNode[], nodes: readonly XmlNode[]): void {
  const [first] = old;
  const parent = first?.parent;
  if (first === undefined || parent == null) throw new TypeError("the nodes have no parent");
  for (const node of nodes) node.parent = parent;
  parent.children.splice(parent.children.indexOf(first), old.length, ...nodes);
}

/** A copy without parent, its descendants included. */
export function cloneNode<Node extends XmlNode>(node: Node): Node {
  if (node.kind !== "element") return { ...node, parent: null };
  const copy: XmlElement = { ...shallow(node) };
  append(copy, ...node.children.map((child) => cloneNode(child)));
  return copy as Node;
}

/** A copy without parent and children. */
export function shallow(element: XmlElement): XmlElement {
  return { ...element, attributes: new Map(element.attributes), children: [], parent: null };
}
