import type { DropReason, InlineCode, Role } from "./article.ts";
import type { LanguageTag, Multilingual } from "./language.ts";
import type { Target } from "./translation.ts";

/**
 * The aligned bundle, `bundle.json`: an article and its editions, segment by segment. All offsets
 * count Unicode code points, half-open. Its JSON Schema is `bundle-schema.ts`.
 */
export interface Bundle {
  readonly dragoman: 1;
  readonly id: string;
  readonly source: BundleSource;
  readonly editions: Readonly<Record<LanguageTag, BundleEdition>>;
  readonly metadata: BundleMetadata;
  readonly segments: readonly BundleSegment[];
  readonly dropped: readonly BundleDropped[];
  readonly totals: BundleTotals;
}

/** The input as it was read. */
export interface BundleSource {
  /** File name, relative to nothing: the input may have moved. `-` for stdin. */
  readonly path: string;
  readonly format: string;
  /** Of the input bytes, hexadecimal. */
  readonly sha256: string;
  /** Present where the input was not UTF-8. */
  readonly encoding?: string;
  readonly language: LanguageTag;
  readonly detection: {
    readonly method: "franc" | "given";
    readonly confidence: number;
    readonly reliable: boolean;
  };
}

/** One written edition. */
export interface BundleEdition {
  /** Relative to the bundle. */
  readonly path: string;
  readonly sha256: string;
  /** What the edition was made with: `ru>az|memory:8f3a|bergamot:…|dragoman:0.1.0`. */
  readonly signature: string;
  readonly status: "complete" | "partial";
}

/** Metadata, every text aligned across languages. */
export interface BundleMetadata {
  readonly headline: Multilingual | null;
  readonly lead: Multilingual | null;
  readonly dateline: {
    /** In title case: `Баку`; several places are joined by the language's comma. */
    readonly place: Multilingual | null;
    /** ISO 8601; `--04-26` where the year is unknown, `null` where the dateline has no date. */
    readonly date: string | null;
    readonly agency: string | null;
    readonly text: Multilingual;
  } | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly byline: Multilingual | null;
  readonly keywords: readonly string[];
  readonly media: readonly {
    readonly credit: string | null;
    readonly caption: Multilingual | null;
    /** Ids of the caption's segments. */
    readonly segments: readonly string[];
  }[];
  /** Carried over untouched from structured formats. */
  readonly carried?: Readonly<Record<string, unknown>>;
}

/** A segment with its targets. */
export interface BundleSegment {
  readonly id: string;
  readonly block: string;
  readonly role: Role;
  readonly source: {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly language: LanguageTag;
    /** XPath or JSON Pointer (structured formats only): offsets count inside that node's text. */
    readonly locator?: string;
    /** Inline markup, offsets relative to `text`. */
    readonly codes?: readonly InlineCode[];
  };
  readonly targets: Readonly<Record<LanguageTag, BundleTarget>>;
}

/** The best fuzzy match that a memory offered and that was not used as it is. */
export interface OfferedMatch {
  /** 50–99. */
  readonly score: number;
  readonly source: string;
  readonly target: string;
  readonly unit: string;
}

/** A target with its place in the edition file; no place where it is untranslated or the format has none. */
export interface BundleTarget extends Target {
  readonly start?: number;
  readonly end?: number;
  readonly match?: OfferedMatch;
}

/** A stretch of the input that is not part of the article. */
export interface BundleDropped {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: DropReason;
  readonly locator?: string;
}

/** Numbers that reconcile: for each target the statuses add up to `segments`. */
export interface BundleTotals {
  readonly segments: number;
  /** Code points of all source segments. */
  readonly characters: number;
  /** Code points billed, by provider. */
  readonly billed: Readonly<Record<string, number>>;
  readonly [language: LanguageTag]: number | Readonly<Record<string, number>>;
}
