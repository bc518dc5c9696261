import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Messages } from "../../messages/messages.ts";
import { ConfigError, StoreError } from "../../model/errors.ts";
import type { LanguageTag } from "../../model/language.ts";
import { exportTmx } from "../../stores/memory/export-tmx.ts";
import { type Imported, type ImportProgress, importTmx } from "../../stores/memory/import-tmx.ts";
import type { MemoryFilter } from "../../stores/memory/memory-filter.ts";
import { type MemoryStore, openMemoryStore } from "../../stores/memory/memory-store.ts";
import { usageOf } from "../../stores/memory/usage.ts";
import { languageCode } from "../../stores/tmx/language-code.ts";
import { isXliffName } from "../../stores/xliff/xliff-name.ts";
import { openVoice } from "../voice.ts";
import { concordanceText, importText, statsText } from "./memory-texts.ts";

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
  readonly uiLang?: string;
  readonly config?: string;
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

/** Flags that say which units are meant. */
const FILTERS = "--units, --languages, --creator, --domain, --since, --before";
/** Bytes that are read at once, and kept or lost together. */
const chunkSize = 1 << 19;
/** Bytes from which a file is parsed in a thread of its own. */
const threadFrom = 1 << 23;

/**
 * `dragoman memory import <file…>`: adds TMX files, of which one that fails keeps what came before,
 * and the translated segments of XLIFF files.
 */
export async function memoryImport(
  files: readonly string[],
  flags: MemoryFlags,
  io: MemoryIo,
): Promise<number> {
  const messages = await openVoice(flags, io);
  const paths = files.map((file) => ({ file, path: resolve(io.cwd, file) }));
  for (const { file, path } of paths) await fileSize(path, file);
  return withStore(flags, io, "create", async (store) => {
    const imported: (Imported & { path: string })[] = [];
    for (const { file, path } of paths) {
      const size = await fileSize(path, file);
      const report = flags.quiet ? () => undefined : progress(file, size, messages, io);
      const result = await importFile(store, { file, path, size, report });
      imported.push({ path: file, ...result });
      if (!flags.quiet) io.stderr(importText(file, result, messages));
    }
    if (flags.json) io.stdout(`${JSON.stringify({ imported })}\n`);
    return 0;
  });
}

interface ImportFile {
  /** As it was named. */
  readonly file: string;
  readonly path: string;
  readonly size: number;
  readonly report: (at: ImportProgress) => void;
}

async function importFile(store: MemoryStore, from: ImportFile): Promise<Imported> {
  const { file, path, size, report } = from;
  if (isXliffName(path)) {
    const { importXliffUnits } = await import("../../run/import-xliff-units.ts");
    return importXliffUnits(store, path);
  }
  const chunks = createReadStream(path, { highWaterMark: chunkSize });
  const parsing = size > threadFrom ? "thread" : "here";
  return importTmx(store, file, chunks, { report, parsing });
}

/**
 * `dragoman memory export`: writes the units a filter means as TMX 1.4b.
 * @throws ConfigError `config/missing-option` with `--json` and no file: stdout has room for one
 */
export async function memoryExport(flags: MemoryFlags, io: MemoryIo): Promise<number> {
  const { t } = await openVoice(flags, io);
  return withStore(flags, io, "read", async (store) => {
    const out = flags.out === undefined ? io.stdout : resolve(io.cwd, flags.out);
    if (flags.json && flags.out === undefined) {
      const data = { option: "--out <file>", command: "dragoman memory export" };
      throw new ConfigError("config/missing-option", data);
    }
    const exported = await exportTmx(
      store.units(filterOf(flags)),
      flags.version ?? "0",
      out,
      store.usage(),
    );
    if (flags.json) io.stdout(`${JSON.stringify({ exported, path: flags.out })}\n`);
    if (!flags.quiet) io.stderr(`${t("memory.exported", { count: exported })}\n`);
    return 0;
  });
}

/** `dragoman memory search <text>`: units that hold a text, with it highlighted. */
export async function memorySearch(
  text: string,
  flags: MemoryFlags,
  io: MemoryIo,
): Promise<number> {
  const messages = await openVoice(flags, io);
  return withStore(flags, io, "read", async (store) => {
    const language = languagesOf(flags)?.[0];
    const limit = flags.limit ?? 20;
    const usage = store.usage();
    const found = store
      .search(text, language === undefined ? { limit } : { limit, language })
      .map((hit) => ({ ...hit, usage: usageOf(hit.unit, usage) }));
    if (flags.json) io.stdout(`${JSON.stringify({ found })}\n`);
    else for (const hit of found) io.stdout(concordanceText(hit, messages));
    if (found.length === 0 && !flags.quiet) io.stderr(`${messages.t("memory.notFound")}\n`);
    return 0;
  });
}

/** `dragoman memory stats`: what the memory holds. */
export async function memoryStatsCommand(flags: MemoryFlags, io: MemoryIo): Promise<number> {
  const messages = await openVoice(flags, io);
  return withStore(flags, io, "read", async (store) => {
    const stats = store.stats();
    const { version } = store;
    io.stdout(
      flags.json ? `${JSON.stringify({ version, ...stats })}\n` : statsText(stats, messages),
    );
    return 0;
  });
}

/**
 * `dragoman memory remove`: removes the units a filter means.
 * @throws ConfigError `config/remove-what` where nothing says which
 */
export async function memoryRemove(flags: MemoryFlags, io: MemoryIo): Promise<number> {
  const { t } = await openVoice(flags, io);
  const filter = filterOf(flags);
  if (Object.keys(filter).length === 0 && flags.all !== true) {
    throw new ConfigError("config/remove-what", { choices: FILTERS });
  }
  return withStore(flags, io, "write", async (store) => {
    const removed = store.remove(filter);
    if (flags.json) io.stdout(`${JSON.stringify({ removed })}\n`);
    if (!flags.quiet) io.stderr(`${t("memory.removed", { count: removed })}\n`);
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
  path: string,
  size: number,
  { t }: Messages,
  io: MemoryIo,
): (at: ImportProgress) => void {
  let shown = 0;
  return ({ units, bytes }) => {
    if (units < shown + 50_000) return;
    shown = units;
    const percent = Math.floor((100 * bytes) / Math.max(1, size));
    io.stderr(`${t("memory.progress", { path, percent, count: units })}\n`);
  };
}
