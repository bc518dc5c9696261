import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { StoreError } from "../../model/errors.ts";
import type { LanguageTag } from "../../model/language.ts";
import type { Memory, TranslationUnit } from "../../model/memory.ts";
import { tmxParser } from "../tmx/read.ts";
import { exactMatches } from "./exact-matches.ts";
import { matchKey } from "./match-key.ts";

/**
 * A TMX file as a memory, held in memory: exact (100) and context (101) matches between any two
 * languages of a unit. Throws `StoreError` where the file is missing or not TMX.
 */
export async function openTmxMemory(path: string): Promise<Memory> {
  const bytes = await readBytes(path);
  const units: TranslationUnit[] = [];
  const parser = tmxParser(path, { unit: (unit) => units.push(unit) });
  parser.write(bytes);
  parser.end();
  const version = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return { version, lookup: exactLookup(units) };
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

function exactLookup(units: readonly TranslationUnit[]): Memory["lookup"] {
  const indexes = new Map<LanguageTag, Index>();
  return async (queries) =>
    queries.map((query) => {
      const index = indexes.get(query.from) ?? indexUnits(units, query.from);
      indexes.set(query.from, index);
      return exactMatches(index.get(matchKey(query.text)) ?? [], query);
    });
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
