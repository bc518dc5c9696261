import type { CheckCode } from "../model/check-texts.ts";
import type { ErrorCode } from "../model/error-texts/index.ts";
import { DragomanError, type ErrorData } from "../model/errors.ts";
import type { Severity } from "../model/finding.ts";
import type { LanguageTag } from "../model/language.ts";

/** Something wrong with a bundle, its source or an edition. */
export interface Problem {
  /** `schema`, `invariant/1` … `invariant/7`, or a check's id. */
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  /** Which text says it in other languages; a broken schema or invariant has none. */
  readonly code?: CheckCode | ErrorCode;
  /** Values for the text's places other than `expected` and `actual`. */
  readonly data?: ErrorData;
  /** File the problem is in, relative to the bundle; the bundle itself where it is not given. */
  readonly file?: string;
  readonly segment?: string;
  readonly language?: LanguageTag;
  /** 1-based line of the edition (or source) the problem is on. */
  readonly line?: number;
  readonly expected?: readonly string[];
  readonly actual?: readonly string[];
}

/** A problem whose text is among those of the model. */
export function problemOf(
  check: string,
  severity: Severity,
  code: ErrorCode,
  data: ErrorData,
  rest: Partial<Problem> = {},
): Problem {
  const { message } = new DragomanError(code, data);
  return { check, severity, message, code, data, ...rest };
}
