import type { Severity } from "../model/finding.ts";
import type { LanguageTag } from "../model/language.ts";

/** A problem at its place, ready to be printed. */
export interface ReportedProblem {
  readonly check: string;
  readonly severity: Severity;
  /** In English. */
  readonly message: string;
  /** In the interface's language. */
  readonly text: string;
  /** Which text says it, where it comes in several languages. */
  readonly code?: string;
  /** Values in the text, besides `expected` and `actual`. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly segment?: string;
  readonly language?: LanguageTag;
  /** File the problem is in, relative to the working folder, with forward slashes. */
  readonly file: string;
  /** 1-based line of that file. */
  readonly line?: number;
  readonly expected?: readonly string[];
  readonly actual?: readonly string[];
  /** The same for the same problem in a later run, whatever else has moved. */
  readonly fingerprint: string;
  /** The baseline accepts it: shown, but not counted. */
  readonly isAccepted: boolean;
  /** It reaches `--fail-on` and is not accepted. */
  readonly isFatal: boolean;
}

/** A bundle or fixture folder with its problems. */
export interface ReportedItem {
  readonly kind: "bundle" | "fixture";
  /** Of the bundle or folder, relative to the working folder, with forward slashes. */
  readonly path: string;
  /** Languages of its editions or references. */
  readonly languages: readonly LanguageTag[];
  readonly problems: readonly ReportedProblem[];
}

/** Everything that one run of `check` says, in order. */
export interface Report {
  /** Version of dragoman. */
  readonly version: string;
  readonly items: readonly ReportedItem[];
  /** What the checks look for, by id; other rules are named by their id alone. */
  readonly about: ReadonlyMap<string, string>;
}

/** The problems that no baseline accepts, with their items. */
export function openProblems({ items }: Report): readonly ReportedProblem[] {
  return items.flatMap(({ problems }) => problems.filter(({ isAccepted }) => !isAccepted));
}
