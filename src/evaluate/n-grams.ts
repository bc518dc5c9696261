/** White space as Python's `str.split` has it; sacreBLEU's numbers depend on it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts the separators 1C–1F as spaces
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

/** Words between white space. */
export function splitWords(text: string): string[] {
  return text.split(SPACE).filter((word) => word !== "");
}

/** How often every n-gram of `order` units occurs; units are joined by `glue`. */
export function countNGrams(
  units: readonly string[],
  order: number,
  glue: "" | " ",
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + order <= units.length; start += 1) {
    const gram = units.slice(start, start + order).join(glue);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** N-grams that both have, each as often as the one that has it less often. */
export function countMatches(
  hypothesis: ReadonlyMap<string, number>,
  reference: ReadonlyMap<string, number>,
): number {
  let matches = 0;
  for (const [gram, count] of hypothesis) matches += Math.min(count, reference.get(gram) ?? 0);
  return matches;
}

/** Sum of all counts. */
export function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
