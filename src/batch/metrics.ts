import { writeFiles } from "../write/files.ts";
import type { Spending } from "./spending.ts";
import type { BatchTotals } from "./totals.ts";

/** What a scrape wants to know besides the sums. */
export interface MetricsState {
  /** Since the run began, monotonic. */
  readonly seconds: number;
  readonly isRunning: boolean;
  readonly spending: Spending;
}

/** The sums of a run in Prometheus' text format 0.0.4, for the node exporter's textfile collector. */
export function metricsText(totals: BatchTotals, state: MetricsState): string {
  const { seconds, isRunning, spending } = state;
  const statuses = (["translated", "untranslated", "skipped", "failed"] as const).map(
    (status) => [`{status="${status}"}`, totals[status]] as const,
  );
  const billed = Object.entries(spending).map(
    ([provider, { characters }]) => [`{provider="${quoted(provider)}"}`, characters] as const,
  );
  const costs = Object.entries(spending).flatMap(([provider, { cost, currency }]) =>
    cost === null
      ? []
      : [[`{provider="${quoted(provider)}",currency="${quoted(currency)}"}`, cost] as const],
  );
  return [
    metric("dragoman_articles", "counter", "Articles of this run by what became of them", statuses),
    metric("dragoman_articles_read", "counter", "Articles read", [["", totals.read]]),
    metric("dragoman_articles_withdrawn", "counter", "Articles taken back by their publisher", [
      ["", totals.withdrawn],
    ]),
    metric("dragoman_segments", "counter", "Segments of translated articles", [
      ["", totals.segments],
    ]),
    metric("dragoman_segments_untranslated", "counter", "Targets left untranslated", [
      ["", totals.untranslatedSegments],
    ]),
    metric("dragoman_billed_characters", "counter", "Characters billed", billed),
    metric("dragoman_cost", "counter", "Cost of what was billed", costs),
    metric("dragoman_run_seconds", "gauge", "Seconds since the run began", [
      ["", Math.round(seconds * 1000) / 1000],
    ]),
    metric("dragoman_running", "gauge", "1 while the run goes on", [["", isRunning ? 1 : 0]]),
  ].join("");
}

/** Writes the metrics so that a scrape never sees half a file. @throws WriteError */
export async function writeMetrics(
  path: string,
  totals: BatchTotals,
  state: MetricsState,
): Promise<void> {
  await writeFiles([{ path, content: metricsText(totals, state) }]);
}

function metric(
  name: string,
  type: "counter" | "gauge",
  help: string,
  samples: readonly (readonly [labels: string, value: number])[],
): string {
  const full = type === "counter" ? `${name}_total` : name;
  const lines = samples.map(([labels, value]) => `${full}${labels} ${value}\n`);
  return `# HELP ${full} ${help}\n# TYPE ${full} ${type}\n${lines.join("")}`;
}

function quoted(label: string): string {
  return label.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
