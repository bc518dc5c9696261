import type { Severity } from "../../model/finding.ts";

/** What can be wrong with the content of a glossary. */
export type GlossaryProblem =
  | "duplicate"
  | "contradiction"
  | "bad-language"
  | "empty-source"
  | "empty-target"
  | "cyrillic-in-target"
  | "look-alike"
  | "whitespace"
  | "forbidden-is-preferred"
  | "unfindable";

/** Something `checkGlossary` noticed. */
export interface GlossaryFinding {
  readonly problem: GlossaryProblem;
  readonly severity: Severity;
  /** Line of the glossary, from 1; 0 where it concerns the file as a whole. */
  readonly line: number;
  /** English text; the interface translates by `problem` and `data`. */
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
}
