import type { LanguageTag } from "../../model/language.ts";
import { keyOf, type Quantity, quantity, timeKey } from "./quantity.ts";
import { type Reading, readDigits } from "./read-digits.ts";
import { scaleAt } from "./scales.ts";

/** Dates, times, fractions, grouped numbers, plain digits; in this order. */
const FIGURE =
  /(?<!\d)(?:(?<date>\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}(?!\d))|(?<time>\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:]))|(?<fraction>\d{1,2}\/\d{1,2}(?![\d/]))|(?<number>\d{1,3}(?:(?:[\s\u00A0\u202F]\d{3}(?![\d]))+|(?:[.'’]\d{3}(?!\d))+|(?:,\d{3}(?!\d))+)(?:[.,]\d+)?|\d+(?:[.,]\d+)?))/gu;

/** A figure on its way: its readings before the scale words of its neighbours are known. */
interface Draft {
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  readonly power: number;
  readonly scaleEnd: number;
}

/** Every number in digits, with the scale words that follow it. */
export function figures(text: string, language: LanguageTag | undefined): readonly Quantity[] {
  const found: Quantity[] = [];
  const drafts: Draft[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const { date, time, fraction } = match.groups ?? {};
    const [written] = match;
    const start = match.index;
    if (date !== undefined) found.push(...dateParts(written, start));
    else if (time !== undefined) found.push(timeOf(written, start, text));
    else if (fraction !== undefined) found.push(fractionOf(written, start));
    else drafts.push(draft(written, start, text, language));
  }
  return [...found, ...join(drafts, text)].sort((a, b) => a.start - b.start);
}

function draft(
  written: string,
  start: number,
  text: string,
  language: LanguageTag | undefined,
): Draft {
  const end = start + written.length;
  const scale = scaleAt(text.slice(end, end + 24), language);
  const reading = readDigits(written, language);
  return {
    written,
    start,
    end,
    reading,
    power: scale?.power ?? 0,
    scaleEnd: end + (scale?.length ?? 0),
  };
}

/** Adds up "3 млрд 482,7 млн" and lets "410–430 тыс." share its scale. */
function join(drafts: readonly Draft[], text: string): Quantity[] {
  const joined: Quantity[] = [];
  for (let at = 0; at < drafts.length; at += 1) {
    const own = drafts[at];
    if (own === undefined) continue;
    const next = drafts[at + 1];
    if (next !== undefined && isSum(own, next, text)) {
      joined.push(sum(own, next, text));
      at += 1;
    } else joined.push(single(own, next, text));
  }
  return joined;
}

/** A smaller scale right after a bigger one: "10 млн 156,4 тыс.", "5 тыс. 300". */
function isSum(own: Draft, next: Draft, text: string): boolean {
  if (own.power === 0 || next.power >= own.power) return false;
  const isPlain = next.power === 0 && (own.power !== 3 || (next.reading.values[0] ?? 0) >= 1000);
  return !isPlain && /^\s*(?:(?:и|and|və)\s+)?$/u.test(text.slice(own.scaleEnd, next.start));
}

function sum(own: Draft, next: Draft, text: string): Quantity {
  const drafts = [own, next];
  const isOwn = drafts.every(({ reading }) => reading.values.length > 0);
  const first = ({ values, others }: Reading) => values[0] ?? others[0] ?? 0;
  const total = drafts.reduce((all, { reading, power }) => all + first(reading) * 10 ** power, 0);
  return quantity({
    kind: "figure",
    written: text.slice(own.start, next.scaleEnd),
    start: own.start,
    [isOwn ? "values" : "others"]: [keyOf(total)],
    parts: [single(own, undefined, text), single(next, undefined, text)],
  });
}

function single(own: Draft, next: Draft | undefined, text: string): Quantity {
  const { reading, written, start, end } = own;
  const powers = own.power > 0 ? [own.power] : [0, ...sharedPower(own, next, text)];
  const all = (values: readonly number[]) =>
    values.flatMap((value) => powers.map((power) => keyOf(value * 10 ** power)));
  const plainValue = own.power === 0 && /^\d+$/u.test(written) ? Number(written) : null;
  const more =
    plainValue === null
      ? []
      : [...asTime(plainValue, text.slice(end)), ...asYear(plainValue, start, text)];
  const isAttached = /\p{L}$/u.test(text.slice(0, start));
  return quantity({
    kind: isAttached ? "hint" : "figure",
    written: text.slice(start, own.scaleEnd).trim(),
    start,
    end: own.scaleEnd,
    values: [...all(reading.values), ...more],
    others: all(reading.others),
    parts: spaced(written, start),
  });
}

/** In "410–430 тыс.", "от 5 до 10 млн" the first number has the scale of the second. */
function sharedPower(own: Draft, next: Draft | undefined, text: string): number[] {
  if (next === undefined || next.power === 0) return [];
  const gap = text.slice(own.end, next.start);
  return gap.length <= 14 && !/[.;:!?]\s/u.test(gap) ? [next.power] : [];
}

/** "7 p.m." is 19:00, "19 часов" as well. */
function asTime(hour: number, after: string): string[] {
  if (!Number.isInteger(hour) || hour > 24) return [];
  const keys = [timeKey(hour * 60)];
  if (/^\s?p\.?m\b/iu.test(after)) return [timeKey(((hour % 12) + 12) * 60)];
  if (/^\s?(?:час\p{L}*\s)?(?:вечера|дня|пополудни)/iu.test(after))
    keys.push(timeKey((hour + 12) * 60));
  return keys;
}

/** "60-х" and "1960s" are the same decade; the "21" of "2020–21" is 2021. */
function asYear(value: number, start: number, text: string): string[] {
  const before = text.slice(0, start);
  const after = text.slice(start + String(value).length);
  const isDecade = value % 10 === 0 && /^(?:s|-[ехы]|-c[ıiuü] il)/u.test(after);
  if (isDecade) return [keyOf(value < 100 ? 1900 + value : value % 100)];
  const [, century] = /(?<!\d)(\d\d)\d\d[–—/-]$/u.exec(before) ?? [];
  const isShort = century !== undefined && value >= 10 && value < 100;
  return isShort ? [keyOf(Number(century) * 100 + value)] : [];
}

/** Digits grouped by spaces may be two numbers that met: "в группе 12 150 человек". */
function spaced(written: string, start: number): Quantity[] {
  const groups = [...written.matchAll(/[\d.,'’]+/gu)];
  return groups.length < 2 ? [] : groups.map((match) => plain(match[0], start + match.index));
}

function dateParts(written: string, start: number): Quantity[] {
  const groups = [...written.matchAll(/\d+/gu)];
  return groups.map((match, at) => {
    const part = plain(match[0], start + match.index);
    const year = at === 2 && match[0].length === 2 ? [keyOf(2000 + Number(match[0]))] : [];
    return { ...part, kind: at === 1 ? "hint" : "figure", values: [...part.values, ...year] };
  });
}

function timeOf(written: string, start: number, text: string): Quantity {
  const groups = [...written.matchAll(/\d+/gu)];
  const [hour = 0, minute = 0, second] = groups.map(([digits]) => Number(digits));
  const after = text.slice(start + written.length);
  const isLate = /^\s?p\.?m\b/iu.test(after);
  const isEarly = /^\s?a\.?m\b/iu.test(after);
  const real = isLate ? (hour % 12) + 12 : isEarly ? hour % 12 : hour;
  const key = timeKey(real * 60 + minute) + (second === undefined ? "" : `:${second}`);
  const parts = groups.map((match) => plain(match[0], start + match.index));
  return quantity({ kind: "figure", written, start, values: hour <= 24 ? [key] : [], parts });
}

/** "1/8 финала" is the round of 16. */
function fractionOf(written: string, start: number): Quantity {
  const groups = [...written.matchAll(/\d+/gu)];
  const [above = 0, below = 1] = groups.map(([digits]) => Number(digits));
  const parts = groups.map((match) => plain(match[0], start + match.index));
  const values =
    below === 0 ? [] : [keyOf(above / below), ...(above === 1 ? [keyOf(below * 2)] : [])];
  return quantity({ kind: "figure", written, start, values, parts });
}

function plain(written: string, start: number): Quantity {
  const value = Number(written.replaceAll(/\D/gu, ""));
  return quantity({ kind: "figure", written, start, values: [keyOf(value)] });
}
