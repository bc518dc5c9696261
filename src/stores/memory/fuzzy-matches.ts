import type { LanguageTag } from "../../model/language.ts";
import type { MemoryMatch, MemoryQuery, TranslationUnit } from "../../model/memory.ts";
import { findCandidates } from "./candidates.ts";
import { compare, newestDate } from "./exact-matches.ts";
import { type MaskedText, maskText } from "./masked-text.ts";
import { keyCodes } from "./match-key.ts";
import { repairValues } from "./repair-values.ts";
import type { Run } from "./run.ts";
import { fuzzyScore } from "./score.ts";
import { wordHashes } from "./words.ts";

/** Where units are looked up. */
export interface UnitSource {
  /** The index of a language; a unit that was removed may still be in it. */
  runs(language: LanguageTag): readonly Run[];
  /** Texts of units in a language, by unit number; units without one are left out. */
  texts(numbers: readonly number[], language: LanguageTag): ReadonlyMap<number, string>;
  /** Units by number. */
  units(numbers: readonly number[]): readonly TranslationUnit[];
}

/** Fewest and most texts compared character by character for one query. */
const leastCompared = 30;
const mostCompared = 100;
/** Character pairs that comparing may look at: long texts resemble few others anyway. */
const comparedPairs = 1_500_000;
/** Matches given back for one query. */
const wanted = 5;

/** Matches from the query's minimum (at least 50) to 99, best first, then newest, then by id. */
export function fuzzyMatches(source: UnitSource, query: MemoryQuery): readonly MemoryMatch[] {
  const minimum = Math.max(50, query.minimum);
  const masked = maskText(query.text);
  const numbers = findCandidates(source.runs(query.from), {
    hashes: [...wordHashes(keyCodes(query.text))],
    length: masked.text.length,
    minimum,
    limit: comparedTexts(masked.text.length),
  });
  const texts = source.texts(numbers, query.from);
  const scores = bestScores(masked, texts, minimum);
  return complete(source.units(scores.map(({ number }) => number)), query, masked);
}

function comparedTexts(length: number): number {
  const affordable = Math.floor(comparedPairs / Math.max(1, length * length));
  return Math.min(mostCompared, Math.max(leastCompared, affordable));
}

interface Scored {
  readonly number: number;
  readonly score: number;
}

function bestScores(
  masked: MaskedText,
  texts: ReadonlyMap<number, string>,
  minimum: number,
): readonly Scored[] {
  const scored: Scored[] = [];
  for (const [number, text] of texts) {
    const score = fuzzyScore(masked, maskText(text));
    if (score >= minimum) scored.push({ number, score });
  }
  scored.sort((a, b) => b.score - a.score || b.number - a.number);
  return scored.slice(0, wanted * 2);
}

function complete(
  units: readonly TranslationUnit[],
  query: MemoryQuery,
  masked: MaskedText,
): readonly MemoryMatch[] {
  const found: { match: MemoryMatch; date: string }[] = [];
  for (const unit of units) {
    const source = unit.texts[query.from];
    const target = unit.texts[query.to];
    if (source === undefined || target === undefined) continue;
    const other = maskText(source);
    const match = {
      unit: unit.id,
      score: fuzzyScore(masked, other),
      source,
      target: target.trim(),
    };
    const repaired =
      masked.text === other.text ? repairValues(match.target, other.values, masked.values) : null;
    found.push({
      match: repaired === null ? match : { ...match, target: repaired, repaired: true },
      date: newestDate(unit),
    });
  }
  return found
    .sort(
      (a, b) =>
        b.match.score - a.match.score ||
        compare(b.date, a.date) ||
        compare(a.match.unit, b.match.unit),
    )
    .slice(0, wanted)
    .map(({ match }) => match);
}
