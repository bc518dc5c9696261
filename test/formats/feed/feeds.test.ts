import { describe, expect, it } from "vitest";
import { atom } from "../../../src/formats/atom/index.ts";
import { writeFeed } from "../../../src/formats/feed/write-feed.ts";
import { jsonfeed } from "../../../src/formats/jsonfeed/index.ts";
import { rss } from "../../../src/formats/rss/index.ts";
import type { Article } from "../../../src/model/article.ts";
import type { EditionInput, Format } from "../../../src/model/format.ts";
import { segmentArticle } from "../../../src/segment/segment.ts";
import { outline, readAll, sourceOf, writeOne } from "../read-format.ts";

const rssText = `<?xml version="1.0"?>
<rss version="2.0" xmlns:yandex="http://news.yandex.ru" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Лента &laquo;Каспий&raquo;</title><language>ru-RU</language><copyright>© Каспий</copyright>
<item><title>Паром &amp; порт</title><link>https://a.example/news/parom-1.html?x=1</link><author>desk@a.example (Отдел)</author>
<category>порт</category><category>море</category><pubDate>Tue, 01 Feb 2022 23:30:00 -0500</pubDate>
<description><![CDATA[<img src="a.jpg"/>Паром вышел в <b>море</b>.]]></description>
<yandex:full-text>БАКУ, 1 фев — Sputnik. Паром вышел в море.
Вторая строка.</yandex:full-text><enclosure url="https://a.example/a.jpg" type="image/jpeg" length="1"/></item>
<item><guid>../../etc/passwd</guid><description>Только описание.</description></item>
<item><title/></item>
</channel></rss>`;

const atomText = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title>Лента</title>
<entry><id>tag:a.example,2022:parom</id><title type="html">Паром &amp;amp; &lt;i&gt;порт&lt;/i&gt;</title><link href="https://a.example/parom"/>
<updated>2022-02-02T04:30:00Z</updated><author><name>Анна Иванова</name></author><rights>© Лента</rights>
<summary>Коротко.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Паром <a href="https://a.example">вышел</a>.</p><p>Ещё.</p></div></content></entry>
<entry><id>tag:a.example,2022:vtoraya</id><title>Вторая</title><content type="html">&lt;p&gt;Текст.&lt;/p&gt;</content></entry></feed>`;

const jsonText = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Лента",
  language: "ru",
  items: [
    {
      id: "1",
      url: "https://a.example/1",
      title: "Паром",
      summary: "Коротко.",
      content_html: "<p>Паром <em>вышел</em>.</p>",
      date_published: "2022-02-02T10:00:00+04:00",
      tags: ["порт"],
      authors: [{ name: "Анна Иванова" }],
    },
    { id: "2", content_text: "Первая строка.\nВторая." },
  ],
});

const feeds: readonly (readonly [string, Format, string])[] = [
  ["RSS", rss, rssText],
  ["Atom", atom, atomText],
  ["JSON Feed", jsonfeed, jsonText],
];

function editionOf(article: Article): EditionInput {
  const segments = segmentArticle(article, { language: "ru" });
  return {
    article,
    language: "az",
    segments,
    texts: new Map(segments.map(({ id, text }) => [id, text])),
    codes: new Map(segments.map(({ id, codes = [] }) => [id, codes])),
  };
}

it("reads an item of RSS with its extensions", () => {
  const [article] = readAll(rss, rssText);
  expect(article && outline(article)).toEqual([
    "headline: Паром & порт",
    "lead: Паром вышел в море.",
    "dateline: БАКУ, 1 фев — Sputnik.",
    "paragraph: Паром вышел в море.",
    "paragraph: Вторая строка.",
  ]);
  expect(article).toMatchObject({
    id: "parom-1",
    declaredLanguage: "ru",
    item: { id: "https://a.example/news/parom-1.html?x=1" },
    metadata: {
      published: "2022-02-01",
      publisher: "Лента «Каспий»",
      keywords: ["порт", "море"],
      dateline: { date: { year: 2022, month: 2, day: 1 } },
      carried: { rights: "© Каспий", enclosures: [{ url: "https://a.example/a.jpg" }] },
    },
  });
});

it("reads entries of Atom, plain, escaped and as elements", () => {
  const articles = readAll(atom, atomText);
  expect(articles.map(outline)).toEqual([
    [
      "headline: Паром & порт",
      "byline: Анна Иванова",
      "lead: Коротко.",
      "paragraph: Паром вышел.",
      "paragraph: Ещё.",
    ],
    ["headline: Вторая", "paragraph: Текст."],
  ]);
  expect(articles[0]?.item).toEqual({
    id: "tag:a.example,2022:parom",
    version: "2022-02-02T04:30:00Z",
  });
});

it("reads items of a JSON Feed", () => {
  expect(readAll(jsonfeed, jsonText).map(outline)).toEqual([
    ["headline: Паром", "byline: Анна Иванова", "lead: Коротко.", "paragraph: Паром вышел."],
    ["paragraph: Первая строка.", "paragraph: Вторая."],
  ]);
});

it("gives hostile ids folder names that are safe", () => {
  const ids = [
    "../../etc/passwd",
    "C:\\\\Windows\\\\CON",
    "a".repeat(10_000),
    "nul",
    "?",
    "Новость №5",
  ];
  const items = ids.map((id) => ({ id, title: "Раз" }));
  const text = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items });
  const articles = readAll(jsonfeed, text);
  for (const { id } of articles) expect(id).toMatch(/^(?!(?:con|nul)$)[a-z0-9][a-z0-9-]{0,79}$/u);
  expect(articles.map(({ item }) => item?.id)).toEqual(ids);
});

describe.each(feeds)("%s", (name, format, text) => {
  const articles = readAll(format, text);

  it("is recognised by its content, whatever it is called", () => {
    const found = feeds.filter(([, other]) => other.recognises(sourceOf(text, "feed.txt")));
    expect(found.map(([other]) => other)).toEqual([name]);
  });

  it("writes each item as a feed of one that is read as the same article", () => {
    for (const article of articles) {
      const [again, ...rest] = readAll(format, writeOne(format, article).text);
      expect(rest).toEqual([]);
      expect(again && outline(again)).toEqual(outline(article));
      expect(again?.declaredLanguage).toBe("az");
      expect(again?.item).toEqual(article.item);
      expect(again?.metadata).toEqual(article.metadata);
    }
  });

  it("writes a whole translated feed in its own order", () => {
    const whole = writeFeed(articles.map(editionOf).reverse());
    const again = readAll(format, whole?.text ?? "");
    expect(again.map(outline)).toEqual(articles.map(outline));
  });

  it("escapes whatever a translation brings", () => {
    const evil = ']]></title><script>alert("1")</script>&amp;';
    const [article] = articles;
    if (article === undefined) throw new TypeError("no articles");
    const edition = writeOne(format, article, "az", () => evil).text;
    const [again] = readAll(format, edition);
    expect(again && outline(again)[0]).toBe(`headline: ${evil}`);
  });
});
