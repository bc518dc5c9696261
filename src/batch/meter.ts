import { type MetricsState, writeMetrics } from "./metrics.ts";
import type { BatchTotals } from "./totals.ts";

/** Keeps a metrics file fresh. */
export interface Meter {
  /** Writes the file when it is some seconds old. A failure shows at the end. */
  note(totals: BatchTotals): void;
  /** Writes it a last time. @throws WriteError */
  end(totals: BatchTotals): Promise<void>;
}

const EVERY_MS = 5000;

/** Opens the metrics file at `path`; `null` = there is none. */
export function openMeter(
  path: string | null,
  state: () => Omit<MetricsState, "isRunning">,
): Meter {
  let last = Number.NEGATIVE_INFINITY;
  let writing: Promise<void> = Promise.resolve();
  const write = async (totals: BatchTotals, isRunning: boolean) => {
    if (path !== null) await writeMetrics(path, totals, { ...state(), isRunning });
  };
  return {
    note(totals) {
      if (performance.now() - last < EVERY_MS) return;
      last = performance.now();
      writing = writing.then(() => write(totals, true)).catch(() => undefined);
    },
    async end(totals) {
      await writing;
      await write(totals, false);
    },
  };
}
