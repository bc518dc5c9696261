import { dirname, relative, resolve } from "node:path";
import { type Grace, openGrace } from "../../batch/grace.ts";
import { type ItemReport, toJson } from "../../batch/item-report.ts";
import { writeMetrics } from "../../batch/metrics.ts";
import { toPriority } from "../../batch/priority.ts";
import { ledgerPath, runBatch } from "../../batch/run-batch.ts";
import { type BatchTotals, NO_TOTALS, openTargets, sumTotals } from "../../batch/totals.ts";
import { openRun, type Run } from "../../run/open-run.ts";
import { politeFetch } from "../../run/polite-fetch.ts";
import { lockOutput } from "../../stores/ledger/lock-output.ts";
import { openLedger } from "../../stores/ledger/open-ledger.ts";
import { EXIT, exitCodeOf, worstOf } from "../exit.ts";
import { type Flags, textFlag } from "../flags.ts";
import type { Io } from "../io.ts";
import { prepareOut } from "./prepare-out.ts";
import { openSession, type Session } from "./session.ts";

/** What `batch` and `watch` have in common: one output folder, any number of runs into it. */
export interface BatchJob {
  readonly session: Session;
  readonly out: string;
  /** Works on inputs; `onReport` is told of every item after the user is. */
  work(inputs: readonly string[], onReport?: (report: ItemReport) => void): Promise<BatchTotals>;
  /** The summary and the exit code of everything so far. */
  finish(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens providers, ledger and output folder.
 * @throws ConfigError, ReadError, StoreError: nothing was started
 */
export async function openJob(flags: Flags, io: Io): Promise<BatchJob> {
  const session = await openSession(flags, io);
  const out = relative(
    io.cwd,
    resolve(io.cwd, await prepareOut(session.config.out ?? "out", io.cwd)),
  );
  const path = ledgerPath(io.cwd);
  const unlock = lockOutput(dirname(path), out);
  const ledger = openLedger(path, out);
  const grace = openGrace(io.signal);
  const runs = openRuns(session, { flags, io, grace });
  const fetch = politeFetch({ allowPrivate: session.config.allowPrivate, signal: io.signal });
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const codes = new Set<number>();
  const metrics = meter(textFlag(flags, "metrics"), { io, seconds });
  let totals = NO_TOTALS;
  const onStop = () => session.say(session.messages.t("batch.stopping", { seconds: 10 }));
  io.signal.addEventListener("abort", onStop, { once: true });
  return {
    session,
    out,
    async work(inputs, onReport) {
      const before = totals;
      const run = await runs.open();
      const now = await runBatch(inputs, run, {
        cwd: io.cwd,
        out,
        ledger,
        signal: io.signal,
        priority: toPriority(listFlag(flags, "priority")),
        stdin: io.stdin,
        now: () => new Date(),
        fetch,
        onNothingNew: (url) => session.say(session.messages.t("batch.notModified", { path: url })),
        onReport(report, sums) {
          codes.add(exitCodeOfReport(report, session.config.failOn));
          show(report, session, io);
          totals = sumTotals(before, sums);
          metrics.note(totals);
          onReport?.(report);
        },
      });
      await runs.settle(now);
      return now;
    },
    async finish() {
      if (io.signal.aborted) codes.add(EXIT.interrupted);
      const code = worstOf([...codes]);
      await metrics.end(totals);
      summarise(totals, { session, io, code, seconds: seconds() });
      return code;
    },
    async close() {
      io.signal.removeEventListener("abort", onStop);
      grace.end();
      await runs.close();
      ledger.close();
      unlock();
    },
  };
}

interface RunPlace {
  readonly flags: Flags;
  readonly io: Io;
  readonly grace: Grace;
}

/** One open run, opened anew after providers were given up. */
function openRuns(session: Session, { flags, io, grace }: RunPlace) {
  let current: Run | null = null;
  const close = async () => {
    await current?.close();
    current = null;
  };
  return {
    async open(): Promise<Run> {
      const place = { env: io.env, cwd: io.cwd, settings: flags, notice: session.say };
      current ??= await openRun(session.config, { ...place, signal: grace.signal });
      return current;
    },
    async settle({ untranslated }: BatchTotals): Promise<void> {
      if (untranslated > 0) await close();
    },
    close,
  };
}

const METRICS_EVERY_MS = 5000;

/** Keeps the metrics file fresh; a failure to write it shows at the end. */
function meter(path: string | null, { io, seconds }: { io: Io; seconds: () => number }) {
  let last = Number.NEGATIVE_INFINITY;
  let writing: Promise<void> = Promise.resolve();
  const write = (totals: BatchTotals, isRunning: boolean) =>
    path === null
      ? Promise.resolve()
      : writeMetrics(resolve(io.cwd, path), totals, { seconds: seconds(), isRunning });
  return {
    note(totals: BatchTotals): void {
      if (performance.now() - last < METRICS_EVERY_MS) return;
      last = performance.now();
      writing = writing.then(() => write(totals, true)).catch(() => undefined);
    },
    async end(totals: BatchTotals): Promise<void> {
      await writing;
      await write(totals, false);
    },
  };
}

function listFlag(flags: Flags, name: string): readonly string[] {
  const value = flags[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The exit code that one item stands for; what was skipped keeps that of its last findings. */
function exitCodeOfReport(
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

const NEVER: AbortSignal = new AbortController().signal;

function show(report: ItemReport, { json, messages, say }: Session, io: Io): void {
  const { input, error, status, path } = report;
  if (json) io.stdout.write(`${JSON.stringify({ event: "item", ...toJson(report) })}\n`);
  else if (path !== null) io.stdout.write(`${path}\n`);
  if (error !== null) say(messages.errorMessage(error));
  else if (status === "untranslated") {
    const count = openTargets(report);
    say(messages.t("batch.open", { path: report.path ?? input, count }));
  }
}

interface Ending {
  readonly session: Session;
  readonly io: Io;
  readonly code: number;
  readonly seconds: number;
}

function summarise(totals: BatchTotals, { session, io, code, seconds }: Ending): void {
  const { json, say, messages } = session;
  if (json) io.stdout.write(`${JSON.stringify({ event: "end", totals, exitCode: code })}\n`);
  const rows = (["read", "translated", "untranslated", "skipped", "failed"] as const).map(
    (name) => [messages.t(`batch.${name}`), totals[name]] as const,
  );
  const width = Math.max(...rows.map(([label]) => label.length));
  const digits = Math.max(...rows.map(([, value]) => String(value).length));
  for (const [label, value] of rows)
    say(`${label.padEnd(width)}  ${String(value).padStart(digits)}`);
  for (const [provider, characters] of Object.entries(totals.billed)) {
    say(messages.t("batch.billed", { provider, characters }));
  }
  const rate = seconds === 0 ? 0 : Math.round((totals.read / seconds) * 10) / 10;
  say(messages.t("batch.pace", { seconds: Math.round(seconds * 10) / 10, rate }));
  if (code === EXIT.interrupted || code === EXIT.incomplete) say(messages.t("warning.resumable"));
}
