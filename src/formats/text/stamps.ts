import { dateAt, parseDate } from "../../languages/datelines/dates.ts";

/** What a line that is only a point in time says; `date` (ISO) only where all of it is named. */
export interface Stamp {
  readonly date: string | null;
  readonly hasTime: boolean;
}

/** A stamp with all its decoration is not longer than this. */
const longest = 80;

const clock = /(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?(?:мск|МСК|GMT|UTC))?(?![\d:])/y;
const between =
  /\(?(?:мск|МСК|GMT|UTC)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?\)?(?![а-яёa-z\d])|[\s,|/·•—–()[\]-]+|(?:[Сс]егодня|[Вв]чера|[Пп]озавчера|в)(?![а-яё])|(?:[Оо]бновлен[оа]|[Оо]публикован[оа]|[Дд]ата(?:\s(?:публикации|и\sвремя))?|[Вв]ремя(?:\sпубликации)?):?/y;

/** Reads a line that holds a time, a date or both and nothing else: "26.04.2022 14:05", "Вчера, 19:54". */
export function parseStamp(line: string): Stamp | null {
  const machine =
    /^(\d{4}-\d{2}-\d{2})(?:[T\s]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      line,
    );
  if (machine?.[1] !== undefined) return { date: machine[1], hasTime: line.length > 10 };
  if (line.length > longest || !/^[\d(А-Яа-я]/.test(line) || !/\d/.test(line)) return null;
  let date: string | null = null;
  let hasTime = false;
  let hasDate = false;
  for (let at = 0; at < line.length; ) {
    const dateEnd = dateAt(line, at);
    if (dateEnd !== null) {
      date ??= isoDate(line.slice(at, dateEnd));
      hasTime ||= /\d:\d/.test(line.slice(at, dateEnd));
      hasDate = true;
      at = dateEnd;
      continue;
    }
    const time = endOf(clock, line, at);
    hasTime ||= time !== null;
    const next = time ?? endOf(between, line, at);
    if (next === null) return null;
    at = next;
  }
  return hasTime || hasDate ? { date, hasTime } : null;
}

function endOf(expression: RegExp, text: string, at: number): number | null {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : null;
}

function isoDate(written: string): string | null {
  const date = parseDate(written);
  if (date?.year === undefined) return null;
  return `${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;
}
