import { resolve } from "node:path";
import { readBundle } from "../../run/bundle-file.ts";
import { bundleUnits, type LearnableBundle } from "../../stores/memory/bundle-units.ts";
import type { Added } from "../../stores/memory/unit-writer.ts";
import { isXliffName } from "../../stores/xliff/xliff-name.ts";
import { openVoice } from "../voice.ts";
import { type MemoryFlags, type MemoryIo, withStore } from "./memory.ts";

/** Flags of `learn`. */
export interface LearnFlags
  extends Pick<MemoryFlags, "memory" | "json" | "quiet" | "uiLang" | "config"> {
  /** Machine translations too, not only what a person reviewed. @default false */
  readonly unreviewed?: boolean;
  readonly creator?: string;
  readonly domain?: string;
}

/** `dragoman learn <bundle|xliff…>`: stores reviewed segments in the memory. */
export async function learnCommand(
  files: readonly string[],
  flags: LearnFlags,
  io: MemoryIo,
  now: () => Date,
): Promise<number> {
  const { t } = await openVoice(flags, io);
  const bundles: { readonly path: string; readonly bundle: LearnableBundle }[] = [];
  for (const path of files) {
    for (const bundle of await readLearnable(resolve(io.cwd, path))) bundles.push({ path, bundle });
  }
  const { creator, domain } = flags;
  const options = {
    statuses: flags.unreviewed ? ("translated" as const) : ("reviewed" as const),
    now: now().toISOString(),
    ...(creator === undefined ? {} : { creator }),
    ...(domain === undefined ? {} : { domain }),
  };
  return withStore(flags, io, "create", async (store) => {
    const learnt: (Added & { path: string })[] = [];
    for (const { path, bundle } of bundles) {
      const result = store.add(bundleUnits(bundle, options));
      learnt.push({ path, ...result });
      const known = result.repeated + result.updated;
      const text =
        result.added + known === 0 && !flags.unreviewed
          ? t("learn.nothing", { path })
          : t("learn.done", { path, count: result.added, known });
      if (!flags.quiet) io.stderr(`${text}\n`);
    }
    if (flags.json) io.stdout(`${JSON.stringify({ learnt })}\n`);
    return 0;
  });
}

/** A bundle, or what an XLIFF file (by its name) holds. */
async function readLearnable(path: string): Promise<readonly LearnableBundle[]> {
  if (!isXliffName(path)) return [await readBundle(path)];
  const { learnableXliff } = await import("../../run/learn-xliff.ts");
  return learnableXliff(path);
}
