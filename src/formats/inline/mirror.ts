import { textOf } from "../xml/find.ts";
import { append, makeText, type XmlElement } from "../xml/node.ts";

/** Whether an element repeats a text, white space and case aside. */
export function repeats(element: XmlElement, text: string | null): boolean {
  return text !== null && bare(textOf(element)) === bare(text);
}

/** Gives an element another text, its markup aside. */
export function setText(element: XmlElement, text: string): void {
  element.children = [];
  append(element, makeText(text));
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim().toLowerCase();
}
