import type { LanguageTag } from "../model/language.ts";

/** A calendar date whose year may be unknown; `month` 1–12. */
export interface CalendarDate {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** Beginnings that tell Russian months apart, in order; "ма" needs its third letter. */
const monthStems = [
  ["янв", "январ"],
  ["фев", "феврал"],
  ["мар", "март"],
  ["апр", "апрел"],
  ["мая", "май"],
  ["июн", "июн"],
  ["июл", "июл"],
  ["авг", "август"],
  ["сен", "сентябр"],
  ["окт", "октябр"],
  ["ноя", "ноябр"],
  ["дек", "декабр"],
] as const;

const monthEndings: readonly string[] = ["", "ь", "я", "а", "е", "ю", "у", "ем", "ём", "ом"];

/** Abbreviations besides the first three letters. */
const longAbbreviations: Readonly<Record<string, number>> = { сент: 9, февр: 2, нояб: 11, март: 3 };

/**
 * Number 1–12 of a Russian month, in any case and abbreviation: "апреля", "апр", "апр.", "сент.",
 * "МАЯ"; `null` for any other word.
 */
export function parseRussianMonth(text: string): number | null {
  const word = text.trim().toLocaleLowerCase("ru").replace(/\.$/, "");
  const long = longAbbreviations[word];
  if (long !== undefined) return long;
  const month = monthStems.findIndex(([short, stem]) => {
    if (word === short) return true;
    return word.startsWith(stem) && monthEndings.includes(word.slice(stem.length));
  });
  if (month >= 0) return month + 1;
  return /^ма(?:е|ю|ем)$/.test(word) ? 5 : null;
}

const weekdays: readonly RegExp[] = [
  /^(?:понедельник|пн)/,
  /^(?:вторник|вт)/,
  /^(?:сред|ср)/,
  /^(?:четверг|чт)/,
  /^(?:пятниц|пт)/,
  /^(?:суббот|сб)/,
  /^(?:воскресень|вс)/,
];

/** Number 1 (Monday) – 7 of a Russian weekday in any case, or its two letters; `null` otherwise. */
export function parseRussianWeekday(text: string): number | null {
  const word = text.trim().toLocaleLowerCase("ru").replace(/\.$/, "");
  const day = weekdays.findIndex((weekday) => {
    const [found] = weekday.exec(word) ?? [];
    return found !== undefined && word.length <= (found.length === 2 ? 2 : found.length + 2);
  });
  return day >= 0 ? day + 1 : null;
}

/**
 * Whether the day exists in the Gregorian calendar (from 1583, before that Intl counts otherwise):
 * 29 February does where the year is unknown or a leap year.
 */
export function isRealDate({ day, month, year = 2024 }: CalendarDate): boolean {
  const date = utc({ day, month, year });
  return year > 1582 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * The date in full by CLDR's long form, the year only if it is given: az "26 aprel 2022",
 * en "April 26, 2022", ru "26 апреля 2022".
 * @throws RangeError where the day does not exist
 */
export function formatDate(date: CalendarDate, language: LanguageTag): string {
  if (!isRealDate(date)) throw new RangeError("formatDate: no such day");
  const format = formatter(language, date.year === undefined ? "day" : "full");
  // CLDR closes a Russian date with " г.", which a dateline does not carry.
  return format.format(utc({ ...date, year: date.year ?? 2024 })).replace(/\s*г\.$/, "");
}

/** Name of a weekday (1 = Monday) by CLDR: az "bazar ertəsi", en "Monday", ru "понедельник". */
export function formatWeekday(weekday: number, language: LanguageTag): string {
  // 1 January 2024 was a Monday.
  return formatter(language, "weekday").format(utc({ year: 2024, month: 1, day: weekday }));
}

const options = {
  weekday: { weekday: "long" },
  day: { day: "numeric", month: "long" },
  full: { day: "numeric", month: "long", year: "numeric" },
} as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes much longer than using it, so each is made once. */
function formatter(language: LanguageTag, kind: keyof typeof options): Intl.DateTimeFormat {
  const key = `${language} ${kind}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, { ...options[kind], timeZone: "UTC" });
  formatters.set(key, made);
  return made;
}

function utc(date: Required<CalendarDate>): Date {
  const result = new Date(0);
  result.setUTCFullYear(date.year, date.month - 1, date.day);
  return result;
}
