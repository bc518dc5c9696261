import { expect, it } from "vitest";
import type { TranslationUnit } from "../../../src/model/memory.ts";
import { tmxParser } from "../../../src/stores/tmx/read.ts";

const head = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">`;

function document(body: string): string {
  return `${head}<tmx version="1.4"><header srclang="ru"/><body>${body}</body></tmx>`;
}

function read(bytes: string | Uint8Array, size = 1 << 20) {
  const units: TranslationUnit[] = [];
  const skipped: string[] = [];
  const parser = tmxParser("m.tmx", {
    unit: (unit) => units.push(unit),
    skip: (reason, line) => skipped.push(`${line}: ${reason}`),
  });
  const data = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  for (let at = 0; at < data.length; at += size) parser.write(data.subarray(at, at + size));
  parser.end();
  return { units, skipped };
}

const plain = `<tu><tuv xml:lang="ru"><seg>Дождь.</seg></tuv><tuv xml:lang="az"><seg>Yağış.</seg></tuv></tu>`;

it.each([
  ["ru", "az"],
  ["RU-RU", "az-Latn-AZ"],
  ["rus", "AZE"],
  ["ru_RU", "az_AZ"],
])("reads %s and %s as ru and az", (from, to) => {
  const body = plain.replace('"ru"', `"${from}"`).replace('"az"', `"${to}"`);
  expect(read(document(body)).units[0]?.texts).toEqual({ ru: "Дождь.", az: "Yağış." });
});

it("gives a renamed code its present name, and keeps a script that is not the usual one", () => {
  const body = plain.replace('"ru"', '"iw"').replace('"az"', '"az-Cyrl-AZ"');
  expect(Object.keys(read(document(body)).units[0]?.texts ?? {})).toEqual(["he", "az-Cyrl"]);
});

it("reads the old lang attribute of TMX 1.1", () => {
  expect(read(document(plain.replaceAll("xml:lang", "lang"))).units).toHaveLength(1);
});

it("keeps a second variant of a language under its region", () => {
  const body = `<tu><tuv xml:lang="en-US"><seg>color</seg></tuv><tuv xml:lang="en-GB"><seg>colour</seg></tuv></tu>`;
  expect(read(document(body)).units[0]?.texts).toEqual({ en: "color", "en-GB": "colour" });
});

it.each([1, 2, 3, 7, 64])("reads the same in chunks of %i bytes", (size) => {
  expect(read(document(plain), size)).toEqual(read(document(plain)));
});

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return little ? bytes : bytes.swap16();
}

