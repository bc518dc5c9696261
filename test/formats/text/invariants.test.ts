import fc from "fast-check";
import { expect, it } from "vitest";
import { readText } from "../../../src/formats/text/read.ts";
import { writeText } from "../../../src/formats/text/write.ts";
import type { Article } from "../../../src/model/article.ts";
import type { Segment } from "../../../src/model/segment.ts";

const lines = fc.constantFrom(
  "Порт принял судно",
  "Причал рассчитан на суда длиной до 180 метров, сообщили в управлении порта в четверг.",
  "© AFP 2023 / JANE DOEВид на порт",
  "Вид на порт - Sputnik Азербайджан, 1920, 12.03.2023",
  "Вид на порт",
  "Суда идут. Вид - РИА Новости, 1920, 12.03.2023 08:00 и - Sputnik, 640, 1.1.2023 ещё",
  "© Sputnik / Олег Лесков",
  "АЛЯТ, 12 мар — Sputnik.Порт принял судно.",
  "БАКУ, 26 апреля. /АЗЕРТАДЖ/",
  '"ТАСС, 10 августа. Военные ушли.',
  "26 апреля 2022",
  "Подписаться",
  "Читайте также",
  "Реклама",
  "0",
  "12.03.2023 14:05",
  "Вчера, 19:54",
  "Теги: порт",
  "- причал;",
  "— Мы ждали.",
  "Вид на порт. Фото: АЗЕРТАДЖ",
  "суда длиной до ста восьмидесяти метров, сообщили в управлении",
  "==Ссылки==",
);
const odd = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "\uFEFF",
    "\ud800",
    "\udfff",
    "\u00a0",
    "\f",
    "\v",
    "\u2028",
    "\u200b",
    "\0",
    "\u0085",
    "🙂",
    " ",
    "\t",
  ),
);
const breaks = fc.constantFrom(
  "\n",
  "\r\n",
  "\n\n",
  "\r",
  "\r\n\r\n",
  " ",
  "",
  "\f",
  "\u2029",
  "\n \n",
);
const text = fc
  .array(
    fc.tuple(fc.oneof({ weight: 4, arbitrary: lines }, { weight: 1, arbitrary: odd }), breaks),
    { maxLength: 14 },
  )
  .map((parts) => parts.flat().join(""))
  .filter((whole) => whole.trim() !== "");

function read(content: string): Article {
  return readText({ path: "a.txt", bytes: new Uint8Array(), text: content, encoding: "utf-8" });
}

it("puts every character that is not white space in exactly one block or dropped stretch", () => {
  fc.assert(
    fc.property(text, (content) => {
      const { blocks, dropped } = read(content);
      const stretches = [...blocks, ...dropped].sort((one, other) => one.start - other.start);
      let cursor = 0;
      for (const { start, end, text: held } of stretches) {
        expect(start).toBeGreaterThanOrEqual(cursor);
        expect(end).toBeGreaterThan(start);
        expect(content.slice(start, end)).toBe(held);
        expect(held.trim()).toBe(held);
        expect(content.slice(cursor, start)).toMatch(/^\s*$/);
        cursor = end;
      }
      expect(content.slice(cursor)).toMatch(/^\s*$/);
      for (const list of [blocks, dropped]) {
        expect(list.map(({ start }) => start)).toEqual(
          [...list.map(({ start }) => start)].sort((one, other) => one - other),
        );
      }
    }),
    { numRuns: 400 },
  );
});

it("links metadata to blocks that exist", () => {
  fc.assert(
    fc.property(text, (content) => {
      const { blocks, metadata } = read(content);
      const roles = new Map(blocks.map(({ id, role }) => [id, role]));
      if (metadata.dateline) expect(roles.get(metadata.dateline.block)).toBe("dateline");
      for (const { captionBlocks, creditBlocks } of metadata.media) {
        for (const id of captionBlocks) expect(roles.get(id)).toBe("caption");
        for (const id of creditBlocks) expect(roles.get(id)).toBe("credit");
        expect(captionBlocks.length + creditBlocks.length).toBeGreaterThan(0);
      }
      expect(blocks.filter(({ role }) => role === "headline").length).toBeLessThanOrEqual(1);
      expect(blocks.filter(({ role }) => role === "dateline").length).toBeLessThanOrEqual(1);
    }),
  );
});

it("reads the same text the same way", () => {
  fc.assert(
    fc.property(text, (content) => {
      expect(read(content)).toEqual(read(content));
    }),
  );
});

it("writes every target where the placement says, and nothing else but white space", () => {
  const target = fc.oneof(
    fc.constant(null),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
  );
  fc.assert(
    fc.property(text, fc.infiniteStream(target), (content, targets) => {
      const article = read(content);
      const segments = article.blocks.map(
        (block): Segment => ({ ...block, id: `${block.id}.0`, block: block.id, language: "ru" }),
      );
      const texts = new Map(segments.map(({ id }) => [id, targets.next().value ?? null]));
      const edition = writeText({ article, language: "en", segments, texts });
      const placed = new Map(
        edition.placements?.map((placement) => [placement.segment, placement]),
      );
      let cursor = 0;
      for (const { id, text: source } of segments) {
        const wanted = texts.get(id) ?? `⟦${source}⟧`;
        const placement = placed.get(id);
        expect(placement !== undefined).toBe(texts.get(id) !== null);
        const start = placement?.start ?? edition.text.indexOf(wanted, cursor);
        expect(edition.text.slice(cursor, start)).toMatch(/^\s*$/);
        expect(edition.text.slice(start, placement?.end ?? start + wanted.length)).toBe(wanted);
        cursor = start + wanted.length;
      }
      expect(edition.text.slice(cursor)).toMatch(/^(?:\r?\n)?$/);
      expect(edition.text.endsWith("\n")).toBe(true);
    }),
    { numRuns: 300 },
  );
});
