import type { CheckCode } from "./check-texts.ts";

/** How bad a finding is. */
export type Severity = "info" | "warning" | "error";

/** Something a check noticed about a target. */
export interface Finding {
  /** The check's id: `numbers`. */
  readonly check: string;
  readonly severity: Severity;
  /** English text; the interface translates by `code`. */
  readonly message: string;
  /** Which text says it, for other languages: `numbers/missing`. */
  readonly code?: CheckCode;
  readonly expected?: readonly string[];
  readonly actual?: readonly string[];
}
