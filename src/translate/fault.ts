import { ProviderError } from "../model/errors.ts";
import { DeadlineError } from "./deadline.ts";

/** What a failed call means for the call, its provider and the bill. */
export interface FaultRule {
  /** Whether the same call is worth another attempt. */
  readonly again: boolean;
  /** Whether all calls of the provider wait, and fewer go out at once. */
  readonly pauses: boolean;
  /** Whether it speaks against the provider's health: enough of these in a row open the circuit. */
  readonly counts: boolean;
  /** Whether the provider is given up for the run. */
  readonly final: boolean;
}

const RULES: Readonly<Record<ProviderError["action"] | "pause", FaultRule>> = {
  pause: { again: true, pauses: true, counts: false, final: false },
  retry: { again: true, pauses: false, counts: true, final: false },
  fail: { again: false, pauses: false, counts: true, final: false },
  split: { again: false, pauses: false, counts: false, final: false },
  stop: { again: false, pauses: false, counts: true, final: true },
};

/** Codes that say "slow down" even where no waiting time is given. */
const SLOW_DOWN: ReadonlySet<string> = new Set(["provider/busy"]);
/** Codes after which the provider may well have done, and billed, the work. */
const PERHAPS_BILLED: ReadonlySet<string> = new Set([
  "provider/timeout",
  "provider/answer",
  "provider/count",
  "provider/line-count",
  "provider/crashed",
]);
/** A connection that broke after the request was sent. */
const BROKEN = /ECONNRESET|EPIPE|UND_ERR_(?!CONNECT)|socket|closed|lost|terminated|aborted/iu;

/** The rule for a failed call. */
export function ruleFor({ action, code, retryAfterMs }: ProviderError): FaultRule {
  const pauses = action === "retry" && ((retryAfterMs ?? 0) > 0 || SLOW_DOWN.has(code));
  return RULES[pauses ? "pause" : action];
}

/** Whether nobody but the provider can know if a failed call is on the bill. */
export function isPerhapsBilled({ code, data }: ProviderError): boolean {
  return PERHAPS_BILLED.has(code) || BROKEN.test(String(data["reason"] ?? ""));
}

/** Any failure of a call as a `ProviderError`; messages of unknown ones may hold article text. */
export function asProviderError(
  provider: string,
  timeoutMs: number,
  cause: unknown,
): ProviderError {
  if (cause instanceof ProviderError) return cause;
  if (cause instanceof DeadlineError) {
    const data = { provider, seconds: timeoutMs / 1000 };
    return new ProviderError("provider/timeout", data, "retry", { cause });
  }
  const reason = cause instanceof Error ? cause.name : typeof cause;
  return new ProviderError("provider/crashed", { provider, reason }, "fail", { cause });
}
