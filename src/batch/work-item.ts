import { access, readdir, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { BUNDLE_NAME } from "../run/bundle-file.ts";
import type { Run } from "../run/open-run.ts";
import { type ArticleResult, translateOne } from "../run/translate-one.ts";
import type { ItemState, Ledger, LedgerItem } from "../stores/ledger/ledger.ts";
import { writeFiles } from "../write/files.ts";
import { type Change, decide } from "./decide.ts";
import { asFailure } from "./failure.ts";
import type { FoundItem } from "./found.ts";
import { type ItemReport, NOTHING, reportOf } from "./item-report.ts";

/** What items are worked on with. */
export interface Workshop {
  readonly run: Run;
  readonly ledger: Ledger;
  /** Hash of the run's settings. */
  readonly setup: string;
  readonly cwd: string;
  /** Folder of the results, relative to `cwd`. */
  readonly out: string;
}

/** A report, and what the ledger is to remember; `null` = nothing new. */
export interface Done {
  readonly report: ItemReport;
  readonly state: ItemState | null;
}

/** Decides what an item needs and does it. @throws ConfigError, StoreError of the ledger */
export async function workItem(found: FoundItem, workshop: Workshop): Promise<Done> {
  const { ledger, setup } = workshop;
  const item = ledger.find(found.item.key) ?? found.item;
  const decision = await decide(item, found, {
    ledger,
    setup,
    isDelivered: (known) => isDelivered(known, found, workshop),
  });
  if (decision.action === "skip") {
    const { reason } = decision;
    const { severity, key, folder, version } = item;
    const known = { item: key, id: folder, version, severity, reason };
    return { report: { ...NOTHING, ...known, status: "skipped", input: found.input }, state: null };
  }
  const { input, version } = found;
  try {
    if (decision.action === "withdraw") return await withdraw(found, item, workshop);
    const done = await translateItem(found, decision.change, workshop);
    if (item.state === "withdrawn") await rm(markOf(item, workshop), { force: true });
    return done;
  } catch (cause) {
    const error = asFailure(cause, input);
    const report = { ...NOTHING, input, item: item.key, id: item.folder, version, error };
    return { report: { ...report, status: "failed" }, state: "failed" };
  }
}

async function translateItem(
  found: FoundItem,
  change: Change,
  { run, cwd, out }: Workshop,
): Promise<Done> {
  const { input, article, item, version } = found;
  await sweep(resolve(cwd, out, item.folder));
  const result = await translateOne(input, article, found, run, { cwd, out });
  const report = reportOf(result, { input, key: item.key, version }, { change, run, cwd });
  return { report, state: stateOf(result) };
}

function stateOf({ status }: ArticleResult): ItemState {
  if (status === "complete" || status === "partial" || status === "failed") return status;
  return "open";
}

/** Leaves a mark beside the editions: whoever takes them from the folder must see it. */
async function withdraw(found: FoundItem, item: LedgerItem, workshop: Workshop): Promise<Done> {
  const { key, folder } = item;
  const { version, input } = found;
  const path = markOf(item, workshop);
  const mark = { withdrawn: true, item: key, version };
  await writeFiles([{ path, content: `${JSON.stringify(mark, null, 2)}\n` }]);
  const report = { ...NOTHING, input, item: key, id: folder, version };
  return { report: { ...report, status: "skipped", reason: "withdrawn" }, state: "withdrawn" };
}

/** Takes away what a killed run left in the item's folder; the folder is locked, so it is nobody's. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => /^\.[0-9a-f]{12}\.tmp$/u.test(name));
  await Promise.all(left.map((name) => rm(resolve(folder, name), { force: true })));
}

function markOf({ folder }: LedgerItem, { cwd, out }: Workshop): string {
  return resolve(cwd, out, folder, "withdrawn.json");
}

/** Whether the bundle and every edition are still there. */
async function isDelivered(
  { folder }: LedgerItem,
  { format }: FoundItem,
  { run, cwd, out }: Workshop,
): Promise<boolean> {
  const { emit } = run.config;
  const targets = [...run.options.chains.keys()];
  const names = [
    ...(emit.includes("bundle") ? [BUNDLE_NAME] : []),
    ...(emit.includes("edition") ? targets.map((to) => `${to}${format.extension}`) : []),
  ];
  const looks = names.map((name) => access(resolve(cwd, out, folder, name)));
  return (await Promise.allSettled(looks)).every(({ status }) => status === "fulfilled");
}
