import type { LanguageTag } from "../../model/language.ts";

/** Scale words by language; each may follow digits directly or after a space or hyphen. */
const scales: Readonly<Record<string, readonly (readonly [word: string, power: number])[]>> = {
  ru: [
    ["тыс(?!\\p{L})|тысяч\\p{L}*", 3],
    ["млн(?!\\p{L})|миллион\\p{L}*", 6],
    ["млрд(?!\\p{L})|миллиард\\p{L}*", 9],
    ["трлн(?!\\p{L})|триллион\\p{L}*", 12],
  ],
  az: [
    ["min(?!\\p{L})|min(?:i|ə|ik|lik|lər|dən|dir|in|ədək|ə qədər)\\p{L}*", 3],
    ["milyon\\p{L}*|mln(?!\\p{L})", 6],
    ["milyard\\p{L}*|mlrd(?!\\p{L})", 9],
    ["trilyon\\p{L}*|trln(?!\\p{L})", 12],
  ],
  en: [
    ["thousands?(?!\\p{L})|k(?![\\p{L}])", 3],
    ["millions?(?!\\p{L})|mn(?!\\p{L})|mln(?!\\p{L})", 6],
    ["billions?(?!\\p{L})|bn(?!\\p{L})", 9],
    ["trillions?(?!\\p{L})|tn(?!\\p{L})|trn(?!\\p{L})", 12],
  ],
};

/** A scale word found after digits: the power of ten, and the text's length up to its end. */
export interface Scale {
  readonly power: number;
  readonly length: number;
}

const compiled = new Map<string, readonly (readonly [RegExp, number])[]>();

/** The scale word at the beginning of `after`, spaces aside: " млн." is 6; `null` where none is. */
export function scaleAt(after: string, language: LanguageTag | undefined): Scale | null {
  // A regular expression's "i" does not know that İ is a capital i.
  const lower = after.replaceAll("İ", "i");
  for (const [pattern, power] of patternsOf(language)) {
    const [found] = pattern.exec(lower) ?? [];
    if (found !== undefined) return { power, length: found.length };
  }
  return null;
}

function patternsOf(language: LanguageTag | undefined): readonly (readonly [RegExp, number])[] {
  const primary = language?.split("-")[0] ?? "";
  const key = primary in scales ? primary : "*";
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const rows = scales[key] ?? Object.values(scales).flat();
  const made = rows.map(([word, power]): readonly [RegExp, number] => [
    new RegExp(`^(?:[\\s\\u00A0\\u202F]?|-)(?:${word})\\.?`, "iu"),
    power,
  ]);
  compiled.set(key, made);
  return made;
}
