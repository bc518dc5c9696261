import type { CheckCode } from "../model/check-texts.ts";
import type { Severity } from "../model/finding.ts";
import type { LanguageTag } from "../model/language.ts";

/** Something wrong with a bundle, its source or an edition. */
export interface Problem {
  /** `schema`, `invariant/1` … `invariant/7`, or a check's id. */
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  /** Which text says it in other languages; only findings of checks have one. */
  readonly code?: CheckCode;
  readonly segment?: string;
  readonly language?: LanguageTag;
  /** 1-based line of the edition (or source) the problem is on. */
  readonly line?: number;
  readonly expected?: readonly string[];
  readonly actual?: readonly string[];
}
