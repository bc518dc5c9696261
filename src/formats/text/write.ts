import type { EditionInput, Placement, WrittenEdition } from "../../model/format.ts";
import type { Segment } from "../../model/segment.ts";

/** More line breaks than this are not left where something was dropped. */
const mostBreaks = 2;

/** A stretch of the source that an edition treats as one: a segment, or something dropped. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly segment: Segment | null;
}

/**
 * Writes an edition: the source's text with every segment replaced by its target, white space kept.
 * Dropped stretches go with their line breaks; an untranslated segment is its source in `⟦ ⟧` and has
 * no placement; blocks that touch in the source are put on lines of their own.
 */
export function writeText(edition: EditionInput): WrittenEdition {
  const { article, texts } = edition;
  const source = article.text;
  const newline = source.includes("\r\n") ? "\r\n" : "\n";
  const parts: string[] = [];
  const placements: Placement[] = [];
  let length = 0;
  const put = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  let gaps: string[] = [];
  let cursor = source.startsWith("\uFEFF") ? 1 : 0;
  let previous: Segment | null = null;
  for (const { start, end, segment } of stretches(edition)) {
    gaps.push(source.slice(cursor, start));
    cursor = end;
    if (segment === null) continue;
    put(previous === null ? opening(gaps) : between(previous, segment, gaps, newline));
    const target = texts.get(segment.id) ?? null;
    if (target !== null) {
      placements.push({ segment: segment.id, start: length, end: length + target.length });
    }
    put(target ?? `⟦${segment.text}⟧`);
    gaps = [];
    previous = segment;
  }
  if (!parts.at(-1)?.endsWith("\n")) put(newline);
  return { text: parts.join(""), placements };
}

/** Segments and dropped stretches in source order. */
function stretches({ article, segments }: EditionInput): readonly Stretch[] {
  const kept = segments.map((segment) => ({ start: segment.start, end: segment.end, segment }));
  const dropped = article.dropped.map(({ start, end }) => ({ start, end, segment: null }));
  return [...kept, ...dropped].sort((one, other) => one.start - other.start);
}

/** White space before the first segment: kept, unless something was dropped from there. */
function opening(gaps: readonly string[]): string {
  return gaps.length === 1 ? (gaps[0] ?? "") : "";
}

/** What stands between two segments. */
function between(
  previous: Segment,
  next: Segment,
  gaps: readonly string[],
  newline: string,
): string {
  const gap = gaps.length === 1 ? (gaps[0] ?? "") : widest(gaps, newline);
  // Inside a block a line break is hard wrapping, and the target is wrapped differently.
  if (previous.block === next.block)
    return gap === "" ? inside(previous) : gap.replace(/\s*[\n\r\f\v\u2028\u2029]\s*/, " ");
  if (gap !== "") return gap;
  return previous.role === "dateline" ? " " : newline;
}

/** Sentences printed without a space between them get one; parts of a sentence do not. */
function inside(previous: Segment): string {
  return /[.!?…][»”"')\]]*$/u.test(previous.text.slice(-6)) ? " " : "";
}

/** Of the gaps around dropped stretches the one with most line breaks, but no pile of empty lines. */
function widest(gaps: readonly string[], newline: string): string {
  let best = "";
  let most = -1;
  for (const gap of gaps) {
    const breaks = gap.split("\n").length - 1;
    if (breaks > most) [best, most] = [gap, breaks];
  }
  return most > mostBreaks ? newline.repeat(mostBreaks) : best;
}
