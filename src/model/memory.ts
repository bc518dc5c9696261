import type { LanguageTag } from "./language.ts";

/** What is asked of a memory. Neighbours are `null` at the ends of an article. */
export interface MemoryQuery {
  readonly text: string;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly previous: string | null;
  readonly next: string | null;
  /** Lowest score wanted, 50–101. */
  readonly minimum: number;
}

/** A translation unit that matches: 101 = same text and neighbours, 100 = same text, below = fuzzy. */
export interface MemoryMatch {
  readonly unit: string;
  readonly score: number;
  readonly source: string;
  readonly target: string;
  /** The target's numbers or placeholders were exchanged for the query's, where that was safe. */
  readonly repaired?: true;
}

/** A unit that stands in an edition; the same use is one, however often it is told. */
export interface MemoryUse {
  readonly unit: string;
  /** Name of the edition: the same article in the same language has the same. */
  readonly edition: string;
}

/** Translations that people already made. */
export interface Memory {
  /** Changes whenever the content changes; part of an edition's signature. */
  readonly version: string;
  /** Matches of each query, best first; deterministic order. */
  lookup(queries: readonly MemoryQuery[]): Promise<readonly (readonly MemoryMatch[])[]>;
  /** Says which units stand in finished editions; changes neither content nor version. */
  used?(uses: readonly MemoryUse[]): void;
  close?(): Promise<void>;
}

/** A translation unit: one text and its translations, with what is known of them. */
export interface TranslationUnit {
  readonly id: string;
  /** Text by language tag. */
  readonly texts: Readonly<Record<LanguageTag, string>>;
  readonly previous?: string | null;
  readonly next?: string | null;
  readonly creator?: string;
  readonly created?: string;
  readonly changed?: string;
  readonly properties?: Readonly<Record<string, string>>;
}
