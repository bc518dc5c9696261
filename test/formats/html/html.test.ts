import { describe, expect, it } from "vitest";
import { html } from "../../../src/formats/html/index.ts";
import { ReadError } from "../../../src/model/errors.ts";
import { outline, readOne, sourceOf, writeOne } from "../read-format.ts";

const long = "Рабочие заменили трубы на участке между двумя сёлами, и вода снова пошла в дома. ";
const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="ru"><head>${head}</head><body>${body}</body></html>`;

const news = page(
  `<nav><p>Меню меню меню</p></nav><article><h1>Воду вернули</h1>
  <p class="byline">Автор: <b>Нармин Тагиева</b></p>
  <figure><img src="a.jpg" alt="Труба" onerror="alert(1)"><figcaption>Труба у села <small class="credit">© Фото: Вестник</small></figcaption></figure>
  <p>ГУСАР, 19 окт — Sputnik. ${long.repeat(3)}</p>
  <p>${long.repeat(3)}<a href="javascript:alert(1)">Плохая</a> и <a href="https://a.example/?a=1&amp;b=2" onclick="x()">хорошая</a> ссылки.</p>
  <script>document.write("нет")</script>
  <ul><li>раз${long}</li><li>два${long}<ul><li>вложенный${long}</li></ul></li></ul>
  <blockquote><p>${long}</p></blockquote>
  <p>Первая строка.<br>Вторая строка <br> и её конец.<br><br>${long}</p></article>
  <footer><p>Все права защищены.</p></footer>`,
  `<title>Воду вернули — Вестник</title>
  <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Воду вернули","datePublished":"2022-10-19T09:30:00+04:00","publisher":{"@type":"Organization","name":"Вестник"},"keywords":["вода","трубы"],"author":[{"name":"Нармин Тагиева"}]}]}</script>
  <script type="application/ld+json">{broken</script>
  <link rel="canonical" href="https://a.example/voda">`,
);

describe("a page of news", () => {
  const article = readOne(html, news);

  it("is read as its article, without what stands around it", () => {
    expect(outline(article).map((line) => line.replaceAll(long.trim(), "…"))).toEqual([
      "headline: Воду вернули",
      "byline: Автор: Нармин Тагиева",
      "caption: Труба у села",
      "credit: © Фото: Вестник",
      "dateline: ГУСАР, 19 окт — Sputnik.",
      "paragraph: … … …",
      "paragraph: … … … Плохая и хорошая ссылки.",
      "list-item: раз…",
      "list-item: два…",
      "list-item: вложенный…",
      "quote: …",
      "paragraph: Первая строка.",
      "paragraph: Вторая строка и её конец.",
      "paragraph: …",
    ]);
    expect(article.metadata).toMatchObject({
      published: "2022-10-19",
      publisher: "Вестник",
      keywords: ["вода", "трубы"],
      carried: { url: "https://a.example/voda", author: "Нармин Тагиева" },
    });
    expect(article.declaredLanguage).toBe("ru");
  });

  it("says where in its nodes every block is", () => {
    for (const { text, start, end, locator = "" } of article.blocks) {
      expect(article.nodes?.get(locator)?.slice(start, end)).toBe(text);
    }
  });

  const edition = writeOne(html, article).text;

  it("becomes a page in which nothing can run", () => {
    expect(edition).not.toMatch(/javascript:|onerror|onclick|document\.write/u);
    expect(edition).toContain('<a href="https://a.example/?a=1&amp;b=2">хорошая</a>');
    expect(edition).toContain('<html lang="az">');
    expect(edition).toContain('<link rel="alternate" hreflang="ru" href="https://a.example/voda">');
    expect(edition).toContain('"translationOfWork":{"@type":"NewsArticle","inLanguage":"ru"');
  });

  it("is the same article when its edition is read again", () => {
    const again = readOne(html, edition);
    expect(outline(again)).toEqual(outline(article));
    expect(again.blocks.map(({ codes }) => codes)).toEqual(
      article.blocks.map(({ codes }) => codes),
    );
    expect({ ...again.metadata, dateline: null }).toEqual({ ...article.metadata, dateline: null });
    expect(writeOne(html, again).text).toBe(edition);
  });

  it("escapes whatever a translation brings", () => {
    const evil = `</script><script>alert("1")</script>&amp;`;
    const { text } = writeOne(html, article, "az", () => evil);
    expect(text.match(/<script/gu)).toHaveLength(1);
    expect(outline(readOne(html, text))[0]).toBe(`headline: ${evil}`);
  });

  it("shows what is untranslated as its source, links included", () => {
    const { text } = writeOne(html, article, "az", () => null);
    expect(text).toContain("⟦Воду вернули⟧");
    expect(text).toContain("⟦");
  });
});

describe("odd pages", () => {
  it("takes the headline from the metadata where the body has none", () => {
    const text = page(
      `<p>${long.repeat(5)}</p>`,
      "<title>Воду вернули — Вестник</title><meta property='og:site_name' content='Вестник'>",
    );
    const article = readOne(html, text);
    expect(outline(article)[0]).toBe("headline: Воду вернули");
    expect(article.blocks[0]?.locator).toBe("/html/head/title");
  });

  it("leaves out the time stamp and the headline's repetition, and finds the dateline", () => {
    const text = page(
      `<article><h1>Воду вернули</h1><address><time datetime="2022-10-19T09:30">19 Oct 2022, 09:30</time></address>
      <h3>Воду  вернули</h3><p>ГУСАР, 19 окт — Sputnik. ${long.repeat(3)}</p><h3>Трубы</h3><p>${long.repeat(3)}<time>В 09:30</time> работы окончены.</p></article>`,
    );
    expect(outline(readOne(html, text)).map((line) => line.replaceAll(long.trim(), "…"))).toEqual([
      "headline: Воду вернули",
      "dateline: ГУСАР, 19 окт — Sputnik.",
      "paragraph: … … …",
      "subheading: Трубы",
      "paragraph: … … … В 09:30 работы окончены.",
    ]);
  });

  it("leaves out pointers to other articles and tells editorial lines apart", () => {
    const text = page(
      `<article><h1>Воду вернули</h1><p>${long.repeat(3)}</p>
      <p><b>Читайте также:</b> <a href="/x">Трубы заменят</a></p>
      <p>Читайте также: в <a href="/x">трубах</a> нашли клад, сказал рабочий. ${long}</p>
      <p>Материал подготовлен при поддержке музея.</p><p>Автор: Лейла Ахундова</p></article>`,
    );
    expect(outline(readOne(html, text)).map((line) => line.replaceAll(long.trim(), "…"))).toEqual([
      "headline: Воду вернули",
      "paragraph: … … …",
      "paragraph: Читайте также: в трубах нашли клад, сказал рабочий. …",
      "note: Материал подготовлен при поддержке музея.",
      "byline: Автор: Лейла Ахундова",
    ]);
  });

  it.each([
    ["without html and body", "<p>Раз.</p><p>Два.</p>"],
    ["with broken tags", "<div><p>Раз.<p>Два.</span></div></b>"],
    ["in upper case", "<P>Раз.</P><P>Два.</P>"],
  ])("reads HTML %s", (_, text) => {
    expect(outline(readOne(html, text))).toEqual(["paragraph: Раз.", "paragraph: Два."]);
  });

  it("refuses ten thousand nested elements", () => {
    const read = () => readOne(html, page("<div>".repeat(10_000) + long));
    expect(read).toThrow(ReadError);
  });

  it("refuses a page without text", () => {
    expect(() => readOne(html, page("<img src='a.png'>"))).toThrow(/no text/u);
  });

  it.each([
    ["<!DOCTYPE html><html>", true],
    ["\uFEFF\n<!-- x --><html lang=ru>", true],
    ["<p>Раз", true],
    ['<?xml version="1.0"?><rss version="2.0">', false],
    ["Просто <b>текст</b>", false],
  ])("recognises %s: %s", (text, expected) => {
    expect(html.recognises(sourceOf(text))).toBe(expected);
  });
});
