/** A line without its line break; offsets count in the document. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a document from an offset on. */
export function linesOf(text: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start <= text.length) {
    const found = text.indexOf("\n", start);
    const stop = found < 0 ? text.length : found;
    const end = stop > start && text[stop - 1] === "\r" ? stop - 1 : stop;
    lines.push({ start, end, text: text.slice(start, end) });
    start = stop + 1;
  }
  return lines;
}
