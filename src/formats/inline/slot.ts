import type { Dateline, InlineCode, Role } from "../../model/article.ts";
import type { LanguageTag } from "../../model/language.ts";

/** A text with markup beside it: offsets count in the text, no code takes room. */
export interface Content {
  readonly text: string;
  readonly codes: readonly InlineCode[];
}

/** A part of a slot that becomes a block; offsets count in the slot's text. */
export interface Part {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
  readonly dateline?: Omit<Dateline, "block">;
}

/** A place of a structured document that holds running text, and can be filled with another. */
export interface Slot extends Content {
  /** XPath or JSON Pointer of the node; that of a node inside an HTML string follows a `#`. */
  readonly locator: string;
  /** The whole text of that node, and where the slot's text begins in it. */
  readonly nodeText: string;
  readonly offset: number;
  /** Empty where nothing of the text is the article's. */
  readonly parts: readonly Part[];
  readonly language?: LanguageTag;
  fill(content: Content): void;
}

/** One part that holds the whole text, white space at its ends aside; none where nothing is left. */
export function wholePart(text: string, role: Role): readonly Part[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start < end ? [{ role, start, end }] : [];
}
