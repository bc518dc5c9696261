import { describe, expect, it } from "vitest";
import { ninjs } from "../../../src/formats/ninjs/index.ts";
import { outline, readOne, sourceOf, writeOne } from "../read-format.ts";
import { ninjsProblems } from "./validate.ts";

const third = {
  uri: "https://wire.example/items/1",
  standard: { name: "ninjs", version: "3.1" },
  type: "text",
  version: "2",
  language: "ru",
  versionCreated: "2022-08-22T08:15:00+04:00",
  embargoedUntil: "2022-08-23T08:00:00+04:00",
  pubStatus: "withheld",
  urgency: 1,
  by: "Ильгар Самедов",
  headlines: [
    { role: "main", contentType: "text/plain", value: "Порт принял поезд" },
    { role: "short", contentType: "text/plain", value: "Поезд" },
  ],
  descriptions: [{ role: "summary", contentType: "text/plain", value: "Состав прошел 2 650 км." }],
  bodies: [
    {
      role: "main",
      contentType: "application/xhtml+xml",
      wordCount: 9,
      value:
        "<p>БАКУ, 22 авг — Sputnik. Поезд <b>прибыл</b>.<br/>В нём 58 платформ.</p><ul><li>медь</li></ul>",
    },
  ],
  associations: [
    {
      name: "photo",
      uri: "https://wire.example/p",
      type: "picture",
      descriptions: [{ role: "caption", value: "Разгрузка" }],
      by: "И. Фото",
    },
    {
      name: "more",
      uri: "https://wire.example/t",
      type: "text",
      headlines: [{ value: "Другая новость" }],
    },
  ],
  usageTerms: "Только для подписчиков",
  subjects: [{ uri: "https://cv.iptc.org/newscodes/mediatopic/20000001", name: "порты" }],
};

const second = {
  uri: "urn:ninjs:wire.example:2",
  type: "text",
  language: "ru",
  versioncreated: "2022-08-22T08:15:00+04:00",
  headlines: [{ role: "main", contenttype: "text/plain", value: "Порт принял поезд" }],
  bodies: [
    {
      role: "main",
      contenttype: "text/plain",
      charcount: 20,
      value: "Первая строка.\n\nВторая строка.",
    },
  ],
};

const first = {
  uri: "http://wire.example/3",
  type: "text",
  language: "ru",
  versioncreated: "2022-08-22T08:15:00+04:00",
  headline: "Порт принял поезд",
  byline: "Ильгар Самедов",
  description_text: "Коротко.",
  body_html: "<p>Текст &amp; ещё.</p>",
  associations: {
    main: {
      uri: "http://wire.example/p",
      type: "picture",
      description_caption: "Кран",
      byline: "И. Фото",
    },
  },
};

const written = (item: unknown, translate?: Parameters<typeof writeOne>[3]) => {
  const article = readOne(ninjs, JSON.stringify(item));
  return JSON.parse(writeOne(ninjs, article, "az", translate).text);
};

it("reads the texts of an item, and of its pictures the captions", () => {
  expect(outline(readOne(ninjs, JSON.stringify(third)))).toEqual([
    "byline: Ильгар Самедов",
    "headline: Порт принял поезд",
    "subheading: Поезд",
    "lead: Состав прошел 2 650 км.",
    "dateline: БАКУ, 22 авг — Sputnik.",
    "paragraph: Поезд прибыл.",
    "paragraph: В нём 58 платформ.",
    "list-item: медь",
    "caption: Разгрузка",
    "credit: И. Фото",
  ]);
  expect(outline(readOne(ninjs, JSON.stringify(first)))).toEqual([
    "headline: Порт принял поезд",
    "byline: Ильгар Самедов",
    "lead: Коротко.",
    "paragraph: Текст & ещё.",
    "caption: Кран",
    "credit: И. Фото",
  ]);
});

it("keeps embargo, status, rights and subjects, and never publishes anything", () => {
  const article = readOne(ninjs, JSON.stringify(third));
  expect(article.metadata.carried).toMatchObject({
    embargoedUntil: third.embargoedUntil,
    pubStatus: "withheld",
    usageTerms: third.usageTerms,
  });
  expect(article.item).toEqual({ id: third.uri, version: "2", withdrawn: true, urgency: 1 });
  const { embargoedUntil, pubStatus, usageTerms, subjects } = third;
  expect(written(third)).toMatchObject({
    embargoedUntil,
    pubStatus,
    usageTerms,
    subjects,
    language: "az",
  });
  expect(written(second)).not.toHaveProperty("pubstatus");
});

describe.each([
  ["3.1", third],
  ["2.2", second],
  ["1.6", first],
] as const)("an edition in ninjs %s", (version, item) => {
  it("is valid, as its source is", () => {
    expect(ninjsProblems(version, item)).toEqual([]);
    expect(ninjsProblems(version, written(item))).toEqual([]);
    expect(
      ninjsProblems(
        version,
        written(item, () => null),
      ),
    ).toEqual([]);
  });

  it("has a URI of its own and names its source", () => {
    const edition = written(item);
    expect(edition.uri).toBe(`${item.uri}#az`);
    const source = Array.isArray(edition.associations)
      ? edition.associations.at(-1)
      : edition.associations.translationOf;
    expect(source).toMatchObject({ uri: item.uri, language: "ru" });
  });

  it("is the same article when it is read again", () => {
    const article = readOne(ninjs, JSON.stringify(item));
    const again = readOne(ninjs, writeOne(ninjs, article).text);
    expect(outline(again)).toEqual(outline(article));
    expect(again.id).toBe(article.id);
    expect(again.blocks.map(({ codes }) => codes)).toEqual(
      article.blocks.map(({ codes }) => codes),
    );
  });
});

it.each([
  [JSON.stringify(second), true],
  ['{"uri":"a:b","type":"text"}', true],
  ['{"version":"https://jsonfeed.org/version/1.1","items":[]}', false],
  ['{"name":"package","version":"1.0.0"}', false],
  ["{broken", false],
])("recognises %s: %s", (text, expected) => {
  expect(ninjs.recognises(sourceOf(text))).toBe(expected);
});
