import { ProviderError } from "../model/errors.ts";
import { ruleFor } from "./fault.ts";

/** How patient a provider is treated. */
export interface HealthOptions {
  /** Calls under way at once, at best. */
  readonly concurrency: number;
  /** Failed calls in a row that open the circuit. */
  readonly patience: number;
  /** First wait after a failure; doubles up to a minute. */
  readonly firstWaitMs: number;
  /** 0 ≤ x < 1, for full jitter. */
  readonly random: () => number;
  /** Told when all calls have to wait. */
  onPause?(milliseconds: number): void;
  /** Told once, when what the provider answered gives it up for the run. */
  onStop?(error: ProviderError): void;
}

/** What the calls so far say about a provider: how many may go out, and from when on. */
export interface Health {
  /** Calls that may be under way now. */
  allowed(): number;
  /** Milliseconds until any call may start; 0 = now. */
  delay(now: number): number;
  /** Not `null` once the provider is given up for the run. */
  readonly stopped: ProviderError | null;
  succeeded(): void;
  failed(error: ProviderError, startedAt: number, now: number): void;
  /** Gives the provider up. */
  stop(error: ProviderError): void;
}

/** Probes that may fail in a row, each after twice the wait, before a provider is given up. */
const PROBES = 4;
/** Requests to slow down in a row, with nothing done in between. */
const LONGEST_REFUSAL = 12;
const LONGEST_WAIT_MS = 60_000;
/** A provider that wants to be left alone for longer is given up: nobody waits for it unasked. */
const LONGEST_ASKED_MS = 300_000;

/** A random part of 1 s, 2 s, 4 s … 60 s (full jitter), for the first, second, third … attempt. */
export function backoffMs(
  attempt: number,
  { firstWaitMs, random }: Pick<HealthOptions, "firstWaitMs" | "random">,
): number {
  return random() * Math.min(firstWaitMs * 2 ** (attempt - 1), LONGEST_WAIT_MS);
}

/**
 * Concurrency that is halved when the provider asks to slow down and grows by one per round of
 * successes; a circuit that opens after `patience` failures in a row, lets one probe through after
 * a wait (half-open), and closes on its success.
 */
export function openHealth(options: HealthOptions): Health {
  const { concurrency, patience, firstWaitMs } = options;
  let stopped: ProviderError | null = null;
  let limit = concurrency;
  let blockedUntil = 0;
  let failures = 0;
  let refusals = 0;
  let probes = 0;
  const stop = (error: ProviderError) => {
    stopped ??= new ProviderError(error.code, error.data, "stop", { cause: error });
  };
  const giveUp = (error: ProviderError) => {
    if (stopped === null) options.onStop?.(error);
    stop(error);
  };
  const pause = (error: ProviderError, startedAt: number, now: number) => {
    const isSameRefusal = startedAt < blockedUntil; // it was under way when another was refused
    if (!isSameRefusal) refusals += 1;
    const waitMs = error.retryAfterMs ?? (isSameRefusal ? 0 : backoffMs(refusals, options));
    if (waitMs > LONGEST_ASKED_MS || refusals > LONGEST_REFUSAL) return giveUp(error);
    if (!isSameRefusal) limit = Math.max(1, limit / 2);
    if (now + waitMs > blockedUntil) options.onPause?.(waitMs);
    blockedUntil = Math.max(blockedUntil, now + waitMs);
  };
  const count = (error: ProviderError, now: number) => {
    failures += 1;
    if (probes === 0 && failures < patience) return;
    if (now < blockedUntil) return; // the circuit is open already
    if (probes === PROBES) return giveUp(error);
    const waitMs = Math.min(firstWaitMs * 2 ** probes, LONGEST_WAIT_MS);
    options.onPause?.(waitMs);
    blockedUntil = now + waitMs;
    probes += 1;
  };
  return {
    allowed: () => (probes > 0 ? 1 : Math.floor(limit)),
    delay: (now) => Math.max(0, blockedUntil - now),
    get stopped() {
      return stopped;
    },
    succeeded() {
      failures = 0;
      refusals = 0;
      probes = 0;
      limit = Math.min(concurrency, limit + 1 / limit);
    },
    failed(error, startedAt, now) {
      const rule = ruleFor(error);
      if (rule.final) giveUp(error);
      else if (rule.pauses) pause(error, startedAt, now);
      else if (rule.counts) count(error, now);
    },
    stop,
  };
}
