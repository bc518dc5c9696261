import { relative } from "node:path";
import { ConfigError } from "../../model/errors.ts";
import { expandInputs } from "../../read/inputs.ts";
import { openRun, type Run } from "../../run/open-run.ts";
import { type ArticleResult, translateInputs } from "../../run/translate-inputs.ts";
import { EXIT, worstOf } from "../exit.ts";
import type { Flags } from "../flags.ts";
import type { Io } from "../io.ts";
import { openProgress } from "../progress.ts";
import { inputPlace } from "./input-place.ts";
import { prepareOut } from "./prepare-out.ts";
import { details, exitCodeOfResult, report, toJson } from "./report.ts";
import { openSession, printJson, type Session } from "./session.ts";
import { spentJson, spentLines } from "./spent.ts";

/** Shorter pauses nobody notices. */
const WORTH_SAYING_MS = 3000;

/** `dragoman translate`: the main job. */
export async function translateCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const session = await openSession(flags, io);
  const { config } = session;
  if (config.dryRun) {
    const { estimateCommand } = await import("./estimate.ts");
    return estimateCommand(inputs, flags, io);
  }
  const out = await chooseOut(inputs, session, io);
  const language = config.from === "auto" ? "ru" : config.from;
  const paths = await expandInputs(inputs, { cwd: io.cwd, language });
  const progress = openProgress(io.stderr, session.messages, flags["quiet"] !== true);
  const say = (text: string) => {
    progress.clear();
    session.say(text);
  };
  const { t, errorMessage, noticeText } = session.messages;
  const run = await openRun(config, {
    env: io.env,
    cwd: io.cwd,
    settings: flags,
    signal: io.signal,
    notice: (notice) => say(noticeText(notice)),
    onSegment: progress.advance,
    onPause: (provider, milliseconds) => {
      if (milliseconds < WORTH_SAYING_MS) return;
      say(t("spending.pause", { provider, seconds: Math.ceil(milliseconds / 1000) }));
    },
    onStop: (provider, error) => {
      progress.clear();
      const data = { provider, reason: errorMessage(error) };
      io.stderr.write(`${t("warning.providerSkipped", data)}\n`);
    },
    onJournalFailed: (error) => say(t("spending.noJournal", { reason: errorMessage(error) })),
  });
  io.signal.addEventListener("abort", () => say(t("warning.interrupted")));
  const place = { ...inputPlace(config, io), stdin: once(io.stdin), out };
  try {
    if (config.maxChars !== null || config.maxCost !== null) {
      const { enforceBudget } = await import("../../run/forecast.ts");
      const refusal = await enforceBudget(paths, run, place);
      if (refusal !== null) say(errorMessage(refusal));
    }
    const results = await translateInputs(paths, run, {
      ...place,
      signal: io.signal,
      onRead: (_, segments) => progress.expect(segments * config.to.length),
      onFeed: (file) => {
        if (!session.json) io.stdout.write(`${relative(io.cwd, file)}\n`);
      },
      onResult: (result) => {
        progress.clear();
        announce(result, { session, io, run, toStdout: out === null });
      },
    });
    return finish(results, run, session, io);
  } finally {
    progress.clear();
    await run.close();
  }
}

function finish(results: readonly ArticleResult[], run: Run, session: Session, io: Io): number {
  const codes = results.map((result) => exitCodeOfResult(result, session.config.failOn));
  const code = worstOf(io.signal.aborted ? [...codes, EXIT.interrupted] : codes);
  if (session.json) {
    const articles = results.map((result) =>
      toJson(result, { cwd: io.cwd, messages: session.messages }),
    );
    printJson({ articles, spent: spentJson(run), exitCode: code }, io);
  }
  for (const line of spentLines(run, session.messages)) session.say(line);
  if (code === EXIT.interrupted || code === EXIT.incomplete) {
    session.say(session.messages.t("warning.resumable"));
  }
  return code;
}

/** Stdin is read once, however often it is asked for. */
function once(stdin: Io["stdin"]): Io["stdin"] {
  let bytes: Promise<Uint8Array> | undefined;
  return (most) => {
    bytes ??= stdin(most);
    return bytes;
  };
}

interface Announcing {
  readonly session: Session;
  readonly io: Io;
  readonly run: Run;
  /** The only edition goes to stdout instead of a file. */
  readonly toStdout: boolean;
}

function announce(result: ArticleResult, { session, io, toStdout }: Announcing): void {
  // `--quiet` still says what went wrong.
  const isWell = result.status === "complete";
  const say = isWell ? session.say : (line: string) => io.stderr.write(`${line}\n`);
  for (const line of details(result, session.messages)) session.detail(line);
  for (const line of report(result, session.messages)) say(line);
  if (session.json || (result.status !== "complete" && result.status !== "partial")) return;
  if (toStdout) {
    for (const { written } of result.translated.editions.values()) io.stdout.write(written.text);
    return;
  }
  const { editions, bundle } = result.delivery ?? { editions: {}, bundle: null };
  for (const path of [...Object.values(editions), ...(bundle === null ? [] : [bundle])]) {
    io.stdout.write(`${relative(io.cwd, path) || path}\n`);
  }
}

/** The folder for results; `null` = the edition goes to stdout. @throws ConfigError */
async function chooseOut(
  inputs: readonly string[],
  { config }: Session,
  { cwd }: Io,
): Promise<string | null> {
  if (inputs.length === 1 && inputs[0] === "-" && config.out === null) {
    if (config.to.length === 1) return null;
    throw new ConfigError("config/out-needed", { count: config.to.length });
  }
  return prepareOut(config.out ?? "out", cwd);
}
