/**
 * A match's target with its numbers and placeholders exchanged for those of the text that is
 * asked for, or `null` where that is not certain to be right. It is certain only where
 * - every value that differs is a plain whole number or a placeholder on both sides,
 * - its old form stands exactly once among the source's values and once in the target,
 * - no suffix is joined to it there (`2022-ci`, `5th`): those change with the number,
 * - neither number is 1, after which nouns and verbs take another form, nor an ordinal's part.
 */
export function repairValues(
  target: string,
  before: readonly string[],
  after: readonly string[],
): string | null {
  if (before.length !== after.length) return null;
  const exchanged = new Map<string, string>();
  for (const [at, old] of before.entries()) {
    const fresh = after[at] ?? "";
    if (old === fresh) continue;
    const repeated = before.filter((value) => value === old).length > 1;
    if (repeated || !isExchangeable(old, fresh) || !standsOnce(target, old)) return null;
    exchanged.set(old, fresh);
  }
  return target.replaceAll(value, (found) => exchanged.get(found) ?? found);
}

const value = /⟦\d+⟧|\d+(?:[.,:]\d+)*/g;

function isExchangeable(old: string, fresh: string): boolean {
  if (old.startsWith("⟦")) return fresh.startsWith("⟦");
  return [old, fresh].every((number) => /^[1-9]\d*$/.test(number) && number !== "1");
}

/** Whether a value occurs once, as itself: not within another number, with nothing joined to it. */
function standsOnce(target: string, old: string): boolean {
  const places = [...target.matchAll(value)].filter(([found]) => found === old);
  const [place] = places;
  if (places.length !== 1 || place === undefined) return false;
  if (old.startsWith("⟦")) return true;
  const around = `${target.at(place.index - 1) ?? ""}`;
  const before = place.index === 0 ? "" : around;
  const after = target.slice(place.index + old.length);
  return !/[\p{L}\d'’-]/u.test(before) && !/^(?:['’\-–]?\p{L}|[  ]?\d|%?[-'’]\p{L})/u.test(after);
}
