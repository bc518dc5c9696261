import type { InlineCode } from "../../model/article.ts";
import type { LanguageTag } from "../../model/language.ts";

/** A text with its inline codes; offsets are UTF-16, relative to `text`. */
export interface MarkedText {
  readonly text: string;
  readonly codes: readonly InlineCode[];
}

/** How far a target is, as XLIFF 2.x names it. */
export type XliffState = "initial" | "translated" | "reviewed" | "final";

/** A translation that a memory offers. */
export interface XliffMatch {
  /** 50–101, as dragoman counts: 101 = same text and neighbours. */
  readonly score: number;
  readonly source: string;
  readonly target: string;
  /** The memory's unit, where it is known. */
  readonly unit: string | null;
}

/** Who made a target. */
export interface XliffOrigin {
  /** Tool and version: `bergamot 0.4.9 (ru-en@1.1)`. */
  readonly tool: string;
  /** 0–1, where a machine said how sure it is. */
  readonly quality: number | null;
}

/** A remark for the translator. */
export interface XliffNote {
  /** `role`, `finding`, `reason`, `language`. */
  readonly category: string;
  readonly text: string;
  readonly severity: "info" | "warning" | "error";
}

/** A segment as it is written. */
export interface XliffSegment {
  readonly id: string;
  readonly source: MarkedText;
  readonly target: MarkedText | null;
  readonly state: XliffState;
  /** The bundle's own status. */
  readonly status: string;
  readonly origin: XliffOrigin | null;
  readonly match: XliffMatch | null;
  readonly notes: readonly XliffNote[];
}

/** A term of the glossary that occurs in a unit. */
export interface XliffTerm {
  readonly source: string;
  /** Accepted targets, the preferred one first. */
  readonly targets: readonly string[];
  readonly definition: string | null;
}

/** A block of the article. */
export interface XliffUnit {
  readonly id: string;
  readonly role: string;
  readonly terms: readonly XliffTerm[];
  readonly segments: readonly XliffSegment[];
}

/** One article in one target language, ready to be written. */
export interface XliffFile {
  /** The bundle's id. */
  readonly id: string;
  /** Name of the source file. */
  readonly original: string;
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  readonly toolVersion: string;
  /** What a reader may want to know of the article: hashes, signature. */
  readonly properties: Readonly<Record<string, string>>;
  readonly units: readonly XliffUnit[];
}
