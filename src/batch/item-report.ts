import { relative, resolve } from "node:path";
import type { Bundle } from "../model/bundle.ts";
import type { DragomanError } from "../model/errors.ts";
import type { Severity } from "../model/finding.ts";
import type { Run } from "../run/open-run.ts";
import type { ArticleResult } from "../run/translate-one.ts";
import type { Change, SkipReason } from "./decide.ts";
import { type ItemBill, itemBill } from "./item-bill.ts";

/** What became of what was read; the four add up to everything that was read. */
export type ItemStatus = "translated" | "untranslated" | "skipped" | "failed";

/** What became of one item: a line of `run.jsonl`, and an event of `--json`. */
export interface ItemReport {
  readonly status: ItemStatus;
  /** Why it was translated, why it was not. */
  readonly reason: Change | SkipReason | "stale" | null;
  /** Where it was found. */
  readonly input: string;
  /** Key of the item in the ledger; `null` where the input itself cannot be read. */
  readonly item: string | null;
  /** Name of its folder. */
  readonly id: string | null;
  readonly version: string | null;
  /** The bundle, relative to the working folder. */
  readonly path: string | null;
  readonly editions: Readonly<Record<string, string>>;
  /** As in the bundle: segments, characters, statuses by target. */
  readonly totals: Bundle["totals"] | null;
  /** What its new texts are billed. */
  readonly bill: ItemBill | null;
  /** The worst finding, also of what was not done again. */
  readonly severity: Severity | null;
  readonly error: DragomanError | null;
}

/** A report without anything done. */
export const NOTHING: Omit<ItemReport, "status" | "input"> = {
  reason: null,
  item: null,
  id: null,
  version: null,
  path: null,
  editions: {},
  totals: null,
  bill: null,
  severity: null,
  error: null,
};

/** The report of an article that was worked on. */
export function reportOf(
  result: ArticleResult,
  found: { readonly input: string; readonly key: string; readonly version: string | null },
  { change, run, cwd }: { readonly change: Change; readonly run: Run; readonly cwd: string },
): ItemReport {
  const { input, key, version } = found;
  const base = { ...NOTHING, input, item: key, id: result.id, version };
  if (result.status === "failed") return { ...base, status: "failed", error: result.error };
  if (result.status === "stale") return { ...base, status: "untranslated", reason: "stale" };
  const { bundle } = result.translated;
  const { delivery } = result;
  const show = (path: string) => relative(cwd, resolve(cwd, path));
  const editions = Object.entries(delivery?.editions ?? {});
  return {
    ...base,
    status: result.status === "complete" ? "translated" : "untranslated",
    reason: change,
    path: delivery?.bundle == null ? null : show(delivery.bundle),
    editions: Object.fromEntries(editions.map(([language, path]) => [language, show(path)])),
    totals: bundle.totals,
    bill: itemBill(result.translated, run),
    severity: worstFinding(bundle),
  };
}

/** One line of JSON; `number` is unique in the file, `at` is when. */
export function toLine(report: ItemReport, number: number, at: Date): string {
  return JSON.stringify({ number, at: at.toISOString(), ...toJson(report) });
}

/** A report as plain JSON, without what is empty. */
export function toJson(report: ItemReport): Readonly<Record<string, unknown>> {
  const { totals, bill, error, editions, severity, ...rest } = report;
  const shown = Object.entries(rest).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(shown),
    ...(Object.keys(editions).length === 0 ? {} : { editions }),
    ...(totals === null ? {} : { counts: countsOf(totals) }),
    ...bill,
    ...(severity === null ? {} : { severity }),
    ...(error === null
      ? {}
      : { error: { code: error.code, message: error.message, data: error.data } }),
  };
}

/** Without the bill: a bundle's is that of all its texts, an item's that of the new ones. */
function countsOf({
  billed: _all,
  ...counts
}: Bundle["totals"]): Readonly<Record<string, unknown>> {
  return counts;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

function worstFinding({ segments }: Bundle): Severity | null {
  const found = new Set(
    segments.flatMap(({ targets }) =>
      Object.values(targets).flatMap(({ findings }) => findings.map(({ severity }) => severity)),
    ),
  );
  return SEVERITIES.find((severity) => found.has(severity)) ?? null;
}
