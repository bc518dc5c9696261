import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
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
  const units: TranslationUnit[] = [];
  const content = createHash("sha256");
  const parser = tmxParser(path, { unit: (unit) => units.push(lookedUp(unit)) });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkSize })) {
      content.update(chunk);
      parser.write(chunk);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  parser.end();
  return { version: content.digest("hex").slice(0, 12), lookup: lookupIn(units) };
}

/** Bytes that are read at once. */
const chunkSize = 1 << 16;

/** What looking up needs of a unit. */
function lookedUp({
  id,
  texts,
  previous,
  next,
  created,
  changed,
}: TranslationUnit): TranslationUnit {
  return {
    id,
    texts,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    ...(created === undefined ? {} : { created }),
    ...(changed === undefined ? {} : { changed }),
  };
}

function unreadable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof StoreError || code === undefined) return error;
  if (code === "ENOENT") return new StoreError("memory/missing", { path }, error);
  return new StoreError("memory/unreadable", { path, reason: code }, error);
}

/** Units by their text's match key; mostly there is one. */
type Index = ReadonlyMap<string, TranslationUnit | readonly TranslationUnit[]>;

function lookupIn(units: readonly TranslationUnit[]): Memory["lookup"] {
  const indexes = new Map<LanguageTag, Index>();
  const exact = (query: MemoryQuery): readonly MemoryMatch[] => {
    const index = indexes.get(query.from) ?? indexUnits(units, query.from);
    indexes.set(query.from, index);
    return exactMatches([index.get(matchKey(query.text)) ?? []].flat(), query);
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
  const index = new Map<string, TranslationUnit | TranslationUnit[]>();
  for (const unit of units) {
    const text = unit.texts[language];
    if (text === undefined) continue;
    const key = matchKey(text);
    const same = index.get(key);
    if (same === undefined) index.set(key, unit);
    else if (Array.isArray(same)) same.push(unit);
    else index.set(key, [same, unit]);
  }
  return index;
}
