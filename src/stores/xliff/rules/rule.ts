import type { XmlElement } from "../xml-tree.ts";

/** A place where a document breaks the standard. */
export interface RuleBreach {
  /** 1-based. */
  readonly line: number;
  /** What is wrong, in English, without text of the document. */
  readonly message: string;
}

/** What a rule says of one element. */
export type Rule = (element: XmlElement) => Iterable<string>;
