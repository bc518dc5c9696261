const letters: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
const ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** Value of a Roman numeral up to 89 in capitals: "XIX" is 19; `null` for any other word. */
export function romanValue(word: string): number | null {
  // Russian typists write the numerals with Cyrillic Х and І.
  const latin = word.replaceAll("Х", "X").replaceAll("І", "I");
  if (!ROMAN.test(latin)) return null;
  let total = 0;
  for (let at = 0; at < latin.length; at += 1) {
    const value = letters[latin[at] ?? ""] ?? 0;
    const next = letters[latin[at + 1] ?? ""] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}
