import { countMatches, countNGrams, splitWords, total } from "./n-grams.ts";

const ORDER = 4;

/** Lengths of both sides in tokens, then for every order matches and n-grams of the hypothesis. */
export interface BleuStatistics {
  readonly hypothesis: number;
  readonly reference: number;
  readonly matches: readonly number[];
  readonly totals: readonly number[];
}

/** Statistics of one pair, tokenised as mteval-v13a does. */
export function bleuStatistics(hypothesis: string, reference: string): BleuStatistics {
  const [given, wanted] = [tokenize13a(hypothesis), tokenize13a(reference)];
  const orders = Array.from({ length: ORDER }, (_, index) => {
    const grams = countNGrams(given, index + 1, " ");
    return {
      matches: countMatches(grams, countNGrams(wanted, index + 1, " ")),
      total: total(grams),
    };
  });
  return {
    hypothesis: given.length,
    reference: wanted.length,
    matches: orders.map(({ matches }) => matches),
    totals: orders.map((order) => order.total),
  };
}

/** Sum of the statistics of many pairs. */
export function addBleu(all: readonly BleuStatistics[]): BleuStatistics {
  const sum = (pick: (one: BleuStatistics) => number) => all.reduce((s, one) => s + pick(one), 0);
  const byOrder = (pick: (one: BleuStatistics) => readonly number[]) =>
    Array.from({ length: ORDER }, (_, index) => sum((one) => pick(one)[index] ?? 0));
  return {
    hypothesis: sum((one) => one.hypothesis),
    reference: sum((one) => one.reference),
    matches: byOrder((one) => one.matches),
    totals: byOrder((one) => one.totals),
  };
}

/**
 * BLEU, 0–100, with exponential smoothing (Chen & Cherry 2014, as NIST's mteval has it). `effective`
 * averages only over orders that the hypothesis is long enough for: use it for single sentences.
 */
export function bleuScore(statistics: BleuStatistics, order: "full" | "effective"): number {
  const { hypothesis, reference, matches, totals } = statistics;
  if (!matches.some((count) => count > 0)) return 0;
  let smoothing = 1;
  let logarithms = 0;
  let orders = 0;
  for (const [index, size] of totals.entries()) {
    if (size === 0) break;
    const count = matches[index] ?? 0;
    if (count === 0) smoothing *= 2;
    logarithms += Math.log(count === 0 ? 100 / (smoothing * size) : (100 * count) / size);
    orders += 1;
  }
  if (order === "full" && orders < ORDER) return 0;
  const penalty = hypothesis < reference ? Math.exp(1 - reference / hypothesis) : 1;
  return penalty * Math.exp(logarithms / orders);
}

/** Tokens of mteval-v13a: ASCII punctuation apart, but not inside numbers. */
function tokenize13a(text: string): string[] {
  const line = text
    .trimEnd()
    .replaceAll("<skipped>", "")
    .replaceAll("-\n", "")
    .replaceAll("\n", " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
  const spaced = ` ${line} `
    .replaceAll(/([{-~[-` -&(-+:-@/])/gu, " $1 ")
    .replaceAll(/([^0-9])([.,])/gu, "$1 $2 ")
    .replaceAll(/([.,])([^0-9])/gu, " $1 $2")
    .replaceAll(/([0-9])(-)/gu, "$1 $2 ");
  return splitWords(spaced);
}
