/** Longest line that is looked at whole, and most characters of a text, in UTF-16 units. */
const longestLine = 500;
const longestText = 10_000;

/** The lines of a text, cut to a size that costs milliseconds: stretches from all over a long one. */
export function sampleLines(text: string): string[] {
  const stretches = text.length <= longestText ? [text] : spread(text);
  return stretches.flatMap((stretch) => stretch.split(/[\n\r\u2028\u2029]+/)).flatMap(cutLine);
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
