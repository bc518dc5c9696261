import { ReadError } from "../../model/errors.ts";
import type { LanguageTag } from "../../model/language.ts";
import { languageCode } from "../tmx/language-code.ts";
import type { CsvRow } from "./csv.ts";

/** What a column of a glossary holds. `forbidden` without a language counts for every target. */
export type Column =
  | { readonly kind: "source" | "forms" | "case" | "pos" | "domain" | "note" | "ignored" }
  | { readonly kind: "target"; readonly language: LanguageTag }
  | { readonly kind: "forbidden"; readonly language: LanguageTag | null };

const named = { forms: "forms", case: "case", domain: "domain", note: "note", pos: "pos" } as const;

/**
 * Reads the header line: `source` or the source language's code, codes of target languages in any
 * spelling, `forbidden`, `forbidden_<code>`, `forms`, `case`, `pos`, `domain`, `note`.
 * @throws ReadError where a column is not known or there twice, or source or target is missing
 */
export function readColumns(
  header: CsvRow,
  sourceLanguage: LanguageTag,
  path: string,
): readonly Column[] {
  const where = { path, line: header.line };
  const columns = header.cells.map((cell, at) => {
    const name = cell.trim().toLowerCase();
    const column = readColumn(name, sourceLanguage);
    if (column === null) throw new ReadError("glossary/column", { ...where, column: at + 1, name });
    return column;
  });
  const names = columns.map(nameOf).filter((name) => name !== "ignored");
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new ReadError("glossary/column-twice", { ...where, name: twice });
  if (!names.includes("source")) {
    throw new ReadError("glossary/no-source", { ...where, language: `source / ${sourceLanguage}` });
  }
  if (!columns.some(({ kind }) => kind === "target")) {
    throw new ReadError("glossary/no-target", where);
  }
  return columns;
}

function readColumn(name: string, sourceLanguage: LanguageTag): Column | null {
  if (name === "") return { kind: "ignored" };
  if (name === "source") return { kind: "source" };
  if (Object.hasOwn(named, name)) return { kind: named[name as keyof typeof named] };
  if (name === "forbidden") return { kind: "forbidden", language: null };
  const [, prefix, code = name] = /^(forbidden)[_ -](.+)$/.exec(name) ?? [];
  const language = /^\p{L}{2,3}([-_].*)?$/u.test(code) ? languageCode(code) : null;
  if (language === null) return null;
  if (prefix) return { kind: "forbidden", language };
  return language === sourceLanguage ? { kind: "source" } : { kind: "target", language };
}

function nameOf(column: Column): string {
  return "language" in column && column.language !== null
    ? `${column.kind === "forbidden" ? "forbidden_" : ""}${column.language}`
    : column.kind;
}
