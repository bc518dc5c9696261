import type { Line } from "./lines.ts";

/** One paragraph: a line, or the lines of hard-wrapped copy that belong together. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly gap: boolean;
}

/** Wire copy is broken at 60 to 80 columns; nothing wider than this is taken for a wrapped line. */
const widest = 100;

/** And nothing narrower for wrapped copy. */
const narrowest = 40;

/** Wrapping by hand leaves up to this many columns unused. */
const slack = 6;

/** Lines that begin a paragraph of their own wherever they stand. */
const ownLine = /^(?:[-–—•*·▪●>]\s|\d{1,2}[.)]\s|©|Фото\s?:|https?:)/u;

/** Joins hard-wrapped lines; text that is not hard-wrapped gives one paragraph a line. */
export function joinLines(text: string, lines: readonly Line[]): readonly Paragraph[] {
  const width = wrapWidth(text, lines);
  if (width === null) return lines;
  const paragraphs: { start: number; end: number; gap: boolean }[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && previous && continues(text, previous, line, width)) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end, gap: line.gap });
    previous = line;
  }
  return paragraphs;
}

/** The width a text was broken at; `null` when it was not: long lines, or breaks where more would fit. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const width = widthOf(lines);
  if (width < narrowest || width > widest) return null;
  let inner = 0;
  let full = 0;
  let continued = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || line.gap) continue;
    inner += 1;
    if (isFull(text, before, line, width, slack)) full += 1;
    if (!endsSentence(text, before) && startsLower(text, line)) continued += 1;
  }
  // Most lines of wrapped Russian begin with a small letter; lines that are paragraphs never do.
  return continued > 0 && full * 2 >= inner && continued * 5 >= inner * 2 ? width : null;
}

/** Columns of the longest line. */
function widthOf(lines: readonly Line[]): number {
  let width = 0;
  for (const { start, end, indent } of lines) width = Math.max(width, end - start + indent);
  return width;
}

function continues(text: string, before: Line, line: Line, width: number): boolean {
  if (line.gap || line.indent > before.indent + 1) return false;
  const closed = endsSentence(text, before);
  // Wrapping leaves a dash or a "10." at the start of a line only in the middle of a sentence.
  if (ownLine.test(text.slice(line.start, line.start + 12)) && closed) return false;
  // A sentence may end where a line does; that is the wrapping's doing only if no word fitted.
  if (isFull(text, before, line, width, closed ? 0 : slack)) return true;
  return !closed && startsLower(text, line);
}

function startsLower(text: string, line: Line): boolean {
  return /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
}

/** Whether the next line's first word would not have fitted: the break is the wrapping's. */
function isFull(text: string, before: Line, next: Line, width: number, margin: number): boolean {
  const firstWord = /^\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + widest)));
  const length = before.end - before.start + before.indent;
  return length + 1 + (firstWord?.[0].length ?? 0) > width - margin;
}

function endsSentence(text: string, line: Line): boolean {
  return /[.!?…:;][»”"')\]]*$/u.test(text.slice(Math.max(line.start, line.end - 4), line.end));
}
