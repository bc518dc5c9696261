import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { StoreError } from "../../model/errors.ts";
import type { LanguageTag } from "../../model/language.ts";
import { exportTmx } from "../../stores/memory/export-tmx.ts";
import { type Imported, importTmx } from "../../stores/memory/import-tmx.ts";
import type { MemoryFilter } from "../../stores/memory/memory-filter.ts";
import type { MemoryStats } from "../../stores/memory/memory-stats.ts";
import { type MemoryStore, openMemoryStore } from "../../stores/memory/memory-store.ts";
import type { Concordance } from "../../stores/memory/search-units.ts";
import { languageCode } from "../../stores/tmx/language-code.ts";

/** Everything outside that these commands may touch. */
export interface MemoryIo {
  stdout(text: string): void;
  stderr(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Flags of the memory commands; each command looks only at its own. */
export interface MemoryFlags {
  /** The memory's file. @default ".dragoman/memory.db" */
  readonly memory?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** Languages that units must have, in any spelling; `search` looks at the first one only. */
  readonly languages?: readonly string[];
  readonly creator?: string;
  /** ISO 8601; units last changed from then on. */
  readonly since?: string;
  /** ISO 8601; units last changed before then. */
  readonly before?: string;
  readonly domain?: string;
  /** Ids of units, as matches and `search` name them. */
  readonly units?: readonly string[];
  /** `search`: most units shown, at least 1. @default 20 */
  readonly limit?: number;
  /** `export`: the file to write; stdout where it is not given. */
  readonly out?: string;
  /** `export`: dragoman's version, for the file's header. */
  readonly version?: string;
  /** `remove`: every unit. */
  readonly all?: boolean;
}

/** Where the memory is when no flag says otherwise, from the working folder. */
export const defaultMemory = ".dragoman/memory.db";

/** Bytes that are read at once, and kept or lost together. */
const chunkSize = 1 << 19;
/** Bytes from which a file is parsed in a thread of its own. */
const threadFrom = 1 << 23;

/** `dragoman memory import <file.tmx…>`: adds TMX files; one that fails keeps what came before. */
export async function memoryImport(
  files: readonly string[],
  flags: MemoryFlags,
  io: MemoryIo,
): Promise<number> {
  const paths = files.map((file) => ({ file, path: resolve(io.cwd, file) }));
  for (const { file, path } of paths) await fileSize(path, file);
  return withStore(flags, io, "create", async (store) => {
    const imported: (Imported & { path: string })[] = [];
    for (const { file, path } of paths) {
      const size = await fileSize(path, file);
      const chunks = createReadStream(path, { highWaterMark: chunkSize });
      const report = progress(file, size, flags, io);
      const parsing = size > threadFrom ? "thread" : "here";
      const result = await importTmx(store, file, chunks, { report, parsing });
      imported.push({ path: file, ...result });
      if (!flags.quiet) io.stderr(summary(file, result));
    }
    if (flags.json) io.stdout(`${JSON.stringify({ imported })}\n`);
    return 0;
  });
}

/** `dragoman memory export`: writes the units a filter means as TMX 1.4b. */
export function memoryExport(flags: MemoryFlags, io: MemoryIo): Promise<number> {
  return withStore(flags, io, "read", async (store) => {
    const out = flags.out === undefined ? io.stdout : resolve(io.cwd, flags.out);
    const exported = await exportTmx(store.units(filterOf(flags)), flags.version ?? "0", out);
    if (!flags.quiet) io.stderr(`${exported} units exported\n`);
    return 0;
  });
}

/** `dragoman memory search <text>`: units that hold a text, with it highlighted. */
export function memorySearch(text: string, flags: MemoryFlags, io: MemoryIo): Promise<number> {
  return withStore(flags, io, "read", async (store) => {
    const language = languagesOf(flags)?.[0];
    const limit = flags.limit ?? 20;
    const found = store.search(text, language === undefined ? { limit } : { limit, language });
    if (flags.json) io.stdout(`${JSON.stringify({ found })}\n`);
    else for (const hit of found) io.stdout(concordanceText(hit));
    return 0;
  });
}

/** `dragoman memory stats`: what the memory holds. */
export function memoryStatsCommand(flags: MemoryFlags, io: MemoryIo): Promise<number> {
  return withStore(flags, io, "read", async (store) => {
    const stats = store.stats();
    const { version } = store;
    io.stdout(flags.json ? `${JSON.stringify({ version, ...stats })}\n` : statsText(stats));
    return 0;
  });
}

/** `dragoman memory remove`: removes the units a filter means; 2 where nothing says which. */
export async function memoryRemove(flags: MemoryFlags, io: MemoryIo): Promise<number> {
  const filter = filterOf(flags);
  if (Object.keys(filter).length === 0 && flags.all !== true) {
    io.stderr("Say which units to remove (--unit, --language, --creator, …), or --all.\n");
    return 2;
  }
  return withStore(flags, io, "write", async (store) => {
    const removed = store.remove(filter);
    if (flags.json) io.stdout(`${JSON.stringify({ removed })}\n`);
    if (!flags.quiet) io.stderr(`${removed} units removed\n`);
    return 0;
  });
}

/** Opens the memory that the flags name, and closes it whatever happens. */
export async function withStore(
  flags: Pick<MemoryFlags, "memory">,
  io: MemoryIo,
  mode: "create" | "write" | "read",
  work: (store: MemoryStore) => Promise<number>,
): Promise<number> {
  const file = flags.memory ?? defaultMemory;
  const path = resolve(io.cwd, file);
  if (mode !== "create") await fileSize(path, file);
  const store = openMemoryStore(path, { mode });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function fileSize(path: string, shown: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw new StoreError("memory/missing", { path: shown }, error);
  }
}

function filterOf(flags: MemoryFlags): MemoryFilter {
  const { creator, since, before, domain, units } = flags;
  const given = { languages: languagesOf(flags), creator, since, before, domain, units };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value.length > 0),
  );
}

