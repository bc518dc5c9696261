import type { ItemReport } from "./item-report.ts";

/** Sums of a run. `translated + untranslated + skipped + failed = read`, always. */
export interface BatchTotals {
  readonly read: number;
  readonly translated: number;
  readonly untranslated: number;
  readonly skipped: number;
  readonly failed: number;
  /** Of the skipped ones: taken back by their publisher. */
  readonly withdrawn: number;
  /** Segments of what was translated, and of them the untranslated ones, over all targets. */
  readonly segments: number;
  readonly untranslatedSegments: number;
}

/** The sums before anything was read. */
export const NO_TOTALS: BatchTotals = {
  read: 0,
  translated: 0,
  untranslated: 0,
  skipped: 0,
  failed: 0,
  withdrawn: 0,
  segments: 0,
  untranslatedSegments: 0,
};

/** The sums with one more report. */
export function addReport(totals: BatchTotals, report: ItemReport): BatchTotals {
  return sumTotals(totals, {
    ...NO_TOTALS,
    read: 1,
    [report.status]: 1,
    withdrawn: report.reason === "withdrawn" ? 1 : 0,
    segments: report.totals?.segments ?? 0,
    untranslatedSegments: openTargets(report),
  });
}

/** The sums of two runs. */
export function sumTotals(one: BatchTotals, other: BatchTotals): BatchTotals {
  return {
    read: one.read + other.read,
    translated: one.translated + other.translated,
    untranslated: one.untranslated + other.untranslated,
    skipped: one.skipped + other.skipped,
    failed: one.failed + other.failed,
    withdrawn: one.withdrawn + other.withdrawn,
    segments: one.segments + other.segments,
    untranslatedSegments: one.untranslatedSegments + other.untranslatedSegments,
  };
}

/** Untranslated segments of one item, over all targets. */
export function openTargets({ totals }: ItemReport): number {
  return Object.values(totals ?? {}).reduce<number>((sum, value) => {
    const count = typeof value === "object" ? value["untranslated"] : undefined;
    return sum + (count ?? 0);
  }, 0);
}
