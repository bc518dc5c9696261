import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { StoreError } from "../../model/errors.ts";
import { bundleUnits, type LearnableBundle } from "../../stores/memory/bundle-units.ts";
import type { Added } from "../../stores/memory/unit-writer.ts";
import { type MemoryFlags, type MemoryIo, withStore } from "./memory.ts";

/** Flags of `learn`. */
export interface LearnFlags extends Pick<MemoryFlags, "memory" | "json" | "quiet"> {
  /** Machine translations too, not only what a person reviewed. @default false */
  readonly unreviewed?: boolean;
  readonly creator?: string;
  readonly domain?: string;
}

/** `dragoman learn <bundle…>`: stores a bundle's reviewed segments in the memory. */
export async function learnCommand(
  files: readonly string[],
  flags: LearnFlags,
  io: MemoryIo,
  now: () => Date,
): Promise<number> {
  const bundles: LearnableBundle[] = [];
  for (const file of files) bundles.push(await readBundle(resolve(io.cwd, file), file));
  const { creator, domain } = flags;
  const options = {
    statuses: flags.unreviewed ? ("translated" as const) : ("reviewed" as const),
    now: now().toISOString(),
    ...(creator === undefined ? {} : { creator }),
    ...(domain === undefined ? {} : { domain }),
  };
  return withStore(flags, io, "create", async (store) => {
    const learnt: (Added & { path: string })[] = [];
    for (const [at, bundle] of bundles.entries()) {
      const result = store.add(bundleUnits(bundle, options));
      const path = files[at] ?? "";
      learnt.push({ path, ...result });
      const { added, repeated, updated } = result;
      if (!flags.quiet) {
        io.stderr(`${path}: ${added} units learnt, ${repeated + updated} already there\n`);
      }
    }
    if (flags.json) io.stdout(`${JSON.stringify({ learnt })}\n`);
    return 0;
  });
}

async function readBundle(path: string, shown: string): Promise<LearnableBundle> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new StoreError("memory/missing", { path: shown }, error);
  });
  try {
    const bundle: unknown = JSON.parse(text);
    if (isBundle(bundle)) return bundle;
  } catch (error) {
    throw new StoreError("memory/not-a-bundle", { path: shown }, error);
  }
  throw new StoreError("memory/not-a-bundle", { path: shown });
}

function isBundle(value: unknown): value is LearnableBundle {
  const { dragoman, segments } = (value ?? {}) as { dragoman?: unknown; segments?: unknown };
  return dragoman === 1 && Array.isArray(segments);
}
