import type { Article, InlineCode } from "./article.ts";
import type { Bundle } from "./bundle.ts";
import type { LanguageTag } from "./language.ts";
import type { Segment } from "./segment.ts";
import type { Source } from "./source.ts";

/** Where a target's text ended up in the edition file, in UTF-16 offsets. */
export interface Placement {
  readonly segment: string;
  readonly start: number;
  readonly end: number;
}

/** What a format is given to write an edition. */
export interface EditionInput {
  readonly article: Article;
  readonly language: LanguageTag;
  readonly segments: readonly Segment[];
  /** Target text by segment id; `null` = untranslated, to be shown as the source in `⟦ ⟧`. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** Inline markup of the target texts by segment id; where a segment has none, it has no entry. */
  readonly codes?: ReadonlyMap<string, readonly InlineCode[]>;
}

/** An edition as text; `placements` only where offsets mean something (text, markdown). */
export interface WrittenEdition {
  readonly text: string;
  readonly placements: readonly Placement[] | null;
}

/** A file format: how articles are found in it and how editions are written back. */
export interface Format {
  readonly name: string;
  /** Of editions, with the dot: `.txt`. */
  readonly extension: string;
  /** Looks at content first, at the path only as a hint. */
  recognises(source: Source): boolean;
  /** @throws ReadError when the input is malformed */
  read(source: Source): Iterable<Article>;
  write(edition: EditionInput): WrittenEdition;
  /** An earlier result that the input itself brings: its targets are kept where they are still good. */
  earlier?(article: Article): Bundle;
}
