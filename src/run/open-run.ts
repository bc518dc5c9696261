import { resolve } from "node:path";
import type { Config } from "../config/config.ts";
import { openParts, type Purpose } from "../config/open.ts";
import { renderDateline } from "../messages/dateline.ts";
import type { Bundle } from "../model/bundle.ts";
import { type DragomanError, ProviderError } from "../model/errors.ts";
import type { Journal } from "../model/journal.ts";
import type { PriceTable } from "../model/price.ts";
import type { Provider, ProviderOptions } from "../model/provider.ts";
import type { Chain, RunOptions } from "../pipeline.ts";
import type { Lane, LaneOptions } from "../translate/lane.ts";
import type { Ledger } from "../translate/ledger.ts";
import { openGlossaries, openRules } from "./check-rules.ts";
import { openBooks } from "./open-books.ts";
import { collectUses } from "./unit-uses.ts";

/** A run with its parts open: every article of it goes through the same queues. */
export interface Run {
  readonly config: Config;
  readonly options: RunOptions;
  /** What this run spends; replies that were paid for earlier are not in it. */
  readonly ledger: Ledger;
  readonly prices: PriceTable;
  /** Notes an article whose editions were delivered. */
  delivered(bundle: Bundle): void;
  close(): Promise<void>;
}

/** Where a run takes place. */
export interface RunPlace extends Omit<ProviderOptions, "argument" | "pairs"> {
  readonly signal: AbortSignal;
  /** `plan`: nothing is called and nothing made, the journal is only looked into. @default "translate" */
  readonly purpose?: Purpose;
  /** How long calls under way may take to end after `signal` aborted. @default 10000 */
  readonly graceMs?: number;
  onSegment?(): void;
  /** A provider has to be left alone for a while. */
  onPause?(provider: string, milliseconds: number): void;
  /** A provider is given up for the rest of the run. */
  onStop?(provider: string, error: ProviderError): void;
  /** The journal cannot be used; the run goes on without it. */
  onJournalFailed?(error: DragomanError): void;
}

/** Where a project keeps its memory and what it paid for. */
const PROJECT_FILE = ".dragoman/memory.db";
/** Nothing is lost by asking these again. */
const NOT_KEPT: ReadonlySet<string> = new Set(["echo", "pseudo"]);
/** How long calls under way may take to end after Ctrl-C. */
const GRACE_MS = 10_000;

/**
 * Opens memories, providers and their queues.
 * @throws ConfigError, ReadError, StoreError: nothing was started
 */
export async function openRun(config: Config, place: RunPlace): Promise<Run> {
  const termsIn = await openGlossaries(config, place.cwd);
  const parts = await openParts(config, place);
  const providers = [...parts.chains.values()].flatMap((chain) => chain.providers);
  const { prices, ledger } = await openBooks(config, providers, place.cwd);
  const journal = await openJournalFor(config, providers, place);
  const isLocal = (name: string) => prices.prices[name]?.unit === "local";
  const deadline = startDeadline(config);
  const { graceMs = GRACE_MS } = place;
  const lanes = new Map<Provider, Lane>();
  const { openLane } = await loadLanes(providers);
  const laneOf = (provider: Provider) => {
    const { name } = provider;
    const onPause = (paused: string, ms: number) => place.onPause?.(paused, ms);
    const onStop = (stopped: string, error: ProviderError) => place.onStop?.(stopped, error);
    const own = { ledger, onPause, onStop, isLocal: isLocal(name), graceMs };
    const keeps = NOT_KEPT.has(name) ? null : journal;
    const lane =
      lanes.get(provider) ??
      openLane(provider, { ...own, ...deadline.options, ...pacing(config), journal: keeps });
    lanes.set(provider, lane);
    return lane;
  };
  const chains = new Map<string, Chain>();
  for (const [to, { memory, providers: chain }] of parts.chains) {
    chains.set(to, { memory, lanes: chain.map(laneOf) });
  }
  const { onSegment } = place;
  const memories = [...parts.chains.values()].map(({ memory }) => memory);
  const uses = collectUses(config.journal === false ? [] : memories);
  return {
    config,
    delivered: uses.add,
    ledger,
    prices,
    options: {
      from: config.from,
      chains,
      minimumMatch: config.minMatch,
      renderDateline,
      isLocal,
      termsIn,
      rules: () => openRules(config, place.cwd, termsIn),
      signal: place.signal,
      ...(onSegment === undefined ? {} : { onSegment: () => onSegment() }),
    },
    close: async () => {
      deadline.clear();
      uses.end();
      await parts.close();
      journal?.close();
    },
  };
}

/** The queue of providers, where there are any: a run from memory alone starts faster without. */
async function loadLanes(
  providers: readonly Provider[],
): Promise<Pick<typeof import("../translate/lane.ts"), "openLane">> {
  if (providers.length > 0) return import("../translate/lane.ts");
  return {
    openLane: () => {
      throw new TypeError("a lane without a provider");
    },
  };
}

/** The journal, where a provider is worth it; its file is made when the first reply comes. */
async function openJournalFor(
  config: Config,
  providers: readonly Provider[],
  place: RunPlace,
): Promise<Journal | null> {
  if (config.journal === false || !providers.some(({ name }) => !NOT_KEPT.has(name))) return null;
  const { openJournal } = await import("../stores/journal/journal.ts");
  return openJournal(resolve(place.cwd, config.journal ?? PROJECT_FILE), {
    mode: place.purpose === "plan" ? "read" : "write",
    failed: (error) => place.onJournalFailed?.(error),
  });
}

function startDeadline({ deadline }: Config): {
  readonly options: Pick<LaneOptions, "until">;
  clear(): void;
} {
  if (deadline === null) return { options: {}, clear: () => undefined };
  const controller = new AbortController();
  const reason = new ProviderError("budget/time", { seconds: deadline }, "stop");
  const timer = setTimeout(() => controller.abort(reason), deadline * 1000);
  return { options: { until: controller.signal }, clear: () => clearTimeout(timer) };
}

function pacing({ concurrency, rate, timeout, retries }: Config): LaneOptions {
  return {
    ...(concurrency === null ? {} : { concurrency }),
    ...(rate === null ? {} : { perSecond: rate }),
    ...(timeout === null ? {} : { timeoutMs: timeout * 1000 }),
    ...(retries === null ? {} : { retries }),
  };
}
