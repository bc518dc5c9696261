import { type ItemReport, toJson } from "../../batch/item-report.ts";
import type { Spending } from "../../batch/spending.ts";
import { type BatchTotals, openTargets } from "../../batch/totals.ts";
import type { Messages } from "../../messages/messages.ts";
import { roundCost } from "../../run/forecast.ts";
import { errorJson } from "../error-json.ts";
import { EXIT, exitCodeOf } from "../exit.ts";
import type { Io } from "../io.ts";
import type { Session } from "./session.ts";

const NEVER: AbortSignal = new AbortController().signal;

/** The exit code that one item stands for; what was skipped keeps that of its last findings. */
export function exitCodeOfReport(
  { status, reason, severity, error }: ItemReport,
  failOn: "error" | "warning" | "never",
): number {
  if (error !== null) return error.code === "batch/bug" ? EXIT.bug : exitCodeOf(error, NEVER);
  if (status === "untranslated") return reason === "stale" ? EXIT.stale : EXIT.incomplete;
  const isFatal =
    (severity === "error" && failOn !== "never") ||
    (severity === "warning" && failOn === "warning");
  return isFatal ? EXIT.findings : EXIT.done;
}

/** Tells of one item: an event with `--json`, else its bundle on stdout and what went wrong. */
export function show(report: ItemReport, { json, messages }: Session, io: Io): void {
  const { input, error, status, path } = report;
  if (json) event("item", { ...toJson(report), ...errorOf(report, messages) }, io);
  else if (path !== null) io.stdout.write(`${path}\n`);
  // `--quiet` still says what went wrong.
  const say = (line: string) => io.stderr.write(`${line}\n`);
  if (error !== null) say(messages.errorMessage(error));
  else if (status === "untranslated") {
    const count = openTargets(report);
    say(messages.t("batch.open", { path: path ?? input, count }));
  }
}

/** In the interface's language; `run.jsonl`, which outlives the run, has it in English. */
function errorOf({ error }: ItemReport, messages: Messages): object {
  return error === null ? {} : { error: errorJson(error, messages) };
}

/** How a run ended. */
export interface Ending {
  readonly totals: BatchTotals;
  readonly spending: Spending;
  readonly code: number;
  readonly seconds: number;
}

/** The last event, and the summary for a person, who is told of what costs something or may. */
export function summarise(ending: Ending, { json, say, messages }: Session, io: Io): void {
  const { totals, spending, code, seconds } = ending;
  const { t } = messages;
  if (json) event("end", { totals, spent: spending, exitCode: code }, io);
  const rows = (["read", "translated", "untranslated", "skipped", "failed"] as const).map(
    (name) => [t(`batch.${name}`), String(totals[name])] as const,
  );
  const width = Math.max(...rows.map(([label]) => label.length));
  const digits = Math.max(...rows.map(([, value]) => value.length));
  for (const [label, value] of rows) say(`${label.padEnd(width)}  ${value.padStart(digits)}`);
  for (const [provider, { characters, cost, currency }] of Object.entries(spending)) {
    if (cost === 0) continue;
    const price =
      cost === null
        ? t("spending.unknown")
        : t("spending.price", { cost: roundCost(cost), currency });
    say(t("spending.billed", { provider, count: characters, price }));
  }
  const rate = seconds === 0 ? 0 : Math.round((totals.read / seconds) * 10) / 10;
  say(t("batch.pace", { seconds: Math.round(seconds * 10) / 10, rate }));
  if (code === EXIT.interrupted || code === EXIT.incomplete) say(t("warning.resumable"));
}

/** One line of JSON on stdout. */
export function event(name: string, data: Readonly<Record<string, unknown>>, io: Io): void {
  io.stdout.write(`${JSON.stringify({ event: name, ...data })}\n`);
}
