import type { LanguageTag } from "../../model/language.ts";
import { azerbaijaniNumerals } from "./azerbaijani-numerals.ts";
import { englishNumerals } from "./english-numerals.ts";
import type { Numerals } from "./numerals.ts";
import { keyOf, type Quantity, quantity } from "./quantity.ts";
import { romanValue } from "./roman.ts";
import { russianNumerals } from "./russian-numerals.ts";

const tables: Readonly<Record<string, Numerals>> = {
  ru: russianNumerals,
  az: azerbaijaniNumerals,
  en: englishNumerals,
};

/** A word that is part of a spelled-out number. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly role: "cardinal" | "ordinal" | "hundred" | "scale";
}

/**
 * Numbers in words: "двадцать пять", "thirteen-year-old", "iki min", "половина", "XIX". A language
 * without a table has none but Roman ones.
 */
export function spelledNumbers(
  text: string,
  language: LanguageTag | undefined,
): readonly Quantity[] {
  const numerals = tables[language?.split("-")[0] ?? ""];
  const found: Quantity[] = [];
  let run: Part[] = [];
  const close = () => {
    if (run.length > 0) found.push(combine(run, text));
    run = [];
  };
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const [written] = match;
    const start = match.index;
    const roman = romanValue(written);
    if (roman !== null) found.push(hint(written, start, [roman]));
    if (numerals === undefined) continue;
    const word = written.toLocaleLowerCase(language).replaceAll("ё", "е");
    const part = partOf(word, start, numerals);
    const last = run.at(-1);
    if (last !== undefined && (part === null || !joins(last, part, text))) close();
    if (part !== null) run.push(part);
    found.push(...hintsOf(word, written, start, numerals));
  }
  close();
  return found;
}

function partOf(word: string, start: number, numerals: Numerals): Part | null {
  const end = start + word.length;
  const cardinal = cardinalsOf(numerals).get(word);
  if (cardinal !== undefined) return { start, end, value: cardinal, role: "cardinal" };
  if (numerals.multiplies?.test(word) === true) return { start, end, value: 100, role: "hundred" };
  const scale = numerals.scales.find(([, pattern]) => pattern.test(word));
  if (scale !== undefined) return { start, end, value: 10 ** scale[0], role: "scale" };
  const ordinal = numerals.ordinals.find(([, pattern]) => pattern.test(word));
  return ordinal === undefined ? null : { start, end, value: ordinal[0], role: "ordinal" };
}

const cardinals = new WeakMap<Numerals, ReadonlyMap<string, number>>();

function cardinalsOf(numerals: Numerals): ReadonlyMap<string, number> {
  const known = cardinals.get(numerals);
  if (known !== undefined) return known;
  const rows = numerals.cardinals.flatMap(([value, forms]) =>
    forms.split(" ").map((form) => [form, value] as const),
  );
  const made = new Map(rows);
  cardinals.set(numerals, made);
  return made;
}

/** "twenty" + "five", "сто" + "двадцать", "iki" + "yüz" + "min"; not "два" + "три". */
function joins(last: Part, next: Part, text: string): boolean {
  if (!/^(?:[\s-]|\sand\s)$/u.test(text.slice(last.end, next.start))) return false;
  if (next.role === "scale") return last.role !== "ordinal" && last.value < next.value;
  if (last.role === "ordinal") return false;
  if (next.role === "hundred") return last.value < 10;
  if (last.role === "hundred" || last.role === "scale") return next.value < last.value;
  if (last.value >= 100) return next.value < 100;
  return last.value % 10 === 0 && last.value >= 10 && next.value < 10 && next.value > 0;
}

function combine(run: readonly Part[], text: string): Quantity {
  let total = 0;
  let current = 0;
  for (const { value, role } of run) {
    if (role === "scale") {
      total += (current || 1) * value;
      current = 0;
    } else current = role === "hundred" ? (current || 1) * 100 : current + value;
  }
  const [first] = run;
  const start = first?.start ?? 0;
  const written = text.slice(start, run.at(-1)?.end);
  const isBare = run.every(({ role }) => role !== "cardinal");
  const value = total + current;
  const decade = value >= 20 && value < 100 && value % 10 === 0 ? [keyOf(1900 + value)] : [];
  return quantity({
    kind: isBare || run.at(-1)?.role === "ordinal" ? "hint" : "word",
    written,
    start,
    values: [keyOf(value), ...decade],
  });
}

function hintsOf(word: string, written: string, start: number, numerals: Numerals): Quantity[] {
  const found = numerals.hints.filter(([, pattern]) => pattern.test(word));
  const values = found.flatMap(([numbers]) => numbers);
  const compound = compoundValue(word, numerals);
  if (compound !== null) values.push(compound);
  return values.length === 0 ? [] : [hint(written, start, values)];
}

function compoundValue(word: string, { compound, compoundTail }: Numerals): number | null {
  if (compoundTail === null) return null;
  let rest = word;
  let total = 0;
  for (const [value, prefix] of compound.toReversed()) {
    if (!rest.startsWith(prefix)) continue;
    total += value;
    rest = rest.slice(prefix.length);
  }
  return total > 0 && compoundTail.test(rest) ? total : null;
}

function hint(written: string, start: number, values: readonly number[]): Quantity {
  return quantity({ kind: "hint", written, start, values: values.map(keyOf) });
}
