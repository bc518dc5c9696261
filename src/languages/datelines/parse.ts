import type { Dateline } from "../../model/article.ts";
import { agencies } from "./agencies.ts";
import { isWeekday, parseDate } from "./dates.ts";
import { type DatelinePattern, datelinePatterns } from "./patterns.ts";

/** A dateline found at the start of a paragraph; `end` excludes the space after it (UTF-16). */
export interface ParsedDateline {
  readonly end: number;
  readonly dateline: Omit<Dateline, "block">;
}

/** No dateline is longer than this many UTF-16 units: what follows is not looked at. */
const longest = 220;

/** Words that open ordinary sentences before a date and are no places. */
const notPlaces: ReadonlySet<string> = new Set(
  (
    "в во на из к ко по под над до от за у о об при с со и а но не он она они это этот так итак " +
    "сегодня вчера завтра накануне ранее позже утром днем вечером ночью между напомним фото видео " +
    "автор источник дата время обновлено опубликовано"
  ).split(" "),
);

/** Finds a dateline in the house styles of Russian-language agencies at the start of `text`. */
export function parseDateline(text: string): ParsedDateline | null {
  const head = text.length > longest ? text.slice(0, longest) : text;
  for (const pattern of datelinePatterns()) {
    const match = pattern.expression.exec(head);
    if (match === null || cutByLimit(pattern, match[0], text)) continue;
    const dateline = takeApart(pattern, match.groups ?? {});
    if (dateline !== null) return { end: match[0].trimEnd().length, dateline };
  }
  return null;
}

/** A pattern that must reach the end of the paragraph does not count when only the window ended. */
function cutByLimit(pattern: DatelinePattern, matched: string, text: string): boolean {
  return text.length > longest && (matched.length >= longest || pattern.name === "date-only");
}

function takeApart(
  pattern: DatelinePattern,
  groups: Readonly<Record<string, string | undefined>>,
): Omit<Dateline, "block"> | null {
  const places = splitPlaces(groups["places"] ?? "");
  const date = groups["date"] === undefined ? null : parseDate(groups["date"]);
  const signed = signature(groups);
  if (groups["date"] !== undefined && date === null) return null;
  if (places.some(isNoPlace)) return null;
  if (groups["marked"] !== undefined && date === null && !signed.known) return null;
  if (pattern.style === "wikinews" && date?.year === undefined) return null;
  return {
    places,
    date,
    agency: signed.agency,
    ...(signed.reporter === null ? {} : { reporter: signed.reporter }),
    style:
      signed.agency !== null && isTass(signed.agency) && pattern.style === "trend"
        ? "tass"
        : pattern.style,
  };
}

/** Places as written: "МОСКВА/КИЕВ", "МОСКВА – НЬЮ-ЙОРК", "Баку, Азербайджан", "ГОРКИ /Московская область/". */
function splitPlaces(text: string): readonly string[] {
  return text
    .split(/\s?\/\s?|\s[-–—]\s|[–—]|,\s|\sи\s|\s?\(|\)/u)
    .map((place) => place.trim())
    .filter((place) => place !== "");
}

function isNoPlace(place: string): boolean {
  const first = (place.split(/\s/u)[0] ?? "").toLowerCase().replaceAll("ё", "е");
  return notPlaces.has(first) || isWeekday(first) || isAgency(place);
}

interface Signature {
  readonly agency: string | null;
  readonly reporter: string | null;
  readonly known: boolean;
}

/** Agency and reporter from their own groups or from what stands in slashes: "корр. Trend Имя Фамилия". */
function signature(groups: Readonly<Record<string, string | undefined>>): Signature {
  const reporter = groups["reporter"]?.trim() ?? null;
  const agency = groups["agency"];
  if (agency !== undefined) return { agency, reporter, known: true };
  const marked = groups["marked"]?.trim().replace(/^(?:спец\.?\s?)?корр(?:еспондент)?\.?\s*/iu, "");
  if (marked === undefined) return { agency: null, reporter, known: false };
  const first = knownStart(marked);
  if (first !== null) {
    const rest = marked.slice(first.length).replace(/^[\s,-]+/u, "");
    return { agency: first, reporter: rest === "" ? null : rest, known: true };
  }
  const last = /^(.*?)\s?[-–—,]\s?(\S.*)$/u.exec(marked);
  if (last?.[1] !== undefined && last[2] !== undefined && isAgency(last[2])) {
    return { agency: last[2], reporter: last[1], known: true };
  }
  return { agency: marked, reporter: null, known: false };
}

/** The longest known agency that `text` begins with. */
function knownStart(text: string): string | null {
  const found = agencies
    .flat()
    .filter((name) => text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length)))
    .sort((one, other) => other.length - one.length);
  return found[0] ?? null;
}

function isAgency(text: string): boolean {
  return agencies.some((names) => names.includes(text));
}

function isTass(agency: string): boolean {
  return agencies[0]?.includes(agency) ?? false;
}
