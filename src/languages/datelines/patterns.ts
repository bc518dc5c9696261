import type { DatelineStyle } from "../../model/article.ts";
import { agencies } from "./agencies.ts";
import { datePattern } from "./dates.ts";

/**
 * One way of writing a dateline. The expression matches at the start of a paragraph and may name
 * the groups `places`, `date`, `agency` (a known one), `marked` (whatever stands in the slashes or
 * brackets), `reporter`. `style` says how the punctuation goes, whoever the agency is.
 */
export interface DatelinePattern {
  readonly name: string;
  readonly style: DatelineStyle;
  readonly expression: RegExp;
}

const word = "\\p{Lu}[\\p{L}\\p{M}’']*(?:-\\p{L}[\\p{L}’']*){0,4}";
const region = `(?:\\s?/${word}(?:\\s\\p{L}+){0,3}/|\\s?\\(${word}(?:\\s\\p{L}+){0,3}\\))?`;
const place = `(?:[гГ]\\.\\s?)?${word}(?:\\s${word}){0,3}${region}`;
const places = `(?<places>${place}(?:(?:\\s?/\\s?|\\s[-–—]\\s|[–—]|,\\s|\\sи\\s)${place}){0,3})`;
const name = "(?:\\p{Lu}\\.\\s?){0,2}\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}";
const reporter = `(?<reporter>${name})`;
const dash = "\\s?[-–—]{1,2}(?![\\p{L}\\p{N}])";
const glued = "\\s?[-–—]{1,2}";
const date = `(?<date>${datePattern})`;
/** After this the article's text begins: a stop, a dash, or the end of the line. */
const close = `(?:\\s?[.:](?!\\p{Ll})(?:${dash})?|${dash}|(?=\\s*$)|(?=[^\\S\\n]*\\n))`;

/** The known ways of writing a dateline; the first that matches wins. Built when first asked for. */
export function datelinePatterns(): readonly DatelinePattern[] {
  built ??= build();
  return built;
}

let built: readonly DatelinePattern[] | undefined;

function build(): readonly DatelinePattern[] {
  const agency = `["«]?(?<agency>${agencyAlternatives()})["»]?(?![\\p{L}\\p{N}])`;
  const correspondent = "(?:(?:[Сс]пец\\.?\\s?)?[Кк]орр(?:\\.|еспондент)?\\s?)?";
  const slashes = `/\\s?(?<marked>${correspondent}[^/\\n]{2,60}?)\\s?/`;
  const brackets = `\\((?<marked>${correspondent}[^()\\n]{2,40}?)\\)`;
  const table: readonly (readonly [string, DatelineStyle, string])[] = [
    ["dot-slashes", "tass", `${places},\\s?${date}\\s?\\.\\s?${slashes}${close}?`],
    ["slashes", "trend", `${places}(?:[,.]?\\s${date})?,?\\s?${slashes}${close}?`],
    ["date-first-slashes", "other", `${date},\\s${places}\\s?${slashes}${close}?`],
    ["brackets", "reuters", `${places}(?:[,.]?\\s${date})?\\.?\\s?${brackets}${close}?`],
    ["date-in-slashes", "other", `${places}\\s?/\\s?${date}\\s?/\\s?${agency}:?`],
    [
      "dash-agency",
      "ria",
      `${places},?\\s${date}${glued}\\s?${agency}(?:,\\s?${reporter})?${close}`,
    ],
    ["comma-agency", "azertac", `${places},\\s${date},\\s?${agency}(?:${close}|(?=\\s\\p{Lu}))`],
    ["dotted-dash", "interfax", `${places}\\.\\s?${date}\\.?\\s${agency}\\.?${dash}`],
    ["dotted", "report", `${places}\\.\\s?${date}\\.?\\s${agency}(?:${close}|(?=\\s\\p{Lu}))`],
    ["comma-dot-agency", "other", `${places},\\s?${date}\\.?\\s${agency}${close}`],
    ["agency-first", "tass-short", `${agency},\\s?${date}\\s?(?:\\.|${dash})`],
    ["no-date-reporter", "apa", `${places}\\.\\s${reporter}\\s?[-–—]\\s?${agency}${close}`],
    ["no-date", "apa", `${places},?\\s?[-–—]\\s?${agency}${close}`],
    ["no-date-dotted", "other", `${places}\\.\\s${agency}${dash}`],
    ["no-agency", "other", `${places}[,.]\\s?${date}(?:\\.|${dash})(?=\\s*[\\p{Lu}\\d«"„“])`],
    ["date-and-place", "other", `${places},\\s?${date}\\.?(?=\\s*$)`],
    ["date-only", "wikinews", `${date}\\.?(?=\\s*$)`],
  ];
  return table.map(([name, style, source]) => ({
    name,
    style,
    expression: new RegExp(`^${source}`, "u"),
  }));
}

/** Known names, longest first, then anything that looks like an outlet's domain: `Oxu.az`. */
function agencyAlternatives(): string {
  const known = [...new Set(agencies.flat())]
    .sort((one, other) => other.length - one.length)
    .map((text) => text.replaceAll(/[.*+?^$()[\]{}|\\/]/g, "\\$&").replaceAll(" ", "\\s"));
  return [...known, "[\\p{L}\\p{N}-]{2,30}\\.(?:az|AZ|Az|ru|RU|com|COM|by|kz|ge|org)"].join("|");
}
