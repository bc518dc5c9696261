import PQueue from "p-queue";
import pRetry, { type RetryContext } from "p-retry";
import { ProviderError } from "../model/errors.ts";
import type { Job, Reply } from "../model/job.ts";
import type { Provider } from "../model/provider.ts";
import { DeadlineError, wait, withDeadline } from "./deadline.ts";

/** How a lane paces and retries. */
export interface LaneOptions {
  /** Calls under way at once. @default the provider's own limit */
  readonly concurrency?: number;
  /** Calls started per second. @default the provider's own limit */
  readonly perSecond?: number;
  /** Attempts after the first. @default 4 */
  readonly retries?: number;
  /** Milliseconds one call may take. @default the provider's own limit, else 60000 */
  readonly timeoutMs?: number;
  /** 0 ≤ x < 1, for full jitter. @default Math.random */
  readonly random?: () => number;
  /** Failed calls in a row after which the provider is given up for this run. @default 5 */
  readonly patience?: number;
}

/** One provider with its queue: every call of a run to that provider goes through its lane. */
export interface Lane {
  readonly provider: Provider;
  /** @throws ProviderError when the call failed for good; the signal's reason when aborted */
  run(job: Job, signal: AbortSignal): Promise<Reply>;
}

const DEFAULT_TIMEOUT_MS = 60_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** Opens the queue of a provider. */
export function openLane(provider: Provider, options: LaneOptions = {}): Lane {
  const queue = new PQueue(pace(provider, options));
  const guard = guardOf(provider, options);
  const random = options.random ?? Math.random;
  return {
    provider,
    async run(job, signal) {
      let reply: Reply | undefined;
      const attempt = async () => {
        reply = await queue.add(() => guard(job, signal), { signal });
      };
      const policy = {
        retries: options.retries ?? 4,
        minTimeout: 0,
        signal,
        shouldRetry: async ({ error, attemptNumber }: RetryContext) => {
          if (!(error instanceof ProviderError) || error.action !== "retry") return false;
          await wait(waitMs(error, attemptNumber, random), signal);
          return true;
        },
      };
      await pRetry(attempt, policy).catch((error: unknown) => {
        if (reply === undefined) throw error; // an answer that came before the abort was paid for
      });
      if (reply === undefined) throw new TypeError("a call ended without an answer");
      return reply;
    },
  };
}

/** Evenly spaced starts: a server that counts in any window sees no more than the rate. */
function pace({ limits }: Provider, options: LaneOptions): ConstructorParameters<typeof PQueue>[0] {
  const concurrency = options.concurrency ?? limits.concurrency;
  const perSecond = options.perSecond ?? limits.perSecond;
  if (perSecond === undefined) return { concurrency };
  return { concurrency, interval: Math.ceil(1000 / perSecond), intervalCap: 1 };
}

/** What the provider asked for, else full jitter: a random part of 1 s, 2 s, 4 s … 60 s. */
function waitMs(error: ProviderError, attempt: number, random: () => number): number {
  if (error.retryAfterMs !== null) return error.retryAfterMs;
  return random() * Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
}

/** One call with its deadline; gives the provider up after a final error or too many in a row. */
function guardOf(provider: Provider, options: LaneOptions): Lane["run"] {
  const timeoutMs = options.timeoutMs ?? provider.limits.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const patience = options.patience ?? 5;
  let failuresInARow = 0;
  let stopped: ProviderError | null = null;
  return async (job, signal) => {
    if (stopped !== null) throw stopped;
    try {
      const reply = await withDeadline(timeoutMs, signal, (both) => provider.translate(job, both));
      failuresInARow = 0;
      return reply;
    } catch (cause) {
      signal.throwIfAborted();
      const error = asProviderError(provider.name, timeoutMs, cause);
      if (error.action !== "split") failuresInARow += 1;
      if (error.action === "stop" || failuresInARow >= patience) stopped ??= asFinal(error);
      throw error;
    }
  };
}

function asProviderError(provider: string, timeoutMs: number, cause: unknown): ProviderError {
  if (cause instanceof ProviderError) return cause;
  if (cause instanceof DeadlineError) {
    const data = { provider, seconds: timeoutMs / 1000 };
    return new ProviderError("provider/timeout", data, "retry", { cause });
  }
  const reason = cause instanceof Error ? cause.name : typeof cause;
  return new ProviderError("provider/crashed", { provider, reason }, "fail", { cause });
}

function asFinal(error: ProviderError): ProviderError {
  return new ProviderError(error.code, error.data, "stop", { cause: error });
}
