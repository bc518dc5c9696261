import { countMatches, countNGrams, splitWords, total } from "./n-grams.ts";

const CHARACTER_ORDER = 6;
/** β = 2: recall counts four times as much as precision (Popović 2015). */
const FACTOR = 4;
const PUNCTUATION = new Set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

/** For every order: n-grams of the hypothesis, of the reference, and of both. Add up for a corpus. */
export type ChrfStatistics = readonly number[];

/**
 * Statistics of one pair: character n-grams up to 6 without white space, then word n-grams up to
 * `wordOrder` (2 for chrF++, 0 for chrF), as sacreBLEU counts them. Code points, not UTF-16 units.
 */
export function chrfStatistics(
  hypothesis: string,
  reference: string,
  wordOrder: number,
): ChrfStatistics {
  const characters = (text: string) => [...splitWords(text).join("")];
  const statistics: number[] = [];
  const count = (
    one: readonly string[],
    other: readonly string[],
    order: number,
    glue: "" | " ",
  ) => {
    const [given, wanted] = [countNGrams(one, order, glue), countNGrams(other, order, glue)];
    const size = wanted.size === 0 ? 0 : total(given);
    statistics.push(size, total(wanted), countMatches(given, wanted));
  };
  const [given, wanted] = [characters(hypothesis), characters(reference)];
  for (let order = 1; order <= CHARACTER_ORDER; order += 1) count(given, wanted, order, "");
  const [words, wantedWords] = [detach(hypothesis), detach(reference)];
  for (let order = 1; order <= wordOrder; order += 1) count(words, wantedWords, order, " ");
  return statistics;
}

/** The F-score, 0–100, averaged over the orders that both sides have. */
export function chrfScore(statistics: ChrfStatistics): number {
  let precision = 0;
  let recall = 0;
  let orders = 0;
  for (let index = 0; index < statistics.length; index += 3) {
    const [given = 0, wanted = 0, matches = 0] = statistics.slice(index, index + 3);
    if (given === 0 || wanted === 0) continue;
    precision += matches / given;
    recall += matches / wanted;
    orders += 1;
  }
  if (orders === 0 || precision + recall === 0) return 0;
  const [p, r] = [precision / orders, recall / orders];
  return (100 * (1 + FACTOR) * p * r) / (FACTOR * p + r);
}

/** Words with one punctuation mark at the end, or else at the beginning, on its own. */
function detach(text: string): string[] {
  return splitWords(text).flatMap((word) => {
    const points = [...word];
    const [first = "", last = ""] = [points[0], points.at(-1)];
    if (points.length === 1) return [word];
    if (PUNCTUATION.has(last)) return [points.slice(0, -1).join(""), last];
    if (PUNCTUATION.has(first)) return [first, points.slice(1).join("")];
    return [word];
  });
}
