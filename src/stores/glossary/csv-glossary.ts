import { ReadError } from "../../model/errors.ts";
import type { CaseRule, GlossaryEntry } from "../../model/glossary.ts";
import type { LanguageTag } from "../../model/language.ts";
import { type CsvRow, delimiterOf, parseCsv } from "./csv.ts";
import { type Column, readColumns } from "./csv-columns.ts";

/** What a file of either format gives. */
export interface GlossaryContent {
  readonly targetLanguages: readonly LanguageTag[];
  readonly entries: readonly GlossaryEntry[];
}

const caseRules: readonly CaseRule[] = ["auto", "exact", "any"];

/**
 * Entries of a CSV glossary. Several values in a cell are separated by `|`.
 * @throws ReadError where the file's shape is wrong; what it says is for `checkGlossary`
 */
export function csvGlossary(
  text: string,
  sourceLanguage: LanguageTag,
  path: string,
): GlossaryContent {
  const [header, ...rows] = parseCsv(text, delimiterOf(text), path);
  if (!header) throw new ReadError("glossary/empty", { path, language: sourceLanguage });
  const columns = readColumns(header, sourceLanguage, path);
  const targetLanguages = columns.flatMap((column) =>
    column.kind === "target" ? [column.language] : [],
  );
  const entries = rows.map((row) => readEntry(row, columns, targetLanguages, path));
  if (entries.length === 0)
    throw new ReadError("glossary/empty", { path, language: sourceLanguage });
  return { targetLanguages, entries };
}

function readEntry(
  { line, cells }: CsvRow,
  columns: readonly Column[],
  languages: readonly LanguageTag[],
  path: string,
): GlossaryEntry {
  if (cells.length !== columns.length) {
    const data = { path, line, expected: columns.length, found: cells.length };
    throw new ReadError("glossary/columns", data);
  }
  const cell = (kind: Column["kind"], language?: LanguageTag | null) =>
    cells[
      columns.findIndex(
        (column) =>
          column.kind === kind &&
          (language === undefined || ("language" in column && column.language === language)),
      )
    ] ?? "";
  const everywhere = values(cell("forbidden", null));
  const byLanguage = (kind: "target" | "forbidden", more: readonly string[]) =>
    Object.fromEntries(
      languages.map((language) => [language, [...values(cell(kind, language)), ...more]] as const),
    );
  return {
    line,
    source: cell("source"),
    targets: byLanguage("target", []),
    forbidden: byLanguage("forbidden", everywhere),
    caseRule: readCaseRule(cell("case"), path, line),
    forms: values(cell("forms")),
    partOfSpeech: cell("pos").trim() || null,
    domain: cell("domain").trim() || null,
    note: cell("note").trim() || null,
  };
}

/** The cell's values; space around `|` is layout, space around the cell is left for the check. */
function values(cell: string): readonly string[] {
  if (cell.trim() === "") return [];
  return cell.includes("|")
    ? cell
        .split("|")
        .map((value) => value.trim())
        .filter(Boolean)
    : [cell];
}

function readCaseRule(cell: string, path: string, line: number): CaseRule {
  const name = cell.trim().toLowerCase() || "auto";
  const rule = caseRules.find((known) => known === name);
  if (rule === undefined) throw new ReadError("glossary/case", { path, line, value: name });
  return rule;
}
