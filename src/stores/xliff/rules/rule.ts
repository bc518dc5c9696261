import type { XmlElement } from "../xml-tree.ts";

/** A place where a document breaks the standard. */
export interface RuleBreach {
  /** 1-based. */
  readonly line: number;
  /** What is wrong, in English, without text of the document. */
  readonly message: string;
}

/** Says what is wrong with an element and all it holds, or nothing. */
export type Rule = (element: XmlElement) => Iterable<RuleBreach>;

/** A breach at an element. */
export function breach({ line, name }: XmlElement, message: string): RuleBreach {
  return { line, message: `<${name}>: ${message}` };
}
