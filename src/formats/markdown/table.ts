const DELIMITER = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** The row of dashes that makes the line above it a table's head. */
export function isDelimiterRow(line: string): boolean {
  return line.includes("|") && DELIMITER.test(line);
}

/** The cells of a row that hold something; `\|` is no border. */
export function cellsOf(row: string): readonly { readonly start: number; readonly end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let from = 0;
  for (let at = 0; at <= row.length; at += 1) {
    if (at < row.length && (row[at] !== "|" || row[at - 1] === "\\")) continue;
    const text = row.slice(from, at);
    const start = from + (text.length - text.trimStart().length);
    if (text.trim() !== "") cells.push({ start, end: from + text.trimEnd().length });
    from = at + 1;
  }
  return cells;
}
