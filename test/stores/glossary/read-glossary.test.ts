import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DragomanError } from "../../../src/model/errors.ts";
import type { Glossary } from "../../../src/model/glossary.ts";
import { parseCsv } from "../../../src/stores/glossary/csv.ts";
import { parseGlossary, readGlossary } from "../../../src/stores/glossary/read-glossary.ts";

const encoder = new TextEncoder();

function parse(text: string): Glossary {
  return parseGlossary(encoder.encode(text), "g.csv");
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`files/${name}`, import.meta.url));
}

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DragomanError) return `${error.code} ${error.message}`;
    throw error;
  }
  return "no error";
}

/** windows-1251 of Russian text and ASCII. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
}

describe("a CSV glossary", () => {
  it("keeps every column", () => {
    const glossary = parse(
      "source,az,en,forbidden_az,forbidden_en,forms,case,pos,domain,note\n" +
        'ВОЗ,ÜST,"WHO|World Health Organization",VOZ|DSÖ,,"ВОЗовский",exact,noun,health,"See ""WHO"""\n',
    );
    expect(glossary.targetLanguages).toEqual(["az", "en"]);
    expect(glossary.entries).toEqual([
      {
        line: 2,
        source: "ВОЗ",
        targets: { az: ["ÜST"], en: ["WHO", "World Health Organization"] },
        forbidden: { az: ["VOZ", "DSÖ"], en: [] },
        caseRule: "exact",
        forms: ["ВОЗовский"],
        partOfSpeech: "noun",
        domain: "health",
        note: 'See "WHO"',
      },
    ]);
  });

  it.each([
    ["comma", "ru,az\nгаз,qaz\n"],
    ["semicolon", "ru;az\nгаз;qaz\n"],
    ["tab", "ru\taz\nгаз\tqaz\n"],
    ["Windows line ends", "ru,az\r\nгаз,qaz\r\n"],
    ["byte order mark", "\uFEFFru,az\nгаз,qaz"],
    ["quoted header and cells", '"ru","az"\n"газ","qaz"'],
    ["empty lines and rows", "ru,az\n\nгаз,qaz\n,\n\n"],
    ["codes in other spellings", "RU-ru,az-Latn\nгаз,qaz"],
  ])("is read with %s", (_what, text) => {
    const { entries } = parse(text);
    expect(entries.map(({ source, targets }) => [source, targets["az"]])).toEqual([
      ["газ", ["qaz"]],
    ]);
  });

  it("may be UTF-16 or windows-1251", () => {
    const text = "source;en\nнефть;oil\n";
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer),
    ]);
    for (const bytes of [utf16, windows1251(text)]) {
      expect(parseGlossary(bytes, "g.csv").entries[0]).toMatchObject({
        source: "нефть",
        targets: { en: ["oil"] },
      });
    }
  });

  it("takes `forbidden` for every target", () => {
    const [entry] = parse("source,az,en,forbidden\nгаз,qaz,gas,gaz").entries;
    expect(entry?.forbidden).toEqual({ az: ["gaz"], en: ["gaz"] });
  });

  it("counts lines over line breaks inside cells", () => {
    const { entries } = parse('source,az,note\nгаз,qaz,"two\nlines"\nнефть,neft,\n');
    expect(entries.map(({ line }) => line)).toEqual([2, 4]);
  });

  it.each([
    ["source,az\nгаз,qaz\nнефть\n", "glossary/columns g.csv:3: expected 2 columns, found 1."],
    ["source,az\nгаз,qaz,gas\n", "glossary/columns g.csv:2: expected 2 columns, found 3."],
    ['source,az\nгаз,"qaz\n', "glossary/quote g.csv:2:"],
    ['source,az\n"газ"ы,qaz\n', "glossary/after-quote g.csv:2:"],
    ["az,en\nqaz,gas\n", "glossary/no-source g.csv:1:"],
    ["source,note\nгаз,x\n", "glossary/no-target g.csv:1:"],
    ["source,az,colour\nгаз,qaz,x\n", "glossary/column g.csv:1: column 3 (colour)"],
    ["source,ru,az\nгаз,газ,qaz\n", "glossary/column-twice g.csv:1: column source"],
    ["source,az,case\nгаз,qaz,upper\n", "glossary/case g.csv:2: case is auto, exact or any"],
    ["source,az\n", "glossary/empty g.csv:"],
    ["", "glossary/empty g.csv:"],
  ])("that says %j is refused with file and line", (text, start) => {
    expect(messageOf(() => parse(text))).toContain(start);
  });

  it("round-trips any cells that are quoted", () => {
    const cell = fc.string({ unit: "grapheme" }).map((text) => `${text}x`);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        (rows) => {
          const text = rows
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","))
            .join("\r\n");
          expect(parseCsv(text, ",", "g.csv").map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });
});

describe("a TBX glossary", () => {
  it("gives an entry for each source term, preferred targets first, deprecated ones forbidden", async () => {
    const glossary = await readGlossary(pathOf("basic-dca.tbx"));
    expect(glossary.entries.map(({ source }) => source)).toEqual([
      "Всемирная организация здравоохранения",
      "ВОЗ",
    ]);
    expect(glossary.entries[0]).toMatchObject({
      line: 9,
      targets: { az: ["Ümumdünya Səhiyyə Təşkilatı", "ÜST"], en: ["World Health Organization"] },
      forbidden: { az: ["VOZ"] },
      partOfSpeech: "noun",
      domain: "health",
      note: "With a z & no article.",
    });
    expect(glossary.targetLanguages).toEqual(["az", "en"]);
  });

  it("may name its data categories by elements", async () => {
    const { entries } = await readGlossary(pathOf("basic-dct.tbx"));
    expect(entries).toMatchObject([
      {
        source: "нефтепровод",
        targets: { az: ["neft kəməri"] },
        forbidden: { az: ["neft borusu"] },
        partOfSpeech: "noun",
        domain: "energy",
      },
    ]);
  });

  it("may be an older martif file", async () => {
    const { entries } = await readGlossary(pathOf("martif.tbx"));
    expect(entries).toMatchObject([{ source: "газопровод", targets: { az: ["qaz kəməri"] } }]);
  });

  it("cut off at any byte is refused, or has lost only white space", () => {
    const whole = readFileSync(pathOf("basic-dct.tbx"));
    const { length } = whole.toString("utf8").trimEnd();
    const end = Buffer.byteLength(whole.toString("utf8").slice(0, length));
    for (let at = 1; at < end; at += 7) {
      expect(messageOf(() => parseGlossary(whole.subarray(0, at), "g.tbx"))).toMatch(/^glossary\//);
    }
  });

  it.each([
    ['<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>', "glossary/malformed"],
    [
      '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>',
      "glossary/malformed",
    ],
    ["<tbx><text></tbx>", "glossary/malformed g.tbx:1:"],
    [
      '<tbx><conceptEntry><langSec xml:lang="??"/></conceptEntry></tbx>',
      "glossary/language g.tbx:1:",
    ],
    ["<tbx/>", "glossary/empty g.tbx: holds no terms in ru."],
    ['<?xml version="1.0" encoding="klingon"?><tbx/>', "glossary/encoding"],
  ])("with %j is refused", (text, start) => {
    expect(messageOf(() => parseGlossary(encoder.encode(text), "g.tbx"))).toContain(start);
  });
});

describe("a glossary file", () => {
  it("has a version that follows its bytes", () => {
    const one = parse("source,az\nгаз,qaz\n");
    expect(one.version).toMatch(/^[0-9a-f]{12}$/);
    expect(parse("source,az\nгаз,qaz\n").version).toBe(one.version);
    expect(parse("source,az\nгаз,qaz \n").version).not.toBe(one.version);
  });

  it("that is missing or a folder is an error with its path", async () => {
    await expect(readGlossary("/no/such.csv")).rejects.toMatchObject({ code: "glossary/missing" });
    await expect(readGlossary(pathOf("."))).rejects.toMatchObject({ code: "glossary/unreadable" });
  });
});
