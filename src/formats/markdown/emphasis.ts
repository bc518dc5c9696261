/** A run of `*`, `_` or `~`. */
export interface Delimiter {
  readonly char: string;
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Two stretches of delimiters that belong together. */
export interface DelimiterPair {
  readonly open: readonly [start: number, end: number];
  readonly close: readonly [start: number, end: number];
}

interface Opener {
  readonly delimiter: Delimiter;
  /** What is left of the run: it is used up from its end. */
  end: number;
}

/** Pairs runs of delimiters as CommonMark 6.2 does; what finds no partner is text. */
export function pairDelimiters(delimiters: readonly Delimiter[]): readonly DelimiterPair[] {
  const pairs: DelimiterPair[] = [];
  const openers: Opener[] = [];
  for (const delimiter of delimiters) {
    let { start } = delimiter;
    while (delimiter.closes && start < delimiter.end) {
      const at = openers.findLastIndex((opener) => fits(opener, delimiter));
      const opener = openers[at];
      if (opener === undefined) break;
      const width = widthOf(opener.end - opener.delimiter.start, delimiter.end - start);
      pairs.push({ open: [opener.end - width, opener.end], close: [start, start + width] });
      start += width;
      opener.end -= width;
      openers.splice(opener.end === opener.delimiter.start ? at : at + 1);
    }
    if (delimiter.opens && start === delimiter.start)
      openers.push({ delimiter, end: delimiter.end });
  }
  return pairs;
}

function widthOf(open: number, close: number): number {
  return open >= 2 && close >= 2 ? 2 : 1;
}

/** Same mark; `~` only in twos. The rule of three of CommonMark keeps `*a**b*` apart. */
function fits({ delimiter, end }: Opener, closing: Delimiter): boolean {
  if (delimiter.char !== closing.char) return false;
  const [open, close] = [delimiter.end - delimiter.start, closing.end - closing.start];
  if (delimiter.char === "~") return open === 2 && close === 2;
  const both = (delimiter.opens && delimiter.closes) || (closing.opens && closing.closes);
  if (both && (open + close) % 3 === 0 && (open % 3 !== 0 || close % 3 !== 0)) return false;
  return end > delimiter.start;
}
