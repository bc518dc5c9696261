import type { LanguageTag } from "../model/language.ts";
import { parseRussianMonth, parseRussianWeekday } from "./dates.ts";

/** A month that a text names, with the day of it where one is given. */
export interface NamedMonth {
  /** 1–12. */
  readonly month: number;
  readonly days: readonly number[];
  readonly written: string;
}

const AZERBAIJANI =
  "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split(" ");
const ENGLISH =
  "January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sept|Sep October|Oct November|Nov December|Dec"
    .split(" ")
    .map((names) => names.split("|"));

/** Months named in a Russian, Azerbaijani or English text; none in other languages. */
export function monthsIn(text: string, language: LanguageTag): readonly NamedMonth[] {
  switch (language) {
    case "ru":
      return [...russian(text), ...numeric(text)];
    case "az":
      return [...azerbaijani(text), ...numeric(text)];
    case "en":
      return [...english(text), ...numeric(text)];
    default:
      return [];
  }
}

const DAY = "\\d{1,2}(?:-\\p{L}+|st|nd|rd|th)?";
const BETWEEN = "(?:\\s?[–—-]\\s?|\\s(?:по|до|и|или|to|and|or|və)\\s|,\\s|\\s)";
const DAYS_BEFORE = new RegExp(`(?:^|[^\\d:.,])((?:${DAY}${BETWEEN})*${DAY})\\s(?:of\\s)?$`, "u");
const DAYS_AFTER = new RegExp(`^\\s(${DAY}(?:${BETWEEN}${DAY})*)(?![\\d:])`, "u");

function daysBefore(text: string): number[] {
  return numbersOf(DAYS_BEFORE.exec(text.slice(-32))?.[1]);
}

function daysAfter(text: string): number[] {
  return numbersOf(DAYS_AFTER.exec(text.slice(0, 32))?.[1]);
}

function numbersOf(days = ""): number[] {
  return (days.match(/\d+/gu) ?? []).map(Number).filter(isDay);
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}

function russian(text: string): NamedMonth[] {
  return [...text.matchAll(/(?<!\p{L})\p{L}{3,9}/gu)].flatMap((match) => {
    const [written] = match;
    const month = parseRussianMonth(written);
    if (month === null) return [];
    const days = daysBefore(text.slice(0, match.index));
    // «Мая», «марта» may be names, "мар", "ноя" nothing: without a day only full forms count.
    if (days.length === 0 && (written.length <= 3 || /^\p{Lu}\p{Ll}/u.test(written))) return [];
    return [{ month, days, written }];
  });
}

const AZERBAIJANI_MONTH = new RegExp(
  `(?<!\\p{L})(${AZERBAIJANI.join("|")})(?:(?:ay)?(?:n?[ıiuü]n?|[aə])?(?:d[aə](?:n|k[ıi])?|dək)?)?(?!\\p{L})`,
  "gu",
);

function azerbaijani(text: string): NamedMonth[] {
  const lower = text.toLocaleLowerCase("az");
  return [...lower.matchAll(AZERBAIJANI_MONTH)].map((match) => {
    const [found, name = ""] = match;
    const end = match.index + found.length;
    const before = text.slice(0, match.index);
    // In "iyunun 3-dən noyabrın 29-dək" the 3 belongs to the month before it.
    const own = /\d-\p{L}+\s$/u.test(before) ? [] : daysBefore(before);
    const days = [...own, ...daysAfter(text.slice(end))];
    return { month: AZERBAIJANI.indexOf(name) + 1, days, written: text.slice(match.index, end) };
  });
}

const ENGLISH_MONTH = new RegExp(`(?<!\\p{L})(${ENGLISH.flat().join("|")})\\b\\.?`, "gu");

function english(text: string): NamedMonth[] {
  const capitals = text.replaceAll(
    /(?<!\p{L})\p{Lu}{3,9}(?!\p{L})/gu,
    (word) => word.charAt(0) + word.slice(1).toLowerCase(),
  );
  return [...capitals.matchAll(ENGLISH_MONTH)].map((match) => {
    const [written, name = ""] = match;
    const month = ENGLISH.findIndex((names) => names.includes(name)) + 1;
    const before = daysBefore(text.slice(0, match.index));
    const days = [...before, ...daysAfter(text.slice(match.index + written.length))];
    return { month, days, written };
  });
}

function numeric(text: string): NamedMonth[] {
  return [...text.matchAll(/(?<![\d.])(\d{1,2})\.(\d{2})\.(?:\d{4}|\d{2})(?!\d)/gu)].flatMap(
    ([written, day, month]) =>
      Number(month) >= 1 && Number(month) <= 12
        ? [{ month: Number(month), days: [Number(day)], written }]
        : [],
  );
}

const WEEKDAYS: Readonly<Record<string, readonly RegExp[]>> = {
  az: [
    /(?<!\p{L})bazar\sertəsi/iu,
    /(?<!\p{L})çərşənbə\saxşamı/iu,
    /(?<!\p{L})çərşənbə(?!\saxşamı)/iu,
    /(?<!\p{L})cümə\saxşamı/iu,
    /(?<!\p{L})cümə(?!\saxşamı)/iu,
    /(?<!\p{L})şənbə/iu,
    /(?<!\p{L})bazar\sgün/iu,
  ],
  en: [
    /\bMonday/iu,
    /\bTuesday/iu,
    /\bWednesday/iu,
    /\bThursday/iu,
    /\bFriday/iu,
    /\bSaturday/iu,
    /\bSunday/iu,
  ],
};

/** Weekdays that a text names, 1 = Monday; "среда" counts only where it is a day ("в среду"). */
export function weekdaysIn(text: string, language: LanguageTag): readonly number[] {
  if (language === "ru") {
    const words = text.match(/(?<!\p{L})\p{L}{5,12}(?!\p{L})/gu) ?? [];
    const days = words.map((word) => (/^сред/iu.test(word) ? null : parseRussianWeekday(word)));
    const wednesday = /(?<!\p{L})(?:в|на|эту|прошлую|следующую)\sсреду(?!\p{L})/iu.test(text)
      ? [3]
      : [];
    return [...new Set([...days.flatMap((day) => (day === null ? [] : [day])), ...wednesday])];
  }
  const found = (WEEKDAYS[language] ?? []).map((pattern, at) => (pattern.test(text) ? at + 1 : 0));
  return found.filter((day) => day > 0);
}
