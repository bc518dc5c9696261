import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { StoreError } from "../../model/errors.ts";
import type { LanguageTag } from "../../model/language.ts";
import type { Memory, MemoryMatch, MemoryQuery, TranslationUnit } from "../../model/memory.ts";
import { tmxParser } from "../tmx/read.ts";
import { exactMatches } from "./exact-matches.ts";
import { matchKey } from "./match-key.ts";

/**
 * A TMX file as a memory, held in memory: context (101), exact (100) and fuzzy (50–99) matches
 * between any two languages of a unit. Throws `StoreError` where the file is missing or not TMX.
 */
export async function openTmxMemory(path: string): Promise<Memory> {
  const bytes = await readBytes(path);
  const units: TranslationUnit[] = [];
  const parser = tmxParser(path, { unit: (unit) => units.push(unit) });
  parser.write(bytes);
  parser.end();
  const version = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return { version, lookup: lookupIn(units) };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    if (reason === "ENOENT") throw new StoreError("memory/missing", { path }, error);
    throw new StoreError("memory/unreadable", { path, reason }, error);
  }
}

type Index = ReadonlyMap<string, readonly TranslationUnit[]>;

function lookupIn(units: readonly TranslationUnit[]): Memory["lookup"] {
  const indexes = new Map<LanguageTag, Index>();
  const exact = (query: MemoryQuery): readonly MemoryMatch[] => {
    const index = indexes.get(query.from) ?? indexUnits(units, query.from);
    indexes.set(query.from, index);
    return exactMatches(index.get(matchKey(query.text)) ?? [], query);
  };
  let fuzzy: Promise<(query: MemoryQuery) => readonly MemoryMatch[]> | null = null;
  return (queries) =>
    Promise.all(
      queries.map(async (query) => {
        const found = exact(query);
        if (found.length > 0 || query.minimum >= 100) return found;
        fuzzy ??= fuzzyLookup(units);
        return (await fuzzy)(query);
      }),
    );
}

/** Loaded and built for the first text without an exact match: most runs never need it. */
async function fuzzyLookup(
  units: readonly TranslationUnit[],
): Promise<(query: MemoryQuery) => readonly MemoryMatch[]> {
  const [{ fuzzyMatches }, { unitListSource }] = await Promise.all([
    import("./fuzzy-matches.ts"),
    import("./unit-list-source.ts"),
  ]);
  const source = unitListSource(units);
  return (query) => fuzzyMatches(source, query);
}

function indexUnits(units: readonly TranslationUnit[], language: LanguageTag): Index {
  const index = new Map<string, TranslationUnit[]>();
  for (const unit of units) {
    const text = unit.texts[language];
    if (text === undefined) continue;
    const key = matchKey(text);
    const same = index.get(key);
    if (same === undefined) index.set(key, [unit]);
    else same.push(unit);
  }
  return index;
}
