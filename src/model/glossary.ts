import type { JobTerm } from "./job.ts";
import type { LanguageTag } from "./language.ts";

/**
 * How upper and lower case count when a term is looked for. `exact`: letter for letter.
 * `any`: not at all. `auto`: abbreviations exactly, a single capitalised word only with its
 * capital, everything else in any case.
 */
export type CaseRule = "auto" | "exact" | "any";

/** What is needed to find a term in a text. */
export interface Term {
  /** Dictionary form: nominative, as a headword would be printed. */
  readonly source: string;
  /** Further forms that no rule derives (suppletive, clipped), matched as they are. */
  readonly forms?: readonly string[];
  /** @default "auto" */
  readonly caseRule?: CaseRule;
}

/** One concept of a glossary. */
export interface GlossaryEntry extends Term {
  /** Line of the file (1-based) the entry begins on. */
  readonly line: number;
  /** Accepted targets by language, the preferred one first. */
  readonly targets: Readonly<Record<LanguageTag, readonly string[]>>;
  /** Targets that must not be used, by language. */
  readonly forbidden: Readonly<Record<LanguageTag, readonly string[]>>;
  readonly caseRule: CaseRule;
  readonly forms: readonly string[];
  readonly partOfSpeech: string | null;
  readonly domain: string | null;
  readonly note: string | null;
}

/** A glossary as read from one file. */
export interface Glossary {
  readonly path: string;
  /** First 12 hexadecimal digits of the SHA-256 of the file's bytes. */
  readonly version: string;
  readonly sourceLanguage: LanguageTag;
  /** Languages that have targets, in the file's order. */
  readonly targetLanguages: readonly LanguageTag[];
  readonly entries: readonly GlossaryEntry[];
}

/** An occurrence of a glossary entry in a text, with the target to use. */
export interface GlossaryHit extends JobTerm {
  /** UTF-16 offsets of the occurrence. */
  readonly start: number;
  readonly end: number;
  /** All accepted targets, the preferred one first. */
  readonly targets: readonly string[];
  readonly forbidden: readonly string[];
}
