/** An XML document, everything kept that a reader of it may see. */
export interface XmlDocument {
  /** The DOCTYPE's content; it declares no entities, or the document would have been refused. */
  readonly doctype: string | null;
  /** Comments and instructions in front of the root. */
  readonly before: readonly XmlNode[];
  readonly root: XmlElement;
  /** Comments and instructions behind the root. */
  readonly after: readonly XmlNode[];
}

/** Anything in an element. */
export type XmlNode =
  | XmlElement
  | { readonly kind: "text" | "cdata" | "comment"; readonly text: string }
  | { readonly kind: "instruction"; readonly target: string; readonly text: string };

/** An element with its namespace resolved; `name` is as written. */
export interface XmlElement {
  readonly kind: "element";
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  /** `""` where there is none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | null;
  /** 1-based line of the start tag's end. */
  readonly line: number;
}

/** An attribute; one without a prefix is in no namespace. */
export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

/** Namespace of `xml:lang` and its like. */
export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";

/** The elements directly below. */
export function childElements({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((node): node is XmlElement => node.kind === "element");
}

/** The first element directly below with this name and its parent's namespace. */
export function childNamed(element: XmlElement, local: string): XmlElement | null {
  return (
    childElements(element).find(
      (child) => child.local === local && child.namespace === element.namespace,
    ) ?? null
  );
}

/** Value of an attribute; `null` where it is not there. */
export function attributeOf(
  { attributes }: XmlElement,
  local: string,
  namespace = "",
): string | null {
  const found = attributes.find(
    (attribute) => attribute.local === local && attribute.namespace === namespace,
  );
  return found?.value ?? null;
}

/** The element and everything below it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    const { children } = next;
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child?.kind === "element") waiting.push(child);
    }
  }
}

/** All text below, comments and instructions left out. */
export function textContent(element: XmlElement): string {
  const parts: string[] = [];
  for (const node of element.children) {
    if (node.kind === "element") parts.push(textContent(node));
    else if (node.kind === "text" || node.kind === "cdata") parts.push(node.text);
  }
  return parts.join("");
}
