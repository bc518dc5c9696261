import { join, resolve } from "node:path";
import type { Article } from "../model/article.ts";
import { ReadError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Run } from "../run/open-run.ts";
import type { PoliteFetch } from "../run/polite-fetch.ts";
import type { Ledger } from "../stores/ledger/ledger.ts";
import { findInputs, type InputSearch } from "./find-inputs.ts";
import type { Found, FoundItem } from "./found.ts";
import { type ItemReport, NOTHING, toLine } from "./item-report.ts";
import { pollFeed } from "./poll-feed.ts";
import { runPool } from "./pool.ts";
import { type ItemPlace, readItems } from "./read-items.ts";
import { openRunLog } from "./run-log.ts";
import { setupOf } from "./setup.ts";
import { takeTurns } from "./take-turns.ts";
import { addReport, type BatchTotals, NO_TOTALS } from "./totals.ts";
import { type Done, type Workshop, workItem } from "./work-item.ts";

/** Where a batch takes place and who listens. */
export interface BatchPlace extends Pick<ItemPlace, "cwd" | "stdin" | "onNothingNew"> {
  /** Folder of the results, relative to `cwd`. */
  readonly out: string;
  readonly ledger: Ledger;
  readonly fetch: PoliteFetch;
  /** When it aborts nothing more is begun. `run.options.signal` ends what is under way. */
  readonly signal: AbortSignal;
  /** What `--priority` asks for first; `null` = nothing. */
  readonly priority: Priority | null;
  /** For the stamp of lines in `run.jsonl`. */
  now(): Date;
  onReport(report: ItemReport, totals: BatchTotals): void;
}

/** What goes first. */
export interface Priority {
  /** Paths that are read before all others. */
  isFirst(path: string): boolean;
  /** Articles that overtake those that are waiting. */
  isUrgent(path: string, article: Article): boolean;
}

/** Name of the file with one line per item. */
export const RUN_LOG = "run.jsonl";
/** Articles read ahead: how far an urgent one can jump. */
const AHEAD = 32;

/**
 * Translates every item of the inputs that is new or has changed. One that fails does not stop the
 * others; the memory it takes does not grow with their number.
 * @throws ConfigError, StoreError, WriteError for `run.jsonl`
 */
export async function runBatch(
  inputs: readonly string[],
  run: Run,
  place: BatchPlace,
): Promise<BatchTotals> {
  const { cwd, out, ledger, signal } = place;
  const log = openRunLog(resolve(cwd, out, RUN_LOG), ledger);
  const workshop = { run, ledger, setup: await setupOf(run, cwd), cwd, out };
  let totals = NO_TOTALS;
  const tell = (report: ItemReport) => {
    totals = addReport(totals, report);
    place.onReport(report, totals);
  };
  const work = async (found: Found) => {
    if (found.kind === "failed") {
      const { input, error } = found;
      const report: ItemReport = { ...NOTHING, status: "failed", input, error };
      log.write(ledger.report((number) => toLine(report, number, place.now())));
      return tell(report);
    }
    const { report, state } = await workItem(found, workshop);
    const line = (number: number) => toLine(report, number, place.now());
    log.write(remember(found, { report, state, setup: workshop.setup, ledger, line }));
    found.tally.end(isSettled(report));
    tell(report);
  };
  const options = {
    size: articlesAtOnce(run),
    ahead: AHEAD,
    isUrgent: ({ isUrgent }: Found) => isUrgent,
    signal,
  };
  try {
    await runPool(readAll(inputs, workshop, place), options, oneAtATime(work));
  } finally {
    log.close();
  }
  return totals;
}

/** Whether doing it again would change nothing: what cannot be read stays so. */
function isSettled({ status, error }: ItemReport): boolean {
  if (status === "failed") return error instanceof ReadError;
  return status !== "untranslated";
}

interface Remembering extends Done {
  readonly ledger: Ledger;
  readonly setup: string;
  line(number: number): string;
}

function remember(
  { item, input, hash, version }: FoundItem,
  { report, state, ledger, setup, line }: Remembering,
): ReturnType<Ledger["report"]> {
  if (state !== null) {
    const { severity } = report;
    return ledger.settle(item, { input, hash, version, setup, state, severity }, line);
  }
  ledger.see(item, input, hash);
  return ledger.report(line);
}

/** Every input in turn; with priorities twice, first what goes first. */
function readAll(
  inputs: readonly string[],
  { run, setup }: Workshop,
  { priority, fetch, ...place }: BatchPlace,
): AsyncIterable<Found> {
  const language: LanguageTag = run.config.from === "auto" ? "ru" : run.config.from;
  const out = resolve(place.cwd, place.out);
  const search = (wants: InputSearch["wants"]) => ({ cwd: place.cwd, out, language, wants });
  const items: ItemPlace = {
    ...place,
    format: run.config.format,
    maxSize: run.config.maxSize,
    poll: (url) => pollFeed(url, { ...place, fetch, setup }),
    isUrgent: (input, article) => priority?.isUrgent(input, article) ?? false,
  };
  const pass = (wants: InputSearch["wants"]) =>
    takeTurns(inputs.map((input) => readItems(findInputs(input, search(wants)), items)));
  if (priority === null) return pass(() => true);
  return inTurn([pass(priority.isFirst), pass((path) => !priority.isFirst(path))]);
}

async function* inTurn<Item>(sources: readonly AsyncIterable<Item>[]): AsyncGenerator<Item> {
  for (const source of sources) yield* source;
}

/** Two versions of one item are never worked on at the same time. */
function oneAtATime(work: (found: Found) => Promise<void>): (found: Found) => Promise<void> {
  const busy = new Map<string, Promise<void>>();
  return async (found) => {
    if (found.kind === "failed") return work(found);
    const { key } = found.item;
    for (let other = busy.get(key); other !== undefined; other = busy.get(key)) {
      await other.catch(() => undefined);
    }
    const own = work(found).finally(() => busy.delete(key));
    busy.set(key, own);
    return own;
  };
}

/** Enough articles to keep the busiest provider busy. */
function articlesAtOnce({ options }: Run): number {
  const limits = [...options.chains.values()].flatMap(({ lanes }) =>
    lanes.map(({ provider }) => provider.limits.concurrency),
  );
  return Math.min(32, Math.max(4, ...limits));
}

/** The ledger's file below a folder: the project's one SQLite file. */
export function ledgerPath(cwd: string): string {
  return join(cwd, ".dragoman", "memory.db");
}
