import type { LanguageTag } from "../../model/language.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import type { Database } from "../database/database.ts";
import { findPartHolders, findWordHolders } from "./find-holders.ts";
import { matchKey } from "./match-key.ts";
import type { StoreSource } from "./store-source.ts";
import { unitColumns, unitRow } from "./unit-rows.ts";

/** How a memory is searched. */
export interface SearchOptions {
  /** Language of the text; every language where it is not given. */
  readonly language?: LanguageTag;
  /** Most units given back, at least 1. @default 20 */
  readonly limit?: number;
}

/** A unit that holds the text. */
export interface Concordance {
  readonly unit: TranslationUnit;
  readonly language: LanguageTag;
  /** Where the text stands in the unit's text: UTF-16 offsets, `[start, end)`, in order. */
  readonly hits: readonly { readonly start: number; readonly end: number }[];
}

/** Units that are looked at together. */
const batch = 64;

/**
 * Units that hold a text, newest first; case, quotes and dashes do not matter. Words are found
 * by their beginnings; a part of a word is found only where nothing begins with it.
 */
export function searchUnits(
  database: Database,
  source: StoreSource,
  text: string,
  options: SearchOptions = {},
): readonly Concordance[] {
  const key = matchKey(text);
  const wanted = fold(key);
  const limit = options.limit ?? 20;
  if (wanted === "") return [];
  const languages = options.language === undefined ? source.languages() : [options.language];
  for (const find of [findWordHolders, findPartHolders]) {
    const holders = languages.map((language) => find(source.runs(language), key));
    if (holders.includes(null)) return scan(database, languages, wanted, limit);
    const found = languages
      .flatMap((language, at) => among(source, holders[at] ?? [], { language, wanted, limit }))
      .slice(0, limit);
    if (found.length > 0) return found;
  }
  return [];
}

interface Wanted {
  readonly language: LanguageTag;
  readonly wanted: string;
  readonly limit: number;
}

/** The first `limit` of some units that do hold the text. */
function among(
  source: StoreSource,
  numbers: readonly number[],
  { language, wanted, limit }: Wanted,
): readonly Concordance[] {
  const found: Concordance[] = [];
  for (let at = 0; at < numbers.length && found.length < limit; at += batch) {
    for (const unit of source.units(numbers.slice(at, at + batch)).toReversed()) {
      const hit = concordance(unit, language, wanted);
      if (hit !== null) found.push(hit);
    }
  }
  return found;
}

/** Goes through all units, newest first: for texts without words that the index could tell. */
function scan(
  database: Database,
  languages: readonly LanguageTag[],
  wanted: string,
  limit: number,
): readonly Concordance[] {
  const found: Concordance[] = [];
  const spellings = spellingsOf(wanted);
  const held = spellings.map(() => "instr(data, ?) > 0").join(" OR ");
  const sql = `SELECT ${unitColumns} FROM unit WHERE ${held} ORDER BY number DESC`;
  for (const row of database.iterate(sql, spellings)) {
    const { unit } = unitRow(row);
    for (const language of languages) {
      const hit = concordance(unit, language, wanted);
      if (hit !== null) found.push(hit);
    }
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/**
 * The longest run of letters and digits as it may stand in a text; SQLite folds only ASCII. `е`
 * parts runs, since it may stand for `ё`.
 */
function spellingsOf(wanted: string): readonly string[] {
  const parts = wanted.match(/(?:(?!е)[\p{L}\p{N}])+/gu) ?? [""];
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), "");
  const capital = longest.charAt(0).toUpperCase() + longest.slice(1);
  return [...new Set([longest, capital, longest.toUpperCase()])];
}

function concordance(
  unit: TranslationUnit,
  language: LanguageTag,
  wanted: string,
): Concordance | null {
  const text = unit.texts[language];
  if (text === undefined || !fold(matchKey(text)).includes(wanted)) return null;
  const hits = findAll(text, wanted);
  return hits.length === 0 ? null : { unit, language, hits };
}

/** Where a folded text stands in another: each character is folded on its own to keep offsets. */
function findAll(text: string, wanted: string): { start: number; end: number }[] {
  let folded = "";
  const places: number[] = [];
  for (const [start, character] of characters(text)) {
    const plain = fold(/\s/.test(character) ? " " : matchKey(character));
    if (plain === " " && folded.endsWith(" ")) continue;
    folded += plain;
    for (let at = 0; at < plain.length; at += 1) places.push(start);
  }
  places.push(text.length);
  const hits: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    hits.push({ start: places[at] ?? 0, end: places[at + wanted.length] ?? text.length });
  }
  return hits;
}

function* characters(text: string): Generator<[number, string]> {
  let at = 0;
  for (const character of text) {
    yield [at, character];
    at += character.length;
  }
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}
