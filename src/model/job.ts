import type { LanguageTag } from "./language.ts";

/** A glossary entry that occurs in a job's segments. */
export interface JobTerm {
  readonly source: string;
  readonly target: string;
}

/** One text to translate, with inline markup as placeholders `⟦1⟧`. One line: no line breaks. */
export interface JobSegment {
  readonly id: string;
  readonly text: string;
  /** Source text of the neighbours, `null` at the ends of an article. */
  readonly previous: string | null;
  readonly next: string | null;
  /** The same text in a pivot language, where it is known for certain (a 100 % match or a person). */
  readonly pivot?: { readonly language: LanguageTag; readonly text: string };
  /** The best fuzzy match, as an example for providers that can use one. */
  readonly example?: { readonly source: string; readonly target: string; readonly score: number };
}

/** Segments of one language pair that go to a provider in one call. Plain JSON. */
export interface Job {
  /** Hash of everything that decides the answer. */
  readonly id: string;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly segments: readonly JobSegment[];
  readonly terms: readonly JobTerm[];
  /** The article's headline: read it, do not translate it. */
  readonly headline: string | null;
}

/** What a provider reports that it charged. */
export interface Usage {
  /** Unicode code points billed. */
  readonly characters?: number;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
}

/** One answer; `text: null` says that this segment failed, and why. */
export interface ReplyItem {
  readonly id: string;
  readonly text: string | null;
  readonly reason?: string;
  /** 0–1, where the provider knows how good its answer is. */
  readonly quality?: number;
  /** What exactly answered, where finer than the provider's name: `ru-en@1.1+en-az@1.0`. */
  readonly model?: string;
}

/** A provider's answer to a job. Items are matched by id; missing ids are failures. */
export interface Reply {
  readonly translations: readonly ReplyItem[];
  readonly usage?: Usage;
}
