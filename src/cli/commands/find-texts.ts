import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ReadError } from "../../model/errors.ts";

/** Memories and glossaries of a folder; their paths are relative to it, with `/`. */
export interface FoundTexts {
  readonly memory: readonly string[];
  readonly glossary: readonly string[];
  /** Why files that look like glossaries are none. */
  readonly refused: readonly ReadError[];
}

/** Where people keep them; `.` first. */
const FOLDERS: readonly string[] = ["", "memory", "glossary"];
const OWN_MEMORY = ".dragoman/memory.db";

/**
 * Looks for memories (`*.tmx`) and glossaries (`*.csv`, `*.tbx`) in a folder and in its `memory` and
 * `glossary`: by folder, then by name. The project's own memory comes first, because it would not be
 * looked for any more where another one is named.
 */
export async function findTexts(cwd: string): Promise<FoundTexts> {
  const files = (await Promise.all(FOLDERS.map((folder) => filesIn(cwd, folder)))).flat();
  const named = (ending: RegExp) => files.filter((path) => ending.test(path));
  const memory = named(/\.tmx$/iu);
  const hasOwn = memory.length > 0 && (await isFile(join(cwd, OWN_MEMORY)));
  const glossary: string[] = [];
  const refused: ReadError[] = [];
  for (const path of named(/\.(?:csv|tbx)$/iu)) {
    const reason = await refusal(path, cwd);
    if (reason === null) glossary.push(path);
    else refused.push(reason);
  }
  return { memory: hasOwn ? [OWN_MEMORY, ...memory] : memory, glossary, refused };
}

/** Files of a folder in the order of their names' code units, the same on every machine. */
async function filesIn(cwd: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(join(cwd, folder)).catch(() => []);
  const found: string[] = [];
  for (const name of names.toSorted()) {
    const isHidden = name.startsWith(".");
    if (isHidden || !/\.(?:tmx|csv|tbx)$/iu.test(name)) continue;
    if (await isFile(join(cwd, folder, name)))
      found.push(folder === "" ? name : `${folder}/${name}`);
  }
  return found;
}

/** Why a file cannot be used as a glossary: every later run would stop at it. */
async function refusal(path: string, cwd: string): Promise<ReadError | null> {
  const { readGlossary } = await import("../../stores/glossary/read-glossary.ts");
  try {
    await readGlossary(join(cwd, path));
    return null;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return new ReadError(error.code, { ...error.data, path }, error.cause);
  }
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isFile(),
    () => false,
  );
}
