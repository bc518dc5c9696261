/** A line that holds something, without the white space around it. Offsets are UTF-16. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Columns of white space before the line's text. */
  readonly indent: number;
  /** Whether nothing, or an empty line, stands before it. */
  readonly gap: boolean;
}

const lineBreak = /\r\n|[\n\r\f\v\u2028\u2029]/g;

/** The non-empty lines of a text; white space is what `\s` and `trim` take for it. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const breaks = new RegExp(lineBreak);
  let from = 0;
  let gap = true;
  for (;;) {
    const found = breaks.exec(text);
    const raw = text.slice(from, found?.index ?? text.length);
    const body = raw.trimStart();
    const length = body.trimEnd().length;
    if (length > 0) {
      const indent = raw.length - body.length;
      lines.push({ start: from + indent, end: from + indent + length, indent, gap });
    }
    gap = length === 0;
    if (found === null) return lines;
    from = breaks.lastIndex;
  }
}
