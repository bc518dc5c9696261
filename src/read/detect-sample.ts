/** Longest line that is looked at whole, and most characters of a text, in UTF-16 units. */
const longestLine = 500;
const longestText = 10_000;

/** Length from which on a line is running text; shorter ones are titles, menus, credits. */
const runningText = 100;

/**
 * The lines of a text that tell its language, cut to a size that costs milliseconds: stretches from
 * all over a long text, and the lines of running text alone where they make up most of it.
 */
export function sampleLines(text: string): string[] {
  const stretches = text.length <= longestText ? [text] : spread(text);
  const lines = stretches.flatMap((stretch) => stretch.split(/[\n\r\u2028\u2029]+/));
  return mainTexts(lines, (line) => line.length).flatMap(cutLine);
}

/** Those items of running length, where they hold most of the whole length; else all of them. */
export function mainTexts<Item>(
  items: readonly Item[],
  lengthOf: (item: Item) => number,
): readonly Item[] {
  const main = items.filter((item) => lengthOf(item) >= runningText);
  const total = (some: readonly Item[]): number =>
    some.reduce((sum, item) => sum + lengthOf(item), 0);
  return total(main) * 2 > total(items) ? main : items;
}

function spread(text: string): string[] {
  const count = longestText / longestLine;
  const step = (text.length - longestLine) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(index * step);
    return text.slice(start, start + longestLine);
  });
}

function cutLine(line: string): string[] {
  if (line.length <= longestLine) return [line];
  const parts: string[] = [];
  for (let start = 0; start < line.length; ) {
    const limit = Math.min(line.length, start + longestLine);
    const space = limit < line.length ? line.lastIndexOf(" ", limit) : limit;
    const end = space > start ? space : limit;
    parts.push(line.slice(start, end));
    start = end;
  }
  return parts;
}
