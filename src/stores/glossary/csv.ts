import { ReadError } from "../../model/errors.ts";

/** One record of a CSV file with the line it begins on, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Records of a CSV text (RFC 4180: quoted cells may hold delimiters, line breaks and doubled
 * quotation marks). Lines without any text are left out.
 * @throws ReadError `glossary/quote`, `glossary/after-quote`
 */
export function parseCsv(text: string, delimiter: string, path: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const begun = line;
    const cells: string[] = [];
    let end = "";
    do {
      const cell = readCell(text, at, delimiter, { path, line });
      cells.push(cell.value);
      line += cell.lines;
      at = cell.next;
      end = text[at] ?? "";
      if (end === delimiter) at += 1;
    } while (end === delimiter);
    at += end === "\r" && text[at + 1] === "\n" ? 2 : 1;
    line += 1;
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: begun, cells });
  }
  return rows;
}

/** The delimiter of a header line: whichever of tab, semicolon and comma it has most of. */
export function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, "") ?? "";
  const counts = ["\t", ";", ","].map((mark) => [mark, header.split(mark).length] as const);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

interface Cell {
  readonly value: string;
  /** Offset of the delimiter, line break or end of text after the cell. */
  readonly next: number;
  /** Line breaks inside the cell. */
  readonly lines: number;
}

function readCell(
  text: string,
  start: number,
  delimiter: string,
  where: { path: string; line: number },
): Cell {
  if (text[start] !== '"') {
    const next = endOfCell(text, start, delimiter);
    return { value: text.slice(start, next), next, lines: 0 };
  }
  const close = closingQuote(text, start + 1);
  if (close === -1) throw new ReadError("glossary/quote", where);
  const raw = text.slice(start + 1, close);
  const lines = raw.match(/\r\n|\r|\n/g)?.length ?? 0;
  const next = endOfCell(text, close + 1, delimiter);
  if (text.slice(close + 1, next).trim() !== "") {
    throw new ReadError("glossary/after-quote", { path: where.path, line: where.line + lines });
  }
  return { value: raw.replaceAll('""', '"'), next, lines };
}

function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfCell(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") {
    at += 1;
  }
  return at;
}
