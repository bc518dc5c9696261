import type { XmlDocument, XmlElement, XmlNode } from "./node.ts";

/** How nodes are written: HTML has void elements and no empty-element tags. */
export type Syntax = "xml" | "html";

const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

/** A document as UTF-8 XML with a declaration and a line break at its end. */
export function serialiseDocument({ before, root, after }: XmlDocument): string {
  const lines = [...before, root, ...after].map((node) => serialise(node, "xml"));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join("\n")}\n`;
}

/** A node and everything in it, escaped. */
export function serialise(node: XmlNode, syntax: Syntax): string {
  if (node.kind === "markup") return node.source;
  if (node.kind === "text") return node.cdata ? cdata(node.text) : escapeText(node.text);
  const start = startOf(node);
  if (syntax === "html" && VOID.has(node.name)) return `${start}>`;
  if (syntax === "xml" && node.children.length === 0) return `${start}/>`;
  return `${start}>${serialiseInner(node, syntax)}</${node.name}>`;
}

/** An element's start tag without its last bracket. */
function startOf({ name, attributes }: XmlElement): string {
  const pairs = [...attributes].map(([key, value]) => ` ${key}="${escapeValue(value)}"`);
  return `<${name}${pairs.join("")}`;
}

/** An element's start tag, with a slash where it stands for the whole element. */
export function startTag(element: XmlElement, kind: "open" | "standalone"): string {
  return `${startOf(element)}${kind === "open" ? ">" : "/>"}`;
}

/** What is inside an element. */
export function serialiseInner({ children }: XmlElement, syntax: Syntax): string {
  return children.map((child) => serialise(child, syntax)).join("");
}

/** Text for element content; characters that XML cannot hold are left out. */
export function escapeText(text: string): string {
  return legal(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text for an attribute in double quotation marks. */
export function escapeValue(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll(/[\t\n\r]/gu, (space) => `&#${space.charCodeAt(0)};`);
}

function cdata(text: string): string {
  return `<![CDATA[${legal(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function legal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  return text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, "");
}
