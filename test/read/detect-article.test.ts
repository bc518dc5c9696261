import { expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { detectArticle } from "../../src/read/detect-article.ts";

function articleOf(...texts: readonly string[]): Article {
  let start = 0;
  const blocks = texts.map((text, index) => {
    const block = {
      id: `b${index}`,
      role: "paragraph" as const,
      text,
      start,
      end: start + text.length,
    };
    start = block.end + 1;
    return block;
  });
  const metadata = { published: null, publisher: null, keywords: [], media: [], dateline: null };
  return { id: "a", format: "text", text: texts.join("\n"), blocks, dropped: [], metadata };
}

const languagesOf = (article: Article): readonly string[] =>
  detectArticle(article).blocks.map(({ language }) => language);

const russian =
  "Министерство экономики сообщило, что объём торговли между двумя странами вырос за год на четверть и достиг рекордного уровня.";
const english =
  "Subscribe to our newsletter to get the latest news from the region in your inbox every morning, and follow us on social media.";

it("names the language of an article, how sure that is, and on what grounds", () => {
  const detection = detectArticle(articleOf("Торговля растёт", russian, russian));
  expect(detection).toMatchObject({ language: "ru", script: "Cyrl", reliable: true });
  expect(detection.confidence).toBeGreaterThan(0.99);
  expect(detection.evidence.letters).toBeGreaterThan(200);
  expect(detection.evidence.votes).toEqual({ ru: detection.evidence.letters });
});

it("is not led astray by foreign boilerplate on top", () => {
  const detection = detectArticle(articleOf(english, russian, russian));
  expect(detection).toMatchObject({ language: "ru", reliable: true });
  expect(detection.blocks.map(({ language }) => language)).toEqual(["en", "ru", "ru"]);
});

it.each([
  ["a credit", "© AFP 2023 / FABRICE COFFRINI"],
  ["a headline that could be Bulgarian", "Баку принял COP29"],
  ["a product name", "iPhone 15 Pro Max"],
  ["digits", "2022"],
])("lets %s inherit the language of its article", (_, text) => {
  expect(languagesOf(articleOf(text, russian))).toEqual(["ru", "ru"]);
});

it.each([
  ["az", "«Biz həmişə sizin yanınızdayıq»"],
  ["en", "We will continue to work with all the parties."],
  ["uk", "Ми вважаємо, що це рішення має бути скасоване, бо воно шкодить людям."],
])("recognises a short block in %s", (language, text) => {
  expect(languagesOf(articleOf(russian, text))).toEqual(["ru", language]);
});

it("finds nothing in an article without letters", () => {
  const detection = detectArticle(articleOf("2022", "—"));
  expect(detection).toMatchObject({ language: "und", script: "Zyyy", confidence: 0 });
  expect(detection.blocks.map(({ language }) => language)).toEqual(["und", "und"]);
});

it("finds nothing in an article without blocks", () => {
  expect(detectArticle(articleOf())).toMatchObject({ language: "und", blocks: [] });
});
