import { dirname, relative, resolve } from "node:path";
import { GRACE, openGrace } from "../../batch/grace.ts";
import type { ItemReport } from "../../batch/item-report.ts";
import { openMeter } from "../../batch/meter.ts";
import { toPriority } from "../../batch/priority.ts";
import { type BatchPlace, ledgerPath, runBatch } from "../../batch/run-batch.ts";
import { addSpending, type Spending, spendingOf } from "../../batch/spending.ts";
import { type BatchTotals, NO_TOTALS, sumTotals } from "../../batch/totals.ts";
import { openRun, type Run } from "../../run/open-run.ts";
import { politeFetch } from "../../run/polite-fetch.ts";
import { lockOutput } from "../../stores/ledger/lock-output.ts";
import { openLedger } from "../../stores/ledger/open-ledger.ts";
import { EXIT, worstOf } from "../exit.ts";
import { type Flags, textFlag } from "../flags.ts";
import type { Io } from "../io.ts";
import { event, exitCodeOfReport, show, summarise } from "./batch-report.ts";
import { prepareOut } from "./prepare-out.ts";
import { openSession, type Session } from "./session.ts";

/** What `batch` and `watch` have in common: one output folder, any number of runs into it. */
export interface BatchJob {
  readonly session: Session;
  /** Folder of the results, relative to the working folder. */
  readonly out: string;
  /** Works on inputs; `onReport` is told of every item after the user is. */
  work(inputs: readonly string[], onReport?: (report: ItemReport) => void): Promise<BatchTotals>;
  /** The summary and the exit code of everything so far. @throws WriteError of the metrics file */
  finish(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens providers, ledger and output folder.
 * @throws ConfigError, ReadError, StoreError: nothing was started
 */
export async function openJob(flags: Flags, io: Io): Promise<BatchJob> {
  const session = await openSession(flags, io);
  const { config, messages } = session;
  const folder = resolve(io.cwd, await prepareOut(config.out ?? "out", io.cwd));
  const out = relative(io.cwd, folder);
  const place = openPlace(out, session, flags, io);
  const runs = openRuns(session, flags, io);
  const close = async () => {
    runs.end();
    await runs.close();
    place.close();
  };
  await runs.open().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const codes = new Set<number>();
  const metrics = textFlag(flags, "metrics");
  const meter = openMeter(metrics === null ? null : resolve(io.cwd, metrics), () => ({
    seconds: seconds(),
    spending: runs.spending(),
  }));
  let totals = NO_TOTALS;
  const onStop = () => session.say(messages.t("batch.stopping", { seconds: 10 }));
  io.signal.addEventListener("abort", onStop, { once: true });
  return {
    session,
    out,
    async work(inputs, onReport) {
      const before = totals;
      const now = await runBatch(inputs, await runs.open(), {
        ...place,
        onReport(report, sums) {
          codes.add(exitCodeOfReport(report, config.failOn));
          show(report, session, io);
          totals = sumTotals(before, sums);
          meter.note(totals);
          onReport?.(report);
        },
      });
      if (now.untranslated > 0) await runs.close();
      return now;
    },
    async finish() {
      if (io.signal.aborted) codes.add(EXIT.interrupted);
      const code = worstOf([...codes]);
      summarise({ totals, spending: runs.spending(), code, seconds: seconds() }, session, io);
      await meter.end(totals);
      return code;
    },
    async close() {
      io.signal.removeEventListener("abort", onStop);
      await close();
    },
  };
}

/** Everything of a batch's place but its listener; the output folder is locked. */
function openPlace(
  out: string,
  { config, say, json, messages }: Session,
  flags: Flags,
  io: Io,
): Omit<BatchPlace, "onReport"> & { close(): void } {
  const path = ledgerPath(io.cwd);
  const unlock = lockOutput(dirname(path), out);
  const ledger = openLedger(path, out);
  const { allowPrivate, maxSize } = config;
  const { cwd, stdin, signal } = io;
  return {
    cwd,
    stdin,
    signal,
    out,
    ledger,
    fetch: politeFetch({ allowPrivate, maxBytes: maxSize * 1_000_000, signal }),
    priority: toPriority(listFlag(flags, "priority")),
    now: () => new Date(),
    onNothingNew(url) {
      if (json) event("unchanged", { input: url }, io);
      say(messages.t("batch.notModified", { path: url }));
    },
    close() {
      ledger.close();
      unlock();
    },
  };
}

/** One open run at a time; after providers failed it is closed, so that the next begins afresh. */
function openRuns({ config, say, messages }: Session, flags: Flags, io: Io) {
  const grace = openGrace(io.signal);
  let current: Run | null = null;
  let spent: Spending = {};
  return {
    async open(): Promise<Run> {
      current ??= await openRun(config, {
        env: io.env,
        cwd: io.cwd,
        settings: flags,
        notice: (notice) => say(messages.noticeText(notice)),
        onStop: (provider, error) => {
          const data = { provider, reason: messages.errorMessage(error) };
          say(messages.t("warning.providerSkipped", data));
        },
        signal: grace.signal,
        graceMs: GRACE.callsMs,
        onJournalFailed: (error) =>
          say(messages.t("spending.noJournal", { reason: messages.errorMessage(error) })),
      });
      return current;
    },
    spending: (): Spending => (current === null ? spent : addSpending(spent, spendingOf(current))),
    async close(): Promise<void> {
      if (current === null) return;
      spent = addSpending(spent, spendingOf(current));
      const run = current;
      current = null;
      await run.close();
    },
    end: (): void => grace.end(),
  };
}

function listFlag(flags: Flags, name: string): readonly string[] {
  const value = flags[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
