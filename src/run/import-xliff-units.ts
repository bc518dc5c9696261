import { bundleUnits, type LearnableBundle } from "../stores/memory/bundle-units.ts";
import type { Imported } from "../stores/memory/import-tmx.ts";
import type { MemoryStore } from "../stores/memory/memory-store.ts";
import { learnableXliff } from "./learn-xliff.ts";

/**
 * Adds every translated segment of an XLIFF file to a memory, with its neighbours, whoever approved
 * it; all are kept or none.
 * @throws ReadError where the file cannot be read or does not name its languages
 */
export async function importXliffUnits(store: MemoryStore, path: string): Promise<Imported> {
  const files = await learnableXliff(path);
  const units = files.flatMap((file) => bundleUnits(file, { statuses: "translated" }));
  return { ...store.add(units), skipped: skippedIn(files) };
}

function skippedIn(files: readonly LearnableBundle[]): Imported["skipped"] {
  const targets = files
    .flatMap(({ segments }) => segments)
    .flatMap((segment) => Object.values(segment.targets));
  const copied = targets.filter(({ status }) => status === "copied").length;
  const empty = targets.filter(
    ({ text, status }) => status !== "copied" && (!text?.trim() || status === "untranslated"),
  ).length;
  return { ...(empty > 0 ? { empty } : {}), ...(copied > 0 ? { copied } : {}) };
}
