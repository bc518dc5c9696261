import { access, open } from "node:fs/promises";
import { resolve } from "node:path";
import type { Memory } from "../model/memory.ts";

/** Where a project keeps its memory when no flag says otherwise. */
const PROJECT_MEMORY = ".dragoman/memory.db";
const SQLITE = "SQLite format 3\0";

/**
 * Opens memories: TMX files and SQLite stores, told apart by content. Without any, the project's own
 * where there is one.
 * @throws StoreError when one is missing, malformed or locked
 */
export async function openMemory(paths: readonly string[], cwd: string): Promise<Memory | null> {
  if (paths.length === 0) {
    const own = resolve(cwd, PROJECT_MEMORY);
    return (await isStore(own)) ? openStore(own) : null;
  }
  const opened = await Promise.all(paths.map((path) => openOne(resolve(cwd, path))));
  const [only, ...others] = opened;
  if (only === undefined || others.length === 0) return only ?? null;
  const { joinMemories } = await import("./join-memories.ts");
  return joinMemories(opened);
}

async function openOne(path: string): Promise<Memory> {
  if (await isStore(path)) return openStore(path);
  const { openTmxMemory } = await import("../stores/memory/memory-tmx.ts");
  return openTmxMemory(path);
}

async function openStore(path: string): Promise<Memory> {
  const { openMemoryStore } = await import("../stores/memory/memory-store.ts");
  const { countUses } = await import("../stores/memory/count-uses.ts");
  return countUses(openMemoryStore(path, { mode: "read" }), path);
}

async function isStore(path: string): Promise<boolean> {
  if (!(await isThere(path))) return false;
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(SQLITE.length), 0, SQLITE.length, 0);
    return buffer.toString("latin1") === SQLITE;
  } finally {
    await file.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
