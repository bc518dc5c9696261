/** Turns UTF-16 offsets of `text` into code-point offsets; ask in ascending order for linear time. */
export function codePointCounter(text: string): (offset: number) => number {
  let unit = 0;
  let points = 0;
  return (offset) => {
    if (offset < unit) {
      unit = 0;
      points = 0;
    }
    while (unit < offset) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      points += 1;
    }
    return points;
  };
}

/** Number of Unicode code points. */
export function codePoints(text: string): number {
  return codePointCounter(text)(text.length);
}
