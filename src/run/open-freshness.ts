import { stat } from "node:fs/promises";
import type { Config } from "../config/config.ts";
import { openMemory } from "../config/open-memory.ts";
import { numberFrom, readSetting } from "../config/settings.ts";
import { ConfigError, ReadError } from "../model/errors.ts";
import { type FreshnessRules, filesByName } from "./check-freshness.ts";

/** Where to look, as it was written: absolute paths, and a number from 0 to 100. */
export interface FreshnessInput {
  readonly sources: string | null;
  readonly references: string | null;
  readonly minimumChrf: string | null;
}

/** Opens what bundles are compared with. @throws ConfigError, ReadError, StoreError */
export async function openFreshness(
  { sources, references, minimumChrf }: FreshnessInput,
  { memory }: Pick<Config, "memory">,
  cwd: string,
): Promise<FreshnessRules> {
  for (const folder of [sources, references]) {
    if (folder === null) continue;
    const info = await stat(folder).catch((cause: unknown) => {
      throw new ReadError("read/missing", { path: folder }, cause);
    });
    if (info.isDirectory()) continue;
    const data = { name: "sources, references", value: folder, expected: "a folder" };
    throw new ConfigError("config/value", data);
  }
  const percent = numberFrom({ min: 0, max: 100, whole: false }, null);
  return {
    sources: sources === null ? null : await filesByName(sources),
    memory: await openMemory(memory, cwd),
    references,
    minimumChrf: readSetting("min-chrf", percent, minimumChrf ?? undefined),
  };
}
