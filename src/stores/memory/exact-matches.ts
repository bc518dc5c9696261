import type { MemoryMatch, MemoryQuery, TranslationUnit } from "../../model/memory.ts";
import { matchKey } from "./match-key.ts";

/**
 * The matches among units whose text is the query's: 101 where both neighbours are the same too,
 * else 100. Context matches first, then the newest change, then the units' order.
 */
export function exactMatches(
  units: readonly TranslationUnit[],
  query: MemoryQuery,
): readonly MemoryMatch[] {
  const found: { match: MemoryMatch; date: string }[] = [];
  for (const unit of units) {
    const source = unit.texts[query.from];
    const target = unit.texts[query.to];
    if (source === undefined || target === undefined) continue;
    const score = isInContext(unit, query) ? 101 : 100;
    if (score < query.minimum) continue;
    const match = { unit: unit.id, score, source, target: target.trim() };
    found.push({ match, date: newestDate(unit) });
  }
  return found
    .sort((a, b) => b.match.score - a.match.score || compare(b.date, a.date))
    .map(({ match }) => match);
}

/** When a unit was last changed, else when it was made; `""` where neither is known. */
export function newestDate(unit: TranslationUnit): string {
  return unit.changed ?? unit.created ?? "";
}

/** Whether both neighbours of the query are those the unit was translated between. */
function isInContext(unit: TranslationUnit, query: MemoryQuery): boolean {
  if (unit.previous === undefined || unit.next === undefined) return false;
  return sameText(unit.previous, query.previous) && sameText(unit.next, query.next);
}

function sameText(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && matchKey(a) === matchKey(b));
}

/** Order of two texts by their code units. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
