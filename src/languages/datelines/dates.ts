import type { Dateline } from "../../model/article.ts";

/** The date of a dateline; the year is there only where the text names it. */
export type DatelineDate = NonNullable<Dateline["date"]>;

/** Russian month names as datelines print them, January first. */
const months: readonly (readonly string[])[] = [
  ["января", "январь", "янв"],
  ["февраля", "февраль", "февр", "фев"],
  ["марта", "март", "мар"],
  ["апреля", "апрель", "апр"],
  ["мая", "май"],
  ["июня", "июнь", "июн"],
  ["июля", "июль", "июл"],
  ["августа", "август", "авг"],
  ["сентября", "сентябрь", "сент", "сен"],
  ["октября", "октябрь", "окт"],
  ["ноября", "ноябрь", "нояб", "ноя"],
  ["декабря", "декабрь", "дек"],
];

/** Russian weekday names, Monday first. */
const weekdays: readonly (readonly string[])[] = [
  ["понедельник", "пн"],
  ["вторник", "вт"],
  ["среда", "среду", "ср"],
  ["четверг", "чт"],
  ["пятница", "пятницу", "пт"],
  ["суббота", "субботу", "сб"],
  ["воскресенье", "вс"],
];

/** `name`, `Name` and `NAME` of every name: patterns stay case-sensitive everywhere else. */
function spellings(names: readonly (readonly string[])[]): string {
  return names
    .flat()
    .flatMap((name) => [name, name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()])
    .sort((one, other) => other.length - one.length)
    .join("|");
}

const noLetter = "(?![A-Za-zА-Яа-яЁё])";
/** The stop of an abbreviation; a stop before a capital letter is the dateline's own. */
const abbreviation = "(?:\\.(?=\\s?(?:\\d|[,–—(-])))?";
const month: string = `(?:${spellings(months)})${noLetter}${abbreviation}`;
const weekday: string = `(?:${spellings(weekdays)})${noLetter}`;
const year: string = `\\d{4}(?!\\d)(?:\\s?(?:года|год|г\\.(?!\\s[A-ZА-ЯЁ])|г${noLetter}))?`;
const time: string = "\\d{1,2}[:.]\\d{2}(?!\\d)(?:\\s?(?:мск|МСК|GMT|UTC))?";

/** Source of a regular expression for "вторник, 26 апреля 2022 года, 14:05" and "26.04.2022". */
const datePattern: string =
  `(?:(?:${weekday},?\\s)?\\d{1,2}\\s?${month}(?:,?\\s${year})?` +
  `(?:,\\s?${weekday}|\\s?\\(${weekday}\\))?(?:,?\\s${time})?` +
  "|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})(?!\\d)(?:,?\\s\\d{1,2}:\\d{2})?)";

let dateExpression: RegExp | undefined;

/** End of the date that begins at `at`; `null` where none does. */
export function dateAt(text: string, at: number): number | null {
  if (!/[\dА-Яа-я]/.test(text.charAt(at))) return null;
  dateExpression ??= new RegExp(datePattern, "y");
  dateExpression.lastIndex = at;
  return dateExpression.test(text) ? dateExpression.lastIndex : null;
}

/** Takes a date that {@link dateAt} found apart; `null` when it names no day of the calendar. */
export function parseDate(text: string): DatelineDate | null {
  const lower = text.toLowerCase();
  const words = /(\d{1,2})\s?([а-яё]+)\.?(?:,?\s(\d{4})(?!\d))?/.exec(lower);
  const digits = /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/.exec(lower);
  const numbers = digits
    ? { day: Number(digits[1]), month: Number(digits[2]), year: fullYear(digits[3]) }
    : { day: Number(words?.[1]), month: indexOf(months, words?.[2]), year: fullYear(words?.[3]) };
  if (!existsInCalendar(numbers)) return null;
  const weekdayNumber = weekdayIn(lower);
  const clock = /(\d{1,2})[:.](\d{2})(?:\s?(?:мск|gmt|utc))?$/.exec(
    digits ? afterDate(lower) : lower,
  );
  return {
    day: numbers.day,
    month: numbers.month,
    ...(numbers.year === null ? {} : { year: numbers.year }),
    ...(weekdayNumber === 0 ? {} : { weekday: weekdayNumber }),
    ...(clock === null ? {} : { time: `${clock[1]?.padStart(2, "0")}:${clock[2]}` }),
  };
}

/** Turns `2022`, `22` or nothing into a year. Two digits mean this century: wire copy is not older. */
function fullYear(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function afterDate(text: string): string {
  return text.replace(/^.*?\d{1,2}\.\d{1,2}\.\d{2,4}/, "");
}

function weekdayIn(lower: string): number {
  for (const word of lower.match(/[а-яё]+/g) ?? []) {
    const number = indexOf(weekdays, word);
    if (number > 0) return number;
  }
  return 0;
}

/** 1-based position of the group that holds `name`; 0 where none does. */
function indexOf(groups: readonly (readonly string[])[], name: string | undefined): number {
  return name === undefined ? 0 : groups.findIndex((group) => group.includes(name)) + 1;
}

function existsInCalendar(date: { day: number; month: number; year: number | null }): boolean {
  if (!(date.month >= 1 && date.month <= 12 && date.day >= 1)) return false;
  const lastDay = new Date(Date.UTC(date.year ?? 2000, date.month, 0)).getUTCDate();
  return date.day <= lastDay;
}

/** Whether a word is a Russian weekday name: what stands before a date need not be a place. */
export function isWeekday(word: string): boolean {
  return indexOf(weekdays, word.toLowerCase()) > 0;
}
