import { describe, expect, it } from "vitest";
import { text as format } from "../../../src/formats/text/index.ts";
import { readText } from "../../../src/formats/text/read.ts";
import { writeText } from "../../../src/formats/text/write.ts";
import type { WrittenEdition } from "../../../src/model/format.ts";
import type { Segment } from "../../../src/model/segment.ts";

/** Writes an edition with a segment for each block, or for each part of it at `cuts` of its text. */
function write(
  source: string,
  translate: (text: string) => string | null = (text) => text.toUpperCase(),
  cuts: (text: string) => readonly string[] = (text) => [text],
): WrittenEdition {
  const article = readText({
    path: "port.txt",
    bytes: new Uint8Array(),
    text: source,
    encoding: "utf-8",
  });
  const segments = article.blocks.flatMap((block): Segment[] => {
    let from = 0;
    return cuts(block.text).map((part, index) => {
      const at = block.text.indexOf(part, from);
      from = at + part.length;
      const start = block.start + at;
      return {
        id: `${block.id}.${index}`,
        block: block.id,
        role: block.role,
        text: part,
        start,
        end: start + part.length,
        language: "ru",
      };
    });
  });
  const texts = new Map(segments.map(({ id, text }) => [id, translate(text)]));
  return writeText({ article, language: "en", segments, texts });
}

const sentence =
  "Причал рассчитан на суда длиной до ста восьмидесяти метров, сообщили в управлении.";
const upper = sentence.toUpperCase();

describe("writeText", () => {
  it.each([
    ["keeps empty lines", `Порт\n\n${sentence}\n`, `ПОРТ\n\n${upper}\n`],
    ["ends with one line break where the source has none", `Порт\n${sentence}`, `ПОРТ\n${upper}\n`],
    [
      "ends with one line break where the source has many",
      `Порт\n${sentence}\n\n\n  `,
      `ПОРТ\n${upper}\n`,
    ],
    ["keeps CRLF", `Порт\r\n${sentence}`, `ПОРТ\r\n${upper}\r\n`],
    ["keeps indentation", `Порт\n\n    ${sentence}\n`, `ПОРТ\n\n    ${upper}\n`],
    ["drops the byte order mark", `\uFEFFПорт\n${sentence}\n`, `ПОРТ\n${upper}\n`],
    [
      "removes a dropped line with its line break",
      `Порт\nПодписаться\n${sentence}\n`,
      `ПОРТ\n${upper}\n`,
    ],
    [
      "leaves one empty line where a dropped line had two",
      `Порт\n\nПодписаться\n\n${sentence}\n`,
      `ПОРТ\n\n${upper}\n`,
    ],
    [
      "leaves no pile of empty lines",
      `Порт\n\n\n\nПодписаться\n\n\nРеклама\n\n${sentence}\n`,
      `ПОРТ\n\n${upper}\n`,
    ],
    [
      "removes dropped lines above the article",
      `Подписаться\n\nПорт\n${sentence}\n`,
      `ПОРТ\n${upper}\n`,
    ],
    [
      "removes dropped lines below the article",
      `Порт\n${sentence}\n\nЛента новостей\n0`,
      `ПОРТ\n${upper}\n`,
    ],
    [
      "removes what is dropped from the end of a line",
      `Порт\n\nВид на порт - Sputnik Азербайджан, 1920, 12.03.2023\n${sentence}\n`,
      `ПОРТ\n\nВИД НА ПОРТ\n${upper}\n`,
    ],
    [
      "puts a glued caption on its own line",
      `Порт\n© AFP / JANE DOEВид\n${sentence}\n`,
      `ПОРТ\n© AFP / JANE DOE\nВИД\n${upper}\n`,
    ],
    [
      "puts it there with the source's line break",
      `Порт\r\n© AFP / JANE DOEВид\r\n${sentence}`,
      `ПОРТ\r\n© AFP / JANE DOE\r\nВИД\r\n${upper}\r\n`,
    ],
    [
      "keeps the dateline on the line of its paragraph",
      `АЛЯТ, 12 мар — Sputnik. ${sentence}`,
      `АЛЯТ, 12 МАР — SPUTNIK. ${upper}\n`,
    ],
    [
      "puts a space after a dateline that has none",
      `АЛЯТ, 12 мар — Sputnik.${sentence}`,
      `АЛЯТ, 12 МАР — SPUTNIK. ${upper}\n`,
    ],
  ])("%s", (_, source, expected) => {
    const { text, placements } = write(source);
    expect(text).toBe(expected);
    for (const { start, end } of placements ?? [])
      expect(text.slice(start, end).trim()).not.toBe("");
  });

  it("shows an untranslated segment as its source in white brackets, without a placement", () => {
    const { text, placements } = write(`Порт\n${sentence}`, (part) =>
      part === "Порт" ? null : "Port.",
    );
    expect(text).toBe("⟦Порт⟧\nPort.\n");
    expect(placements).toEqual([{ segment: "b1.0", start: 7, end: 12 }]);
  });

  it("counts placements in UTF-16 units of the edition", () => {
    const { text, placements } = write(`Порт\n${sentence}`, (part) =>
      part === "Порт" ? "⚓🚢" : "Port.",
    );
    expect(placements).toEqual([
      { segment: "b0.0", start: 0, end: 3 },
      { segment: "b1.0", start: 4, end: 9 },
    ]);
    expect(text.slice(4, 9)).toBe("Port.");
  });

  it("unwraps the sentences of hard-wrapped copy", () => {
    const wrapped =
      "Новый причал рассчитан на суда длиной до 180\nметров, сообщили в управлении порта Алят.\nСтроительство заняло два года, добавили там же.\n";
    const sentences = (text: string): readonly string[] => text.split(/(?<=\.)\s/);
    expect(write(wrapped, (part) => part.replaceAll("\n", " "), sentences).text).toBe(
      "Новый причал рассчитан на суда длиной до 180 метров, сообщили в управлении порта Алят. Строительство заняло два года, добавили там же.\n",
    );
  });

  it("parts sentences that the source prints without a space", () => {
    const sentences = (text: string): readonly string[] => text.split(/(?<=\.)/);
    expect(write("Порт открыт.Суда идут.", (part) => part, sentences).text).toBe(
      "Порт открыт. Суда идут.\n",
    );
  });
});

describe("the text format", () => {
  it("is the last resort: it takes anything", () => {
    expect(format).toMatchObject({ name: "text", extension: ".txt" });
    expect(
      format.recognises({ path: "x", bytes: new Uint8Array(), text: "", encoding: "utf-8" }),
    ).toBe(true);
  });

  it("reads one article", () => {
    const articles = [
      ...format.read({ path: "-", bytes: new Uint8Array(), text: sentence, encoding: "utf-8" }),
    ];
    expect(articles.map(({ id }) => id)).toEqual(["stdin"]);
  });
});
