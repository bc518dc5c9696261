import fc from "fast-check";
import { expect, it } from "vitest";
import { DragomanError, ReadError } from "../../src/model/errors.ts";
import { decode } from "../../src/read/decode.ts";

const article = `В Баку открылась международная выставка «Каспийская энергетика». Её участниками стали
более 200 компаний — от нефтяных концернов до небольших разработчиков оборудования.`;
const english = "The exhibition opened in Baku on Tuesday. More than 200 companies take part.\n";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le").swap16());

/** Encodes through the inverse of the decoder's own table. */
function oneByte(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text], (character) => table.get(character) ?? 0x3f);
}

function codeOf(bytes: Uint8Array): string {
  try {
    decode(bytes, "a.txt");
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
  return "decoded";
}

it.each([
  ["UTF-8", utf8(article), "utf-8", article],
  ["UTF-8 with a byte order mark", utf8(`\uFEFF${article}`), "utf-8", `\uFEFF${article}`],
  ["plain ASCII", utf8(english), "utf-8", english],
  ["CRLF and no newline at the end", utf8("Раз.\r\n\r\nДва."), "utf-8", "Раз.\r\n\r\nДва."],
  ["UTF-16 LE with a mark", utf16le(`\uFEFF${article}`), "utf-16le", `\uFEFF${article}`],
  ["UTF-16 BE with a mark", utf16be(`\uFEFF${article}`), "utf-16be", `\uFEFF${article}`],
  ["UTF-16 LE without a mark", utf16le(article), "utf-16le", article],
  ["UTF-16 BE without a mark", utf16be(article), "utf-16be", article],
  ["English UTF-16 LE without a mark", utf16le(english), "utf-16le", english],
])("decodes %s", (_, bytes, encoding, text) => {
  const source = decode(bytes, "a.txt");
  expect(source.encoding).toBe(encoding);
  expect(source.text).toBe(text);
  expect(source.bytes).toBe(bytes);
});

it.each([
  ["an article", article.replaceAll("—", "-").replaceAll(/[«»]/g, '"')],
  ["capitals", "СРОЧНО: ВЗРЫВ В ЦЕНТРЕ ГОРОДА, ЕСТЬ ПОСТРАДАВШИЕ"],
  ["a short flash", "Президент подписал закон о бюджете."],
  ["much English before it", `${english.repeat(20)}Об этом сообщает пресс-служба министерства.`],
])("tells the one-byte encodings of Russian apart: %s", (_, text) => {
  for (const encoding of ["windows-1251", "koi8-r", "ibm866"]) {
    const source = decode(oneByte(text, encoding), "a.txt");
    expect([source.encoding, source.text]).toEqual([encoding, text]);
  }
});

it.each([
  ["an XML declaration", `<?xml version="1.0" encoding="windows-1251"?><p>Щука</p>`],
  ["an HTML meta", `<!doctype html><meta charset=windows-1251><p>Щука</p>`],
  ["an old HTML meta", `<meta http-equiv="x" content="text/html; charset=windows-1251"><p>Щука`],
])("believes %s where the text is too short for statistics", (_, text) => {
  const source = decode(oneByte(text, "windows-1251"), "a.xml");
  expect([source.encoding, source.text]).toEqual(["windows-1251", text]);
});

it("believes valid UTF-8 more than a declaration", () => {
  const text = `<?xml version="1.0" encoding="windows-1251"?><p>${article}</p>`;
  expect(decode(utf8(text), "a.xml")).toMatchObject({ encoding: "utf-8", text });
});

it.each([
  ["an empty file", new Uint8Array(), "read/empty"],
  ["white space", utf8(" \r\n\t\u00A0\n"), "read/whitespace"],
  ["a lone byte order mark", utf8("\uFEFF"), "read/whitespace"],
  ["a lone UTF-16 mark", Uint8Array.of(0xff, 0xfe), "read/whitespace"],
  ["a PDF", utf8("%PDF-1.7\n"), "read/binary"],
  ["a Word document", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), "read/binary"],
  ["a PNG", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), "read/binary"],
  ["control bytes", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251), "read/binary"],
  ["a NUL in text", utf8(`${article}\0${article}`), "read/nul"],
  ["half a pair in UTF-16", utf16le(`\uFEFF${article}\uD83D.`), "read/surrogate"],
  ["half a pair in UTF-8", Uint8Array.of(0x41, 0xed, 0xa0, 0xbd, 0x41), "read/surrogate"],
  [
    "French in Latin-1",
    oneByte("Le président a déjà été réélu à Évian après l'été", "windows-1252"),
    "read/undecodable",
  ],
  ["UTF-8 cut in a letter", utf8(article).subarray(0, 1), "read/undecodable"],
  [
    "UTF-8 with one bad byte",
    Uint8Array.of(...utf8(article), 0xff, ...utf8(article)),
    "read/undecodable",
  ],
  ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), "read/binary"],
])("refuses %s", (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

it("names the file and the place, and never the text", () => {
  const bytes = Uint8Array.of(...utf8("Тайна"), 0xff, 0x20);
  expect(() => decode(bytes, "wire/a.txt")).toThrow(/^wire\/a\.txt: not valid UTF-8 \(byte 10\)/);
  expect(() => decode(bytes, "a.txt")).not.toThrow(/Тайна/);
});

it("gives any text back from UTF-8, or says why not", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      const code = codeOf(utf8(text));
      if (code === "decoded") expect(decode(utf8(text), "a").text).toBe(text);
      else expect(["read/whitespace", "read/binary", "read/nul"]).toContain(code);
    }),
  );
});

it("decodes any bytes or throws an expected error", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        expect(typeof decode(bytes, "a").text).toBe("string");
      } catch (error) {
        expect(error).toBeInstanceOf(DragomanError);
      }
    }),
  );
});
