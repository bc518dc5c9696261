import type { Dateline } from "../../model/article.ts";
import { isWeekday, parseDate } from "./dates.ts";
import { type DatelineShape, datelineShapes } from "./shapes.ts";
import { agencyAt, type Token, tokenise } from "./tokens.ts";

/** A dateline found at the start of a paragraph; `end` excludes the space after it (UTF-16). */
export interface ParsedDateline {
  readonly end: number;
  readonly dateline: Omit<Dateline, "block">;
}

/** No dateline is longer than this many UTF-16 units: what follows is not looked at. */
const longest = 240;

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
  return parseBracketed(text) ?? parseBare(text);
}

const closings: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["/", "/"],
]);
/** What may stand between a closing bracket and the text, and how the text then begins. */
const behind = /^(?:\s?[.:](?:\s?[-–—]{1,2})?|\s?[-–—]{1,2})?(?=\s*(?:$|[\p{Lu}\d«"“„]))/u;

/** "(БАКУ, 26 апреля, Trend)", "[Баку, 3 мая — Report] –": a whole dateline in brackets. */
function parseBracketed(text: string): ParsedDateline | null {
  const closing = closings.get(text.charAt(0));
  if (closing === undefined) return null;
  const at = text.slice(0, longest).indexOf(closing, 1);
  const mark = at < 0 ? null : behind.exec(text.slice(at + 1, at + longest));
  if (mark === null) return null;
  const inner = text.slice(1, at);
  const parsed = parseBare(inner);
  if (parsed === null || parsed.end < inner.trimEnd().length) return null;
  const { dateline } = parsed;
  const isNamed = dateline.places.length > 0 || dateline.agency !== null;
  return isNamed ? { end: at + 1 + mark[0].length, dateline } : null;
}

function parseBare(text: string): ParsedDateline | null {
  // Wrapped copy has line breaks, pages have no-break spaces where names have a space.
  const head = text.slice(0, longest).replaceAll(/\s/g, " ");
  const tokens = tokenise(head, text.length <= longest);
  const shape = tokens.map(({ kind }) => kind).join("");
  for (const known of datelineShapes()) {
    const match = known.expression.exec(shape);
    if (match === null) continue;
    const parts = partsOf(head, tokens, match);
    const dateline = takeApart(known, parts);
    const last = tokens[match[0].length - 1];
    if (dateline !== null && last !== undefined) return { end: last.end, dateline };
  }
  return null;
}

/** The groups of a shape as the text has them, places token by token. */
interface Parts {
  readonly places: readonly string[];
  readonly date: string | null;
  readonly agency: string | null;
  readonly reporter: string | null;
}

function partsOf(head: string, tokens: readonly Token[], match: RegExpExecArray): Parts {
  const textsOf = (group: string): readonly string[] => {
    const [from, to] = match.indices?.groups?.[group] ?? [0, 0];
    return tokens
      .slice(from, to)
      .filter(({ kind }) => /\w/.test(kind))
      .map(({ start, end }) => head.slice(start, end));
  };
  return {
    places: textsOf("places").map((place) => place.replaceAll(/^[/([\s]+|[/)\]\s]+$/g, "")),
    date: textsOf("date")[0] ?? null,
    agency: textsOf("agency")[0] ?? null,
    reporter: textsOf("reporter")[0] ?? null,
  };
}

function takeApart(shape: DatelineShape, parts: Parts): Omit<Dateline, "block"> | null {
  const { places } = parts;
  const date = parts.date === null ? null : parseDate(parts.date);
  if (parts.date !== null && date === null) return null;
  if (places.some(isNoPlace)) return null;
  if (shape.capitals && places.some((place) => place !== place.toUpperCase())) return null;
  if (shape.style === "wikinews" && !isWholeDay(parts.date ?? "")) return null;
  const signed = signature(parts.agency ?? "");
  const reporter = parts.reporter ?? signed.reporter;
  const style = shape.name === "slashes" && isTass(signed.agency) ? "tass" : shape.style;
  return {
    places,
    date,
    agency: signed.agency,
    ...(reporter === null ? {} : { reporter }),
    style,
  };
}

/** "26 апреля 2022 года"; digits alone or with a time are a page's time stamp. */
function isWholeDay(date: string): boolean {
  return /\d{4}/.test(date) && !/\d[.:]\d/.test(date);
}

function isNoPlace(place: string): boolean {
  const first = (place.split(/\s/)[0] ?? "").toLowerCase().replaceAll("ё", "е");
  return notPlaces.has(first) || isWeekday(first);
}

interface Signature {
  readonly agency: string | null;
  readonly reporter: string | null;
}

/** Agency and reporter of "Trend", "«Росбалт»", "/корр. Trend Имя Фамилия/", "/Имя Фамилия - БЕЛТА/". */
function signature(marked: string): Signature {
  const bare = marked
    .replaceAll(/^[/([\s]+|[/)\]\s]+$/g, "")
    .replace(/^(?:спец\.?\s?)?корр(?:еспондент)?[.\s]\s*/i, "");
  if (bare === "") return { agency: null, reporter: null };
  for (let at = 0; at < bare.length; at += 1) {
    const found = at === 0 || /[\s–—-]/.test(bare.charAt(at - 1)) ? agencyAt(bare, at) : null;
    if (found === null) continue;
    const rest = bare.slice(0, at) + bare.slice(found.end);
    const reporter = rest.replaceAll(/^[\s,–—-]+|[\s,–—-]+$/g, "");
    return { agency: found.name, reporter: reporter === "" ? null : reporter };
  }
  return { agency: bare, reporter: null };
}

function isTass(agency: string | null): boolean {
  return agency !== null && /ТАСС|TASS/.test(agency);
}
