import type { LanguageTag } from "../model/language.ts";

/**
 * Mean of ln(target ÷ source length) and its spread, measured on the 572 reference segments of the
 * fixture newsroom (Russian into each language); the spread of a short text is wider.
 */
const ratios: Readonly<Record<string, { readonly mean: number; readonly spread: number }>> = {
  az: { mean: 0.09, spread: 0.1 },
  en: { mean: 0.055, spread: 0.12 },
};
const otherwise = { mean: 0.07, spread: 0.16 };
const SHORT_TEXT = 1.1;

/** Beyond this many standard deviations no reference lies. */
const LIMIT = 3.7;

/** How far a translation's length is from the usual, in standard deviations; 0 for empty texts. */
export function lengthDeviation(source: string, target: string, to: LanguageTag): number {
  if (source.length === 0 || target.length === 0) return 0;
  const { mean, spread } = ratios[to] ?? otherwise;
  const deviation = Math.sqrt(spread ** 2 + SHORT_TEXT / source.length);
  return (Math.log(target.length / source.length) - mean) / deviation;
}

/** Whether a translation is shorter than any careful one. */
export function isTooShort(source: string, target: string, to: LanguageTag): boolean {
  return lengthDeviation(source, target, to) < -LIMIT;
}

/** Whether a translation is longer than any careful one. */
export function isTooLong(source: string, target: string, to: LanguageTag): boolean {
  return lengthDeviation(source, target, to) > LIMIT;
}
