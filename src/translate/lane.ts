import { setMaxListeners } from "node:events";
import { ProviderError } from "../model/errors.ts";
import type { Job, Reply } from "../model/job.ts";
import type { Journal } from "../model/journal.ts";
import type { Provider } from "../model/provider.ts";
import { delayedSignal, wait, withDeadline } from "./deadline.ts";
import { asProviderError, isPerhapsBilled, ruleFor } from "./fault.ts";
import { backoffMs, type Health, openHealth } from "./health.ts";
import type { Ledger } from "./ledger.ts";
import { paceOf } from "./pace.ts";
import { openTurnstile } from "./turnstile.ts";

/** How a lane paces and retries. */
export interface LaneOptions {
  /** Calls under way at once. @default the provider's own limit */
  readonly concurrency?: number;
  /** Calls started per second. @default the provider's own limit */
  readonly perSecond?: number;
  /** Code points sent per minute. @default the provider's own limit */
  readonly charactersPerMinute?: number;
  /** Attempts after the first; of those that were only asked to slow down, three times as many. @default 4 */
  readonly retries?: number;
  /** Milliseconds one call may take. @default the provider's own limit, else 60000 */
  readonly timeoutMs?: number;
  /** Milliseconds that calls under way may still take after an abort. @default 0 */
  readonly graceMs?: number;
  /** Longest first wait before another attempt; doubles with each. @default 1000 */
  readonly firstWaitMs?: number;
  /** 0 ≤ x < 1, for full jitter. @default Math.random */
  readonly random?: () => number;
  /** Failed calls in a row that open the circuit. @default 5 */
  readonly patience?: number;
  /** Ends the lane for good, calls under way included; its reason is a `ProviderError`. */
  readonly until?: AbortSignal;
  /** Told when all calls have to wait because the provider asked for it, or fails. */
  onPause?(provider: string, milliseconds: number): void;
  /** Told once, when the provider is given up for the run, and why. */
  onStop?(provider: string, error: ProviderError): void;
  /** Where calls are counted, and refused when the budget is spent. @default none */
  readonly ledger?: Ledger | null;
  /** Whether the provider bills nothing, not even characters. @default false */
  readonly isLocal?: boolean;
  /** Where replies that were paid for are kept. @default none */
  readonly journal?: Journal | null;
}

/** One provider with its queue: every call of a run to that provider goes through its lane. */
export interface Lane {
  readonly provider: Provider;
  readonly journal: Journal | null;
  readonly isLocal: boolean;
  /** Texts that jobs of this lane are asking for, by journal key; empty without a journal. */
  readonly underWay: Map<string, Promise<unknown>>;
  /**
   * After an abort nothing new starts. Owners take turns, whatever the number of their jobs.
   * @throws ProviderError when the call failed for good; the signal's reason when aborted
   */
  run(job: Job, signal: AbortSignal, owner?: unknown): Promise<Reply>;
}

const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_RETRIES = 4;
const FIRST_WAIT_MS = 1000;
const PATIENCE = 5;

/** Opens the queue of a provider. */
export function openLane(provider: Provider, options: LaneOptions = {}): Lane {
  const { random = Math.random, firstWaitMs = FIRST_WAIT_MS, graceMs = 0, until } = options;
  const concurrency = options.concurrency ?? provider.limits.concurrency;
  const patience = options.patience ?? PATIENCE;
  const onPause = (milliseconds: number) => options.onPause?.(provider.name, milliseconds);
  const onStop = (error: ProviderError) => options.onStop?.(provider.name, error);
  const health = openHealth({ concurrency, patience, firstWaitMs, random, onPause, onStop });
  const turnstile = openTurnstile(health, paceOf({ ...provider.limits, ...options }));
  const call = callOf(provider, health, options);
  const known = new WeakMap<AbortSignal, Signals>();
  const signalsOf = (given: AbortSignal) => {
    const signals = known.get(given) ?? split(given, graceMs, until);
    known.set(given, signals);
    return signals;
  };
  return {
    provider,
    journal: options.journal ?? null,
    isLocal: options.isLocal ?? false,
    underWay: new Map(),
    async run(job, given, owner = null) {
      const { start: signal, end } = signalsOf(given);
      const characters = charactersOf(job);
      const work = () => call(job, characters, end);
      const patienceLeft = allowance(options.retries ?? DEFAULT_RETRIES);
      for (let attempt = 1; ; attempt += 1) {
        const place = attempt === 1 ? "last" : "first";
        try {
          return await turnstile.pass({ characters, owner, place, signal, work });
        } catch (error) {
          const isOver = health.stopped !== null || signal.aborted;
          if (isOver || !(error instanceof ProviderError) || !patienceLeft(error)) throw error;
          await wait(waitMs(error, attempt, { firstWaitMs, random }), signal);
        }
      }
    },
  };
}

/** Where the whole queue is paused, the job only queues again. */
function waitMs(
  error: ProviderError,
  attempt: number,
  options: Parameters<typeof backoffMs>[1],
): number {
  if (ruleFor(error).pauses) return 0;
  return error.retryAfterMs ?? backoffMs(attempt, options);
}

interface Signals {
  /** When nothing new may start. */
  readonly start: AbortSignal;
  /** When calls under way end as well. */
  readonly end: AbortSignal;
}

function split(signal: AbortSignal, graceMs: number, until?: AbortSignal): Signals {
  const start = AbortSignal.any(until === undefined ? [signal] : [signal, until]);
  setMaxListeners(0, start); // every job that waits listens
  return { start, end: delayedSignal(start, until?.aborted ? 0 : graceMs, until) };
}

/** Whether a job may be tried once more after an error; asks to slow down have their own count. */
function allowance(retries: number): (error: ProviderError) => boolean {
  let left = retries;
  let pauses = retries * 3;
  return (error) => {
    const rule = ruleFor(error);
    if (!rule.again) return false;
    if (rule.pauses) pauses -= 1;
    else left -= 1;
    return (rule.pauses ? pauses : left) >= 0;
  };
}

/** One call with its deadline and its place on the bill; what becomes of it tells on the health. */
function callOf(
  provider: Provider,
  health: Health,
  { timeoutMs: given, ledger = null }: LaneOptions,
): (job: Job, characters: number, signal: AbortSignal) => Promise<Reply> {
  const timeoutMs = given ?? provider.limits.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  return async (job, characters, signal) => {
    if (health.stopped !== null) throw health.stopped;
    const entry = ledger?.open(provider.name, characters);
    const startedAt = performance.now();
    try {
      const reply = await withDeadline(timeoutMs, signal, (both) => provider.translate(job, both));
      entry?.close({ characters, ...reply.usage });
      health.succeeded();
      return reply;
    } catch (cause) {
      const error = asProviderError(provider.name, timeoutMs, cause);
      entry?.fail(signal.aborted || isPerhapsBilled(error));
      signal.throwIfAborted();
      health.failed(error, startedAt, performance.now());
      throw error;
    }
  };
}

function charactersOf({ segments }: Job): number {
  let count = 0;
  for (const { text } of segments) for (const _ of text) count += 1;
  return count;
}
