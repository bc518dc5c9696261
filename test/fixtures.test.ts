import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  all,
  articles,
  fixtures,
  type Row,
  read,
  structured,
  texts,
  unaccounted,
  visibleText,
} from "./fixture-articles.ts";
import {
  endOf,
  foreignNames,
  romansOf,
  turkish,
  valuesOf,
  withoutEach,
  wrongSuffixes,
} from "./fixture-style.ts";

const roles = new Set(
  "headline lead dateline byline subheading paragraph list-item quote caption credit note".split(
    " ",
  ),
);
const reasons = new Set(["navigation", "duplicate", "advertising", "counter"]);

const sentence = (row: Row): boolean =>
  row.role !== "credit" && row.role !== "dateline" && /\p{Script=Cyrillic}/u.test(row.ru);

describe.each(all)("fixture $id", (fixture) => {
  it("has all its files, one line per segment and only known roles", () => {
    const meta: unknown = JSON.parse(read(articles, fixture.id, "meta.json"));
    expect(Object.keys(meta as object)).toEqual(
      expect.arrayContaining(["domain", "wire", "published", "publisher", "place", "notes"]),
    );
    expect(fixture.references.az).toHaveLength(fixture.segments.length);
    expect(fixture.references.en).toHaveLength(fixture.segments.length);
    for (const row of fixture.rows) {
      expect(row.ru, "no empty text").toBe(row.ru.trim());
      expect((row.kind === "drop" ? reasons : roles).has(row.role), row.role).toBe(true);
    }
    expect(fixture.segments[0]?.opens).toBe(true);
  });

  it("continues a block only with sentences of the same role", () => {
    const strays = fixture.rows.filter((row, index) => {
      const before = fixture.rows[index - 1];
      return (
        row.kind === "segment" &&
        !row.opens &&
        (before?.kind !== "segment" || before.role !== row.role)
      );
    });
    expect(strays).toEqual([]);
  });

  it("has no word that mixes Cyrillic and Latin letters", () => {
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
    const glued = fixture.rows.filter((row) => mixed.test(row.ru) || mixed.test(row.az));
    expect(glued).toEqual([]);
  });

  it("keeps credits as they are and Cyrillic out of everything else", () => {
    for (const row of fixture.segments) {
      if (row.role === "credit") {
        expect([row.az, row.en]).toEqual([row.ru, row.ru]);
      } else {
        expect(row.az).not.toMatch(/\p{Script=Cyrillic}/u);
        expect(row.en).not.toMatch(/\p{Script=Cyrillic}/u);
      }
    }
  });

  it("accounts for every number in both references", () => {
    for (const row of fixture.segments.filter(sentence)) {
      const source = valuesOf(row.ru, "ru");
      for (const language of ["az", "en"] as const) {
        const target = valuesOf(row[language], language);
        expect(withoutEach(source, target), `lost: ${row[language]}`).toEqual([]);
        const added = withoutEach(withoutEach(target, source), romansOf(row.ru));
        expect(added, `added: ${row[language]}`).toEqual([]);
      }
    }
  });

  it("prints curly quotes in pairs, single spaces and the end mark of the source", () => {
    for (const row of fixture.segments.filter(sentence)) {
      for (const text of [row.az, row.en]) {
        expect(text).not.toMatch(/["'«»„]| {2}|\s[,.;!?](?!\d)|\t/u);
        expect(endOf(text), text).toBe(endOf(row.ru));
      }
    }
    for (const language of ["az", "en"] as const) {
      const quotes = fixture.segments.map((row) => row[language].replace(/[^“”]/gu, "")).join("");
      expect(quotes, language).toMatch(/^(?:“”)*$/u);
    }
  });

  it("prints Azerbaijani without Turkish words and with suffixes in harmony with numbers", () => {
    for (const row of fixture.segments.filter(sentence)) {
      expect(row.az).not.toMatch(turkish);
      expect(row.az.replace(foreignNames, ""), row.az).not.toMatch(/[wâîûñ]/u);
      expect(wrongSuffixes(row.az), row.az).toEqual([]);
    }
  });
});

describe.each(texts)("text source of $id", (fixture) => {
  it("is covered by its segments and drops, in order, to the last character", () => {
    expect(unaccounted(fixture)).toEqual([]);
  });
});

describe.each(structured)("$path", (fixture) => {
  it("holds the text of every segment", () => {
    const text = visibleText(fixture);
    const missing = fixture.segments.filter((row) => !text.includes(row.ru.replace(/\s+/gu, "")));
    expect(missing).toEqual([]);
  });
});

describe("the newsroom", () => {
  it("lists every article in its README", () => {
    const table = read(fixtures, "README.md");
    expect(all.filter(({ id }) => !table.includes(`| \`${id}\` |`)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it("has a memory for the seed and half of the other text articles, up to date", () => {
    const remembered = texts.filter(({ id }) => existsSync(join(articles, id, "memory.tmx")));
    expect(remembered.some(({ id }) => id === "who-digital-health")).toBe(true);
    expect(remembered.length - 1).toBe(Math.floor((texts.length - 1) / 2));
    const script = join(import.meta.dirname, "make-memory.mjs");
    expect(execFileSync(process.execPath, [script, "--check"], { encoding: "utf8" })).toBe("");
  });

  it("translates one Russian sentence in one way", () => {
    const seen = new Map<string, Row>();
    const differing = all
      .flatMap(({ segments }) => segments.filter((row) => sentence(row) && row.ru.length > 24))
      .filter((row) => {
        const first = seen.get(row.ru) ?? row;
        seen.set(row.ru, first);
        return first.az !== row.az || first.en !== row.en;
      });
    expect(differing).toEqual([]);
  });
});
