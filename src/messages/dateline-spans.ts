import { type CalendarDate, parseRussianMonth, parseRussianWeekday } from "../languages/dates.ts";

/** UTF-16 offsets in the dateline. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a dateline's text has its date; `year` only where the text itself has it. */
export interface DateSpan extends CalendarDate {
  /** Weekday written right beside the date; `place` covers it. */
  readonly weekday: number | null;
  readonly inCapitals: boolean;
  readonly place: Stretch;
  /** A weekday that stands apart from the date. */
  readonly separateWeekday: { readonly weekday: number; readonly place: Stretch } | null;
  /** A time whose zone is named: "12:35 мск". */
  readonly zonedTime: {
    readonly time: string;
    readonly zone: "moscow" | "baku";
    readonly place: Stretch;
  } | null;
}

const wordDate =
  /(?<![\d:-]|\d\.)(?<day>\d{1,2})\s?(?<month>\p{Script=Cyrillic}{3,8})\.?(?:,?\s(?<year>(?:19|20)\d{2})(?:\s*(?:года|г\.?)(?!\p{L}))?)?/iu;
const numericDate =
  /(?<![\d:-]|\d\.)(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d{2}|\d{2}(?!\d))(?:\s*(?:года|г\.?)(?!\p{L}))?/u;

/** The date in a dateline's text, `null` where there is none. */
export function findDateSpan(text: string): DateSpan | null {
  const match = wordDate.exec(text) ?? numericDate.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const written = groups["month"] ?? "";
  const month = /^\d/.test(written) ? Number(written) : parseRussianMonth(written);
  if (month === null) return null;
  const place = { start: match.index, end: match.index + match[0].length };
  const day = withWeekday(text, { ...place, end: place.end - keptStop(match, text) });
  return {
    day: Number(groups["day"]),
    month,
    ...yearOf(groups["year"]),
    inCapitals: /^\p{Lu}{2,}$/u.test(written),
    ...day,
    zonedTime: findZonedTime(text),
  };
}

/** Two digits mean this century: wire copy is not older. */
function yearOf(written: string | undefined): { year?: number } {
  if (written === undefined) return {};
  return { year: Number(written.length === 2 ? `20${written}` : written) };
}

const abbreviated = /(?:янв|фев|февр|мар|апр|июн|июл|авг|сен|сент|окт|ноя|нояб|дек|г)\.$/iu;

/**
 * 1 where the full stop at the match's end closes the dateline's part and not only an abbreviation
 * ("5 апр. /ТАСС/", "2022 г. INTERFAX"): what follows has no punctuation of its own.
 */
function keptStop(match: RegExpExecArray, text: string): 0 | 1 {
  if (!match[0].endsWith(".")) return 0;
  if (!abbreviated.test(match[0])) return 1;
  const after = text.slice(match.index + match[0].length);
  return /^\s*(?:$|[\p{L}/])/u.test(after) ? 1 : 0;
}

function withWeekday(
  text: string,
  date: Stretch,
): Pick<DateSpan, "weekday" | "place" | "separateWeekday"> {
  for (const match of text.matchAll(/\p{Script=Cyrillic}{2,}/gu)) {
    const weekday = parseRussianWeekday(match[0]);
    const place = { start: match.index, end: match.index + match[0].length };
    if (weekday === null || (place.start >= date.start && place.end <= date.end)) continue;
    const between =
      place.end <= date.start
        ? text.slice(place.end, date.start)
        : text.slice(date.end, place.start);
    if (!/^,?\s+$/.test(between)) {
      return { weekday: null, place: date, separateWeekday: { weekday, place } };
    }
    const joined = {
      start: Math.min(date.start, place.start),
      end: Math.max(date.end, place.end),
    };
    return { weekday, place: joined, separateWeekday: null };
  }
  return { weekday: null, place: date, separateWeekday: null };
}

function findZonedTime(text: string): DateSpan["zonedTime"] {
  const match =
    /(?<time>\d{1,2}[:.]\d{2})\s?(?:(?<moscow>мск|по московскому времени)|по бакинскому времени)/iu.exec(
      text,
    );
  const time = match?.groups?.["time"];
  if (match === null || time === undefined) return null;
  return {
    time,
    zone: match.groups?.["moscow"] === undefined ? "baku" : "moscow",
    place: { start: match.index, end: match.index + match[0].length },
  };
}