it.each([
  ["UTF-16 little-endian", utf16(document(plain).replace("UTF-8", "UTF-16"), true)],
  ["UTF-16 big-endian", utf16(document(plain).replace("UTF-8", "UTF-16"), false)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${document(plain)}`)],
  ["UTF-8 that says UTF-16", Buffer.from(document(plain).replace("UTF-8", "UTF-16"))],
])("reads %s", (_, bytes) => {
  expect(read(bytes).units[0]?.texts).toEqual({ ru: "Дождь.", az: "Yağış." });
});

it("reads windows-1251 as declared", () => {
  const text = document(plain.replace("Yağış", "Da")).replace("UTF-8", "windows-1251");
  const bytes = Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= 0x410 ? code - 0x350 : code;
  });
  expect(read(bytes).units[0]?.texts["ru"]).toBe("Дождь.");
});

it("keeps properties, notes, creator and dates", () => {
  const body = `<tu tuid="7" creationid="leyla" creationdate="20220426T101500Z" changedate="20220427T080000Z" usagecount="3">
<note>checked</note><prop type="domain">health</prop><prop type="domain">who</prop>
<tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="az" changedate="20230101T000000Z"><prop type="approved">yes</prop><seg>Bəli</seg></tuv></tu>`;
  expect(read(document(body)).units[0]).toEqual({
    id: "7",
    texts: { ru: "Да", az: "Bəli" },
    creator: "leyla",
    created: "2022-04-26T10:15:00Z",
    changed: "2023-01-01T00:00:00Z",
    properties: {
      "@usagecount": "3",
      "#note": "checked",
      domain: "health",
      "domain#2": "who",
      "az/@changedate": "20230101T000000Z",
      "az/approved": "yes",
    },
  });
});

it.each([
  ["XTM", "unit", "x-previous-source-text", "x-next-source-text", "До.", "После."],
  [
    "memoQ",
    "variant",
    "x-context-pre",
    "x-context-post",
    "&lt;seg&gt;До.&lt;/seg&gt;",
    "&lt;seg&gt;После.&lt;/seg&gt;",
  ],
  ["Phrase", "variant", "context_prev", "context_next", "До.", "После."],
  ["OmegaT", "unit", "prev", "next", "До.", "После."],
])("reads the neighbours that %s stores on the %s", (_, where, pre, post, before, after) => {
  const properties = `<prop type="${pre}">${before}</prop><prop type="${post}">${after}</prop>`;
  const place = where === "unit" ? "<tu>" : '<tuv xml:lang="ru">';
  const { units } = read(document(plain.replace(place, place + properties)));
  expect(units[0]).toMatchObject({ previous: "До.", next: "После." });
});

it("numbers inline codes alike in both languages and keeps their markup", () => {
  const body = `<tu><tuv xml:lang="en"><seg><bpt i="1" x="1">&lt;b&gt;</bpt>big<ept i="1">&lt;/b&gt;</ept> <ph x="2">&lt;img alt="<sub>cat</sub>"/&gt;</ph></seg></tuv>
<tuv xml:lang="az"><seg><ph x="2">&lt;img/&gt;</ph> <bpt i="5" x="1">&lt;b&gt;</bpt><hi>böyük</hi><ept i="5">&lt;/b&gt;</ept></seg></tuv></tu>`;
  const unit = read(document(body)).units[0];
  expect(unit?.texts).toEqual({ en: "⟦1⟧big⟦2⟧ ⟦3⟧", az: "⟦3⟧ ⟦1⟧⟦4⟧böyük⟦5⟧⟦2⟧" });
  expect(JSON.parse(unit?.properties?.["en/#codes"] ?? "")["3"]).toBe(
    `<ph x="2">&lt;img alt="<sub>cat</sub>"/&gt;</ph>`,
  );
});

it.each([
  ["empty", `<tu><tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="az"><seg> </seg></tuv></tu>`],
  ["single-language", `<tu><tuv xml:lang="ru"><seg>Да</seg></tuv></tu>`],
  [
    "unknown-language",
    `<tu><tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="?"><seg>Bəli</seg></tuv></tu>`,
  ],
  ["unknown-language", `<tu><tuv xml:lang="ru"><seg>Да</seg></tuv><tuv><seg>Bəli</seg></tuv></tu>`],
  [
    "too-long",
    `<tu><tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="az"><seg>${"a".repeat(100_001)}</seg></tuv></tu>`,
  ],
])("leaves out a unit that is %s and says so", (reason, body) => {
  expect(read(document(body + plain))).toMatchObject({
    units: [{ id: "2" }],
    skipped: [`1: ${reason}`],
  });
});

const bomb = `<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx version="1.4"><body>&b;</body></tmx>`;
const external = `<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx><body>&x;</body></tmx>`;

it.each([
  ["an entity bomb", bomb, "declares entities"],
  ["an external entity", external, "declares entities"],
  ["another document type", `<!DOCTYPE html><html></html>`, "root is <html>"],
  ["TMX 2.0", `<tmx version="2.0"></tmx>`, "version 2.0"],
  ["an unknown entity", document("&nbsp;"), "undefined entity"],
  ["an unclosed element", `<tmx version="1.4"><body>`, "unclosed tag"],
  ["an empty file", "", "document must contain a root element"],
  ["text that is no XML", "hello", ""],
  ["an unknown encoding", document("").replace("UTF-8", "klingon"), "encoding is unknown"],
  ["bytes that are not UTF-8", Buffer.from([0x3c, 0x74, 0xff, 0xfe]), "not valid in its encoding"],
])("refuses %s", (_, bytes, reason) => {
  expect(() => read(bytes as string)).toThrow(
    expect.objectContaining({
      code: "memory/malformed",
      message: expect.stringMatching(new RegExp(`^m\\.tmx:\\d+: .*${reason}`)),
    }),
  );
});

it("reports broken XML at any byte, or reads it whole", () => {
  const bytes = new TextEncoder().encode(document(plain));
  for (let end = 1; end < bytes.length; end += 1) {
    expect(() => read(bytes.subarray(0, end))).toThrow(
      expect.objectContaining({ code: "memory/malformed" }),
    );
  }
});
