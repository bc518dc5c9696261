import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the newsroom. */
export const fixtures: string = join(import.meta.dirname, "..", "fixtures");
/** The folder that holds one folder per article. */
export const articles: string = join(fixtures, "articles");

/** A line of `segments.tsv` with its references; `opens` where it is the first of its block. */
export interface Row {
  readonly kind: "segment" | "drop";
  readonly opens: boolean;
  readonly role: string;
  readonly ru: string;
  readonly az: string;
  readonly en: string;
}

/** An article of the newsroom, as its files have it. */
export interface Fixture {
  readonly id: string;
  readonly path: string;
  readonly source: string;
  readonly rows: readonly Row[];
  readonly segments: readonly Row[];
  readonly references: { readonly az: readonly string[]; readonly en: readonly string[] };
}

/** The text of a file. */
export const read = (...parts: readonly string[]): string => readFileSync(join(...parts), "utf8");

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, "").split("\n");

function rowsOf(table: string, az: readonly string[], en: readonly string[]): readonly Row[] {
  let next = 0;
  return linesOf(table).map((line) => {
    const [label = "", ru = ""] = line.split("\t");
    if (label.startsWith("drop:")) {
      return { kind: "drop", opens: false, role: label.slice(5), ru, az: "", en: "" };
    }
    const at = next++;
    const role = label.replace(/^\+/, "");
    return {
      kind: "segment",
      opens: label !== role,
      role,
      ru,
      az: az[at] ?? "",
      en: en[at] ?? "",
    };
  });
}

function fixtureOf(id: string): Fixture {
  const folder = join(articles, id);
  const path = readdirSync(folder).find((name) => name.startsWith(`${id}.ru.`)) ?? "";
  const references = {
    az: linesOf(read(folder, "reference.az.txt")),
    en: linesOf(read(folder, "reference.en.txt")),
  };
  const rows = rowsOf(read(folder, "segments.tsv"), references.az, references.en);
  const segments = rows.filter((row) => row.kind === "segment");
  return { id, path, source: read(folder, path), rows, segments, references };
}

/** Every article, by id. */
export const all: readonly Fixture[] = readdirSync(articles).sort().map(fixtureOf);
/** The articles whose source is plain text. */
export const texts: readonly Fixture[] = all.filter((fixture) => fixture.path.endsWith(".txt"));
/** The articles in other formats. */
export const structured: readonly Fixture[] = all.filter(
  (fixture) => !fixture.path.endsWith(".txt"),
);

/** What of a text source its rows do not account for, in order; white space aside. */
export function unaccounted(fixture: Fixture): readonly string[] {
  const bare = (text: string): string => text.replace(/\s+/gu, "");
  const source = bare(fixture.source);
  let position = 0;
  const problems: string[] = [];
  for (const row of fixture.rows) {
    const text = bare(row.ru);
    if (source.startsWith(text, position)) {
      position += text.length;
    } else {
      problems.push(row.ru);
    }
  }
  return position === source.length ? problems : [...problems, source.slice(position)];
}

const escapes: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
  mdash: "—",
  ndash: "–",
  laquo: "«",
  raquo: "»",
};

const decoded = (text: string): string =>
  text.replace(/&(\w+);/gu, (whole, name: string) => escapes[name] ?? whole);

/** The text of a structured source: no tags or Markdown marks, no entities, no white space. */
export function visibleText(fixture: Fixture): string {
  const raw = fixture.path.endsWith(".json")
    ? fixture.source.replaceAll('\\"', '"').replaceAll("\\n", "\n")
    : fixture.source;
  const untagged = decoded(raw).replace(/<[^>]+>/gu, "");
  const plain = fixture.path.endsWith(".md")
    ? untagged.replace(/\*{1,2}|\]\([^)\s]*\)|!?\[|^> |^#+ /gmu, "")
    : untagged;
  return decoded(plain).replace(/\s+/gu, "");
}
