import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { StoreError } from "../../model/errors.ts";
import type { Memory, MemoryMatch, MemoryQuery, TranslationUnit } from "../../model/memory.ts";
import { tmxParser } from "../tmx/read.ts";
import { type ExactIndex, exactIndex } from "./exact-index.ts";
import { exactMatches } from "./exact-matches.ts";
import { matchKey } from "./match-key.ts";
import { type PackedUnits, packedUnits } from "./packed-units.ts";

/**
 * A TMX file as a memory, held in memory: context (101), exact (100) and fuzzy (50–99) matches
 * between any two languages of a unit. Throws `StoreError` where the file is missing or not TMX.
 */
export async function openTmxMemory(path: string): Promise<Memory> {
  const units = packedUnits();
  const index = exactIndex();
  const content = createHash("sha256");
  const parser = tmxParser(path, {
    unit(unit) {
      index.add(units.length, unit);
      units.add(lookedUp(unit));
    },
  });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkSize })) {
      content.update(chunk);
      parser.write(chunk);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  parser.end();
  return { version: content.digest("hex").slice(0, 12), lookup: lookupIn(units, index) };
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

function lookupIn(units: PackedUnits, index: ExactIndex): Memory["lookup"] {
  const exact = (query: MemoryQuery): readonly MemoryMatch[] => {
    const key = matchKey(query.text);
    const same = index
      .find(query.text, query.from)
      .map((number) => units.unit(number))
      .filter(({ texts }) => matchKey(texts[query.from] ?? "") === key);
    return exactMatches(same, query);
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
  units: PackedUnits,
): Promise<(query: MemoryQuery) => readonly MemoryMatch[]> {
  const [{ fuzzyMatches }, { unitListSource }] = await Promise.all([
    import("./fuzzy-matches.ts"),
    import("./unit-list-source.ts"),
  ]);
  const source = unitListSource(units);
  return (query) => fuzzyMatches(source, query);
}