function languagesOf({ languages }: MemoryFlags): readonly LanguageTag[] | undefined {
  return languages?.map((code) => languageCode(code) ?? code);
}

/** Says how far the import is, every 50,000 units. */
function progress(
  file: string,
  size: number,
  flags: MemoryFlags,
  io: MemoryIo,
): (at: { units: number; bytes: number }) => void {
  let shown = 0;
  return ({ units, bytes }) => {
    if (flags.quiet || units < shown + 50_000) return;
    shown = units;
    io.stderr(`${file}: ${Math.floor((100 * bytes) / Math.max(1, size))} %, ${units} units\n`);
  };
}

function summary(file: string, { added, repeated, updated, skipped }: Imported): string {
  const left = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`);
  const rest = left.length === 0 ? "nothing skipped" : `skipped: ${left.join(", ")}`;
  return `${file}: ${added} units added, ${updated} updated, ${repeated} already there; ${rest}\n`;
}

/** The text with each hit between `[` and `]`, then the other languages. */
function concordanceText({ unit, language, hits }: Concordance): string {
  const text = unit.texts[language] ?? "";
  let shown = "";
  let at = 0;
  for (const { start, end } of hits) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  const others = Object.entries(unit.texts).filter(([other]) => other !== language);
  const lines = [[language, shown + text.slice(at)], ...others, ["unit", unit.id]];
  return `${lines.map(([name, value]) => `${name}: ${value}`).join("\n")}\n\n`;
}

function statsText(stats: MemoryStats): string {
  const lines = Object.entries(stats).map(([name, value]) => {
    const counts = typeof value === "object" && value !== null ? Object.entries(value) : null;
    const shown = counts?.map(([key, count]) => `${key} ${count}`).join(", ") ?? value;
    return `${name}: ${shown === null || shown === "" ? "-" : shown}\n`;
  });
  return lines.join("");
}
