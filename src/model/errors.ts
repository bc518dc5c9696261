import { type ErrorCode, errorTexts } from "./error-texts/index.ts";

/** Values for the `{{name}}` places of an error's text. Never article text, never a key. */
export type ErrorData = Readonly<Record<string, string | number>>;

/** A failure that is expected to happen; `code` is stable, the message is its English text. */
export class DragomanError extends Error {
  readonly code: ErrorCode;
  readonly data: ErrorData;

  constructor(code: ErrorCode, data: ErrorData = {}, cause?: unknown) {
    super(textOf(code, data), cause === undefined ? {} : { cause });
    this.name = new.target.name;
    this.code = code;
    this.data = data;
  }
}

/** Usage, configuration or missing credentials: nothing was started. */
export class ConfigError extends DragomanError {}

/** An input (article, memory, glossary, bundle) cannot be read or is not in the source language. */
export class ReadError extends DragomanError {}

/** A result could not be written. */
export class WriteError extends DragomanError {}

/** A memory, journal or model store cannot be used. */
export class StoreError extends DragomanError {}

/** A provider's call failed as a whole. */
export class ProviderError extends DragomanError {
  /**
   * `retry`: the same call may succeed later. `split`: the call was too big.
   * `stop`: this provider will not answer again in this run (credentials, quota).
   * `fail`: this call fails, others may succeed.
   */
  readonly action: "retry" | "split" | "stop" | "fail";
  /** How long the provider asked to wait. */
  readonly retryAfterMs: number | null;

  constructor(
    code: ErrorCode,
    data: ErrorData,
    action: ProviderError["action"],
    options: { retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(code, data, options.cause);
    this.action = action;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** Whether a failure is one of those that are expected to happen. */
export function isExpected(error: unknown): error is DragomanError {
  return error instanceof DragomanError;
}

/** The errors that an error stands for, where it stands for several. */
export function partsOf({ cause }: DragomanError): readonly DragomanError[] {
  return cause instanceof AggregateError ? cause.errors.filter(isExpected) : [];
}

/** What was probably meant is said of every error whose data names it. */
function textOf(code: ErrorCode, data: ErrorData): string {
  const text = fill(errorTexts[code], data);
  return "similar" in data ? `${text} ${fill(errorTexts["config/similar"], data)}` : text;
}

/** Puts `data` into the `{{name}}` places of `text`. */
function fill(text: string, data: ErrorData): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => String(data[name] ?? place));
}
