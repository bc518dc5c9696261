import { escapeAttribute, escapeText } from "../tmx/escape.ts";
import type { XmlDocument, XmlElement, XmlNode } from "./xml-tree.ts";

/** A document as UTF-8 text; parsing it again gives the same tree. */
export function serialiseXml({ doctype, before, root, after }: XmlDocument): string {
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    ...(doctype === null ? [] : [`<!DOCTYPE${/^\s/.test(doctype) ? "" : " "}${doctype}>`]),
    ...before.map(serialiseNode),
    serialiseNode(root),
    ...after.map(serialiseNode),
  ];
  return `${lines.join("\n")}\n`;
}

function serialiseNode(node: XmlNode): string {
  switch (node.kind) {
    case "element":
      return serialiseElement(node);
    case "text":
      return escapeText(node.text);
    case "cdata":
      return `<![CDATA[${node.text}]]>`;
    case "comment":
      return `<!--${node.text}-->`;
    case "instruction":
      return node.text === "" ? `<?${node.target}?>` : `<?${node.target} ${node.text}?>`;
  }
}

function serialiseElement({ name, attributes, children }: XmlElement): string {
  const written = attributes.map(
    (attribute) => ` ${attribute.name}="${escapeAttribute(attribute.value)}"`,
  );
  const start = `<${name}${written.join("")}`;
  if (children.length === 0) return `${start}/>`;
  return `${start}>${children.map(serialiseNode).join("")}</${name}>`;
}
