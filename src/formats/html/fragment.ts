import { textOf } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import { serialiseInner } from "../xml/serialise.ts";
import { parseDom } from "./dom.ts";
import { toTree } from "./to-tree.ts";

/** An HTML string as a tree whose elements have paths like `/p[2]`. @throws ReadError */
export function parseFragment(html: string, path: string): XmlElement {
  const document = parseDom(`<html><body>${html}</body></html>`, path);
  const [body] = document.querySelectorAll("body");
  const tree = toTree(body ?? document.documentElement);
  tree.origin = { path: "", text: textOf(tree), offset: 0 };
  return tree;
}

/** The tree as an HTML string again. */
export function serialiseFragment(tree: XmlElement): string {
  return serialiseInner(tree, "html");
}

const HTML =
  /<\/?(?:p|br|div|a|b|i|u|s|q|em|strong|span|small|sup|sub|code|cite|font|center|img|ul|ol|li|dl|dt|dd|h[1-6]|blockquote|pre|section|article|figure|figcaption|iframe|video|table|tr|td|th|hr)\b[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/iu;

/** Whether a string holds markup rather than plain text. */
export function looksLikeHtml(text: string): boolean {
  return HTML.test(text);
}
