import type { InlineCode, Role } from "./article.ts";
import type { LanguageTag } from "./language.ts";

/**
 * The unit of translation: a sentence, or a whole headline, dateline or credit.
 * `text` equals the document (or the located node's text) at UTF-16 `[start, end)`, always.
 */
export interface Segment {
  /** `b3.0`: block id and position in it. The same input gives the same ids. */
  readonly id: string;
  readonly block: string;
  readonly role: Role;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly language: LanguageTag;
  readonly locator?: string;
  /** Inline markup, offsets relative to `text`. */
  readonly codes?: readonly InlineCode[];
}
