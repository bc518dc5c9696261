import { append, makeElement, makeText, type XmlElement, type XmlNode } from "../xml/node.ts";
import type { DomElement, DomNode } from "./dom.ts";

/** Elements that are neither text nor harmless: they and all in them are left out. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  "script style noscript template object embed applet base meta link form input button select textarea option svg math canvas dialog".split(
    " ",
  ),
);
const ADDRESSES: ReadonlySet<string> = new Set(
  "href src srcset poster cite data action".split(" "),
);

/** An element of the DOM as a tree, without scripts, forms and handlers; `seen` learns the pairs. */
export function toTree(
  element: DomElement,
  seen?: (from: DomElement, to: XmlElement) => void,
): XmlElement {
  const name = (element.localName ?? "div").toLowerCase();
  const attributes = [...(element.attributes ?? [])].filter(isHarmless);
  const tree = makeElement(name, {
    attributes: Object.fromEntries(attributes.map(({ name: key, value }) => [key, value])),
  });
  seen?.(element, tree);
  const nodes = [...element.childNodes].map((child) => toNode(child, seen));
  return append(tree, ...nodes.filter((node) => node !== null));
}

function toNode(node: DomNode, seen?: (from: DomElement, to: XmlElement) => void): XmlNode | null {
  if (node.nodeType === 3) return makeText(node.data ?? "");
  if (node.nodeType !== 1 || LEFT_OUT.has((node.localName ?? "").toLowerCase())) return null;
  return toTree(node as DomElement, seen);
}

/** Whether an attribute runs nothing. */
export function isHarmless({
  name,
  value,
}: {
  readonly name: string;
  readonly value: string;
}): boolean {
  if (!/^[a-z_][\w.:-]*$/iu.test(name) || /^on/iu.test(name) || name === "srcdoc") return false;
  return !ADDRESSES.has(name.toLowerCase()) || isSafeAddress(value);
}

/** Whether an address runs nothing: relative, or of a scheme that only fetches or writes mail. */
function isSafeAddress(address: string): boolean {
  const bare = address.replaceAll(/[\0-\x20]/gu, "");
  const [, scheme] = /^([a-z][a-z\d+.-]*):/iu.exec(bare) ?? [];
  if (scheme === undefined) return true;
  return /^(?:https?|mailto|tel|ftp|geo|cid|urn)$/iu.test(scheme) || /^data:image\//iu.test(bare);
}
