import type { XmlElement, XmlNode } from "./node.ts";

/** Child elements, those of a local name where one is given. */
export function childrenOf(element: XmlElement, local?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      child.kind === "element" && (local === undefined || child.local === local),
  );
}

/** The first child element of a local name. */
export function childOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element === undefined ? undefined : childrenOf(element, local)[0];
}

/** The element at the end of a path of local names; the first one at each step. */
export function descend(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(childOf, element);
}

/** All descendants of a local name in document order, the element itself included. */
export function* descendants(element: XmlElement, local?: string): Iterable<XmlElement> {
  if (local === undefined || element.local === local) yield element;
  for (const child of childrenOf(element)) yield* descendants(child, local);
}

/** The text of a node and everything in it. */
export function textOf(node: XmlNode | undefined): string {
  if (node === undefined || node.kind === "markup") return "";
  if (node.kind === "text") return node.text;
  return node.children.map(textOf).join("");
}

/** The text with white space as single spaces; `null` where nothing is left. */
export function cleanText(node: XmlNode | undefined): string | null {
  const text = textOf(node).replaceAll(/\s+/gu, " ").trim();
  return text === "" ? null : text;
}

/** The value of `xml:lang` (or `lang`) that holds for an element. */
export function languageOf(element: XmlElement | null): string | null {
  for (let at = element; at !== null; at = at.parent) {
    const found = at.attributes.get("xml:lang") ?? at.attributes.get("lang");
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * The XPath 1.0 of an element. Elements in a namespace are named by `name()`, so that the path
 * holds without any binding of prefixes.
 */
export function pathOf(element: XmlElement): string {
  if (element.origin !== undefined) return element.origin.path;
  const { parent, name, namespace } = element;
  const test = namespace === "" ? name : `*[name()='${name}']`;
  if (parent === null) return `/${test}`;
  const same = childrenOf(parent).filter((child) => child.name === name);
  return `${pathOf(parent)}/${test}[${same.indexOf(element) + 1}]`;
}
