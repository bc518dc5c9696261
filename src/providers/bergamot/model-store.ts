import { createHash } from "node:crypto";
import { open, readdir, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { CatalogueModel, ModelFile } from "./catalogue-entry.ts";

/** Environment variables that decide where things are. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a model's folder holds, as far as can be seen without reading it whole. */
export type ModelState = "installed" | "absent" | "incomplete";

/** `DRAGOMAN_MODELS`, or `dragoman/models` in the XDG cache folder. Absolute. */
export function storePath(environment: Environment): string {
  const own = environment["DRAGOMAN_MODELS"];
  if (own) return resolve(own);
  const cache = environment["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  return join(resolve(cache), "dragoman", "models");
}

/** Where a file of a model belongs. */
export function modelFilePath(store: string, model: CatalogueModel, file: ModelFile): string {
  return join(store, model.key, file.name);
}

/** Looks at names and sizes only; contents are verified whenever they are read. */
export async function modelState(store: string, model: CatalogueModel): Promise<ModelState> {
  const sizes = await Promise.all(
    model.files.map(async (file) => {
      const found = await stat(modelFilePath(store, model, file)).catch(absentAsNull);
      return found?.size === file.size;
    }),
  );
  if (sizes.every(Boolean)) return "installed";
  const names = await readdir(join(store, model.key)).catch(absentAsNull);
  return names === null ? "absent" : "incomplete";
}

/** A missing file is an answer; a forbidden one is an error. */
function absentAsNull(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}

/** Why a file cannot be used. */
export type FileFault = "missing" | "size" | "hash";

/** A file's bytes in memory that threads share, or why they are not the right ones. */
export async function readModelFile(
  path: string,
  file: ModelFile,
): Promise<SharedArrayBuffer | FileFault> {
  const handle = await open(path).catch(absentAsNull);
  if (handle === null) return "missing";
  try {
    const { size } = await handle.stat();
    if (size !== file.size) return "size";
    const shared = new SharedArrayBuffer(size);
    const bytes = new Uint8Array(shared);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
      if (bytesRead === 0) return "size";
      filled += bytesRead;
    }
    return createHash("sha256").update(bytes).digest("hex") === file.sha256 ? shared : "hash";
  } finally {
    await handle.close();
  }
}

/** Files of a model that are missing or wrong, by name; empty = usable. */
export async function verifyModel(
  store: string,
  model: CatalogueModel,
): Promise<ReadonlyMap<string, FileFault>> {
  const faults = new Map<string, FileFault>();
  for (const file of model.files) {
    const result = await readModelFile(modelFilePath(store, model, file), file);
    if (typeof result === "string") faults.set(file.name, result);
  }
  return faults;
}

/** Deletes a model's folder. */
export async function removeModel(store: string, model: CatalogueModel): Promise<void> {
  await rm(join(store, model.key), { recursive: true, force: true });
}
