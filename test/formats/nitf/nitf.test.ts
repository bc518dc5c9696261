import { expect, it } from "vitest";
import { nitf } from "../../../src/formats/nitf/index.ts";
import { outline, readOne, writeOne } from "../read-format.ts";
import { nitfText } from "./article.ts";

const article = readOne(nitf, nitfText);

it("reads headlines, by-line, dateline, body, pictures and metadata", () => {
  expect(outline(article)).toEqual([
    "headline: Маяк снова светит",
    "subheading: Ремонт занял три месяца",
    "note: Только для подписчиков.",
    "byline: Анна Иванова, корреспондент",
    "dateline: БАКУ, 1 марта — Sputnik.",
    "lead: Судам снова видно берег.",
    "paragraph: Маяк на острове Наргин включили в 18:40. Его видно за 17 миль.",
    "caption: Маяк вечером",
    "credit: Фото: А. Иванова",
    "subheading: Что дальше",
    "list-item: покраска;",
    "list-item: новая лестница.",
    "quote: Свет не гаснет.",
    "note: Подготовила Анна Иванова",
  ]);
  expect(article).toMatchObject({
    id: "mayak",
    declaredLanguage: "ru",
    item: { id: "wire.example:20220301:mayak", urgency: 3 },
    metadata: {
      published: "2022-03-01",
      publisher: "Каспийская лента",
      keywords: ["маяк", "порт"],
      dateline: { places: ["БАКУ"], date: { day: 1, month: 3, year: 2022 }, agency: "Sputnik" },
      carried: { released: "20220302T080000+0400" },
    },
  });
});

it("writes an item of its own that names its source and stays embargoed", () => {
  const { text } = writeOne(nitf, article, "en", ({ role, text: source }) =>
    role === "headline" ? "The lighthouse shines again" : source,
  );
  expect(text).toContain('<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" xml:lang="en">');
  expect(text).toContain("<title>The lighthouse shines again</title>");
  expect(text).toContain('<meta name="translationOf" content="wire.example:20220301:mayak"/>');
  expect(text).toContain('<doc-id id-string="wire.example:20220301:mayak#en"/>');
  expect(text).toContain('management-status="embargoed"');
  expect(text).toContain('<a href="https://a.example/nargin">Наргин</a>');
});

it("is the same article when its edition is read again", () => {
  const again = readOne(nitf, writeOne(nitf, article).text);
  expect(outline(again)).toEqual(outline(article));
  expect(again.blocks.map(({ codes }) => codes)).toEqual(article.blocks.map(({ codes }) => codes));
  expect(again.id).toBe(article.id);
  for (const { text, start, end, locator = "" } of article.blocks) {
    expect(article.nodes?.get(locator)?.slice(start, end)).toBe(text);
  }
});
