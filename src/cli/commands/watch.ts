import { resolve } from "node:path";
import { checkFolder, parseWhenDone, type WhenDone } from "../../batch/put-away.ts";
import { watchFolder } from "../../batch/watch-folder.ts";
import { numberFrom, readSetting } from "../../config/settings.ts";
import { ConfigError } from "../../model/errors.ts";
import { type Flags, textFlag } from "../flags.ts";
import type { Io } from "../io.ts";
import { openJob } from "./batch-job.ts";

/** `dragoman watch`: translates what appears in a folder, until it is stopped. */
export async function watchCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const [shown] = inputs;
  if (shown === undefined) throw new ConfigError("config/no-input");
  const folder = resolve(io.cwd, shown);
  await checkFolder(folder, shown);
  const whenDone = readWhenDone(flags, io.cwd);
  const intervalMs = secondsFlag(flags, "interval", 2) * 1000;
  const settleMs = secondsFlag(flags, "settle", 2) * 1000;
  const job = await openJob(flags, io);
  const { t } = job.session.messages;
  try {
    job.session.say(t("watch.started", { path: shown }));
    const { from } = job.session.config;
    await watchFolder({
      folder,
      shown,
      intervalMs,
      settleMs,
      retryMs: RETRY_MS,
      whenDone,
      once: flags["once"] === true,
      language: from === "auto" ? "ru" : from,
      without: [
        resolve(io.cwd, job.out),
        ...(whenDone.action === "archive" ? [whenDone.folder] : []),
      ],
      signal: io.signal,
      now: () => performance.now(),
      work: job.work,
      onLost: () => job.session.say(t("watch.lost", { path: shown })),
      onBack: () => job.session.say(t("watch.back", { path: shown })),
    });
    return await job.finish();
  } finally {
    await job.close();
  }
}

/** Before what stayed untranslated is tried again. */
const RETRY_MS = 60_000;

function readWhenDone(flags: Flags, cwd: string): WhenDone {
  const written = textFlag(flags, "done") ?? "leave";
  const done = parseWhenDone(written);
  if (done === null) {
    const expected = "leave | delete | archive=<dir>";
    throw new ConfigError("config/value", { name: "done", value: written, expected });
  }
  return done.action === "archive" ? { ...done, folder: resolve(cwd, done.folder) } : done;
}

function secondsFlag(flags: Flags, name: string, fallback: number): number {
  return readSetting(
    name,
    numberFrom({ min: 0.01, max: 86_400, whole: false }, fallback),
    flags[name],
  );
}
