import type { DatelineStyle } from "../../model/article.ts";

/**
 * One way of writing a dateline, over the kinds of its tokens (see `tokens.ts`). Groups: `places`,
 * `date`, `agency` (an `A`, or whatever stands in slashes or brackets), `reporter`.
 * `style` says how the punctuation goes, whoever the agency is.
 */
export interface DatelineShape {
  readonly name: string;
  readonly style: DatelineStyle;
  readonly expression: RegExp;
  /** Holds only where the places are in capital letters. */
  readonly capitals?: true;
}

const places = "(?<places>Ws?b?(?:[-/,&]Ws?b?){0,3})";
const date = "(?<date>D)";
/** Here the article's text begins: after a stop or a dash, or at the end of the line. */
const close = "(?:[.:]-?|-|(?=\\$))";
const table: readonly (readonly [string, DatelineStyle, string, true?])[] = [
  ["dot-slashes", "tass", `${places},?${date}\\.(?<agency>[Ss])[.:]?-?`],
  ["slashes", "trend", `${places}(?:[,.]?${date})?,?(?<agency>S)[.:]?-?`],
  ["unknown-slashes", "trend", `${places}[,.]?${date},?(?<agency>s)[.:]?-?`],
  ["date-first", "other", `${date},${places},?(?<agency>[Ss])[.:]?-?`],
  ["brackets", "reuters", `${places}(?:[,.]?${date})?\\.?(?<agency>B)${close}`],
  ["unknown-brackets", "reuters", `${places},${date}\\.?(?<agency>b)-`],
  ["date-in-slashes", "other", `${places}/${date}/(?<agency>A):?`],
  ["dash-agency", "ria", `${places},?${date}-(?<agency>A)(?:,(?<reporter>W))?${close}`],
  ["dash-agency-open", "ria", `${places},${date}-(?<agency>A)(?=W)`, true],
  ["comma-agency", "azertac", `${places},${date},(?<agency>A)(?:${close}|(?=W))`],
  ["dotted-dash", "interfax", `${places}\\.${date}\\.?(?<agency>A)\\.?-`],
  ["dotted", "report", `${places}\\.${date}\\.?(?<agency>A)(?:${close}|/|(?=W))`],
  ["comma-dot-agency", "other", `${places},${date}\\.?(?<agency>A)(?:${close}|(?=W))`],
  ["agency-before", "other", `(?<agency>[SB])[.,-]?${places},?${date}${close}`],
  ["agency-first", "tass-short", `(?<agency>A),${date}[.-]`],
  ["no-date-reporter", "apa", `${places}\\.(?<reporter>W)-(?<agency>A)${close}`],
  ["no-date", "apa", `${places},?-(?<agency>A)${close}`],
  ["no-date-dotted", "other", `${places}\\.(?<agency>A)-`],
  ["no-agency", "other", `${places}[,.]${date}[.-](?=[WDAx])`],
  ["date-and-place", "other", `${places},${date}\\.?(?=\\$)`],
  ["date-only", "wikinews", `${date}\\.?(?=\\$)`],
];

/** The known ways of writing a dateline; the first that fits wins. Built when first asked for. */
export function datelineShapes(): readonly DatelineShape[] {
  built ??= table.map(([name, style, source, capitals]) => ({
    name,
    style,
    expression: new RegExp(`^${source}`, "d"),
    ...(capitals ? { capitals } : {}),
  }));
  return built;
}

let built: readonly DatelineShape[] | undefined;
