import { join } from "node:path";
import { openHint } from "./folder-hint.ts";
import type { ItemReport } from "./item-report.ts";
import { putAway, type WhenDone } from "./put-away.ts";
import { type ScanOptions, type SeenFile, scanFolder } from "./scan-folder.ts";
import { openSettledFiles, type SettledFiles, type SettleTimes } from "./settled-files.ts";

/** How a folder is watched. */
export interface WatchOptions extends ScanOptions, SettleTimes {
  /** Full path. */
  readonly folder: string;
  /** As inputs are named: the folder as the user gave it. */
  readonly shown: string;
  /** Between two looks, in milliseconds; a hint of the file system comes earlier. */
  readonly intervalMs: number;
  readonly whenDone: WhenDone;
  /** End when every file that is there has been worked on. */
  readonly once: boolean;
  readonly signal: AbortSignal;
  /** Monotonic, in milliseconds. */
  now(): number;
  work(inputs: readonly string[], onReport: (report: ItemReport) => void): Promise<unknown>;
  onLost(): void;
  onBack(): void;
}

/** Files that are worked on in one go. */
const AT_ONCE = 256;

/**
 * Works on the files of a folder as they become complete, until the signal aborts. The folder may
 * disappear and come back.
 * @throws what `work` throws; WriteError when an input cannot be put away
 */
export async function watchFolder(options: WatchOptions): Promise<void> {
  const { signal, folder, once, now } = options;
  const register = openSettledFiles(options);
  const hint = openHint(folder);
  let wasThere = true;
  try {
    while (!signal.aborted) {
      const files = await scanFolder(folder, options);
      const isThere = files !== null;
      if (isThere !== wasThere) {
        hint.close(); // it looked at what is no longer there
        if (isThere) options.onBack();
        else options.onLost();
      }
      wasThere = isThere;
      const ready = register.update(files ?? [], now());
      for (let from = 0; from < ready.length && !signal.aborted; from += AT_ONCE) {
        await workOn(ready.slice(from, from + AT_ONCE), register, options);
      }
      if (ready.length > 0) continue;
      const isFresh = register.countFresh() > 0;
      if (once && !isFresh) return;
      await hint.wait(isFresh ? options.settleMs : options.intervalMs, signal);
    }
  } finally {
    hint.close();
  }
}

async function workOn(
  files: readonly SeenFile[],
  register: SettledFiles,
  { work, folder, shown, whenDone, signal, now }: WatchOptions,
): Promise<void> {
  const names = new Map(files.map((file) => [join(shown, file.name), file]));
  const statuses = new Map<string, Set<ItemReport["status"]>>();
  await work([...names.keys()], ({ input, status }) => {
    statuses.set(input, new Set(statuses.get(input)).add(status));
  });
  for (const [input, { name, mark }] of names) {
    const found = statuses.get(input) ?? new Set();
    if (found.has("untranslated")) register.again(name, now());
    else if (found.size > 0 && !found.has("failed") && !signal.aborted) {
      await putAway({ root: folder, name, mark }, whenDone);
    }
  }
}
