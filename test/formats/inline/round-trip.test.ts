import fc from "fast-check";
import { expect, it } from "vitest";
import { atom } from "../../../src/formats/atom/index.ts";
import { html } from "../../../src/formats/html/index.ts";
import { jsonfeed } from "../../../src/formats/jsonfeed/index.ts";
import { newsml } from "../../../src/formats/newsml/index.ts";
import { ninjs } from "../../../src/formats/ninjs/index.ts";
import { nitf } from "../../../src/formats/nitf/index.ts";
import { rss } from "../../../src/formats/rss/index.ts";
import type { Article } from "../../../src/model/article.ts";
import type { Format } from "../../../src/model/format.ts";
import { protect, restore } from "../../../src/plan/inline.ts";
import { segmentArticle } from "../../../src/segment/segment.ts";
import { outline, readOne } from "../read-format.ts";

const word = fc.constantFrom(
  "Порт ",
  "принял. ",
  "5 &lt; 6 ",
  "«поезд» ",
  "&amp;amp; ",
  "\n",
  "𝔛 ",
);
const { inline } = fc.letrec<{ inline: string; element: string }>((tie) => ({
  inline: fc
    .array(fc.oneof({ depthSize: "small" }, word, tie("element")), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join("")),
  element: fc
    .tuple(
      fc.constantFrom("em", "strong", 'a href="https://a.example/?x=1&amp;y=2"', "br"),
      tie("inline"),
    )
    .map(([tag, inner]) => (tag === "br" ? "<br/>" : `<${tag}>${inner}</${tag.split(" ")[0]}>`)),
}));
const body = fc
  .array(fc.tuple(fc.constantFrom("p", "li", "h2", "dateline", "bold"), inline), {
    minLength: 1,
    maxLength: 4,
  })
  .map((blocks) =>
    blocks
      .map(([tag, text]) => {
        if (tag === "li") return `<ul><li>А ${text}</li></ul>`;
        if (tag === "dateline") return `<p><em>БАКУ, 26 апр — Sputnik. Он ${text}</em> ушёл.</p>`;
        if (tag === "bold") return `<p><strong>Он пришёл. Он ${text}</strong></p>`;
        return `<${tag}>А ${text}</${tag}>`;
      })
      .join("\n"),
  );

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const formats: readonly (readonly [string, Format, (body: string) => string])[] = [
  [
    "html",
    html,
    (text) =>
      `<!doctype html><html><body><article><h1>Заголовок</h1>${text}</article></body></html>`,
  ],
  [
    "rss",
    rss,
    (text) =>
      `<rss><channel><item><title>Заголовок</title><content:encoded>${escaped(text)}</content:encoded></item></channel></rss>`,
  ],
  [
    "atom",
    atom,
    (text) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Заголовок</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${text}</div></content></entry></feed>`,
  ],
  [
    "jsonfeed",
    jsonfeed,
    (text) =>
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        items: [{ id: "1", title: "Заголовок", content_html: text }],
      }),
  ],
  [
    "ninjs",
    ninjs,
    (text) => JSON.stringify({ uri: "a:b", headline: "Заголовок", body_xhtml: text }),
  ],
  [
    "newsml",
    newsml,
    (text) =>
      `<newsItem xmlns="u" guid="a"><contentMeta><headline>Заголовок</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>${text}</body></html></inlineXML></contentSet></newsItem>`,
  ],
  [
    "nitf",
    nitf,
    (text) =>
      `<nitf><body><body.head><hedline><hl1>Заголовок</hl1></hedline></body.head><body.content>${text.replaceAll("h2>", "hl2>")}</body.content></body></nitf>`,
  ],
];

/** Writes an edition as the pipeline does: protected, "translated", restored. */
function edition(format: Format, article: Article, translate: (text: string) => string): string {
  const segments = segmentArticle(article, { language: "ru" });
  const restored = segments.map(
    (segment) => [segment.id, restore(translate(protect(segment)), segment)] as const,
  );
  expect(restored.every(([, { balanced }]) => balanced)).toBe(true);
  const texts = new Map(restored.map(([id, { text }]) => [id, text]));
  const codes = new Map(restored.map(([id, { codes: own }]) => [id, own]));
  return format.write({ article, language: "az", segments, texts, codes }).text;
}

/** Markup in order; the white space around it may move from inside an element to its outside. */
const codesOf = ({ blocks }: Article): readonly (readonly string[])[] =>
  blocks.map(({ codes = [] }) => codes.map(({ kind, data }) => `${kind} ${data}`));

it.each(formats)(
  "%s: whatever is read is written and read again as it was",
  (_, format, wrap) => {
    fc.assert(
      fc.property(body, (text) => {
        const article = readOne(format, wrap(text));
        const same = readOne(
          format,
          edition(format, article, (sent) => sent),
        );
        expect(outline(same)).toEqual(outline(article));
        expect(codesOf(same)).toEqual(codesOf(article));
        for (const { text: own, start, end, locator = "" } of article.blocks) {
          expect(article.nodes?.get(locator)?.slice(start, end)).toBe(own);
        }
        const loud = readOne(
          format,
          edition(format, article, (sent) => sent.toUpperCase()),
        );
        expect(outline(loud).map((line) => line.toUpperCase())).toEqual(
          outline(article).map((line) => line.toUpperCase()),
        );
      }),
      { numRuns: 30 },
    );
  },
  60_000,
);
