import { describe, expect, it } from "vitest";
import { jsonfeed } from "../../../src/formats/jsonfeed/index.ts";
import { newsml } from "../../../src/formats/newsml/index.ts";
import { rss } from "../../../src/formats/rss/index.ts";
import { parseXml } from "../../../src/formats/xml/parse.ts";
import { serialiseDocument } from "../../../src/formats/xml/serialise.ts";
import { ReadError } from "../../../src/model/errors.ts";
import { readInput } from "../../../src/run/read-input.ts";
import { outline, readAll, sourceOf } from "../read-format.ts";

const item = "<item><title>Раз</title></item>";
const feed = (body: string, prolog = ""): string =>
  `${prolog}<rss><channel>\n${body}</channel></rss>`;

describe("XML that is refused", () => {
  it.each([
    [
      "an external entity",
      feed(
        "<item><title>&x;</title></item>",
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      ),
      "read/xml-entities",
      1,
    ],
    [
      "a bomb of entities",
      feed("<item>&b;</item>", '<!DOCTYPE rss [<!ENTITY a "xxxx"><!ENTITY b "&a;&a;">]>'),
      "read/xml-entities",
      1,
    ],
    ["an undeclared entity", feed("<item><title>&secret;</title></item>"), "read/xml", 2],
    ["a document that breaks off", feed(item).slice(0, -12), "read/xml", 2],
    ["crossed elements", feed("<item><title>Раз</item></title>"), "read/xml", 2],
    ["deep nesting", feed(`<item>${"<b>".repeat(5_000)}`), "read/too-deep", 2],
    ["two roots", `${feed(item)}<rss/>`, "read/xml", 2],
  ])("%s", (_, text, code, line) => {
    const read = () => readAll(rss, text, "a.xml");
    expect(read).toThrow(ReadError);
    expect(read).toThrow(
      expect.objectContaining({ code, data: expect.objectContaining({ line }) }),
    );
  });

  it("without a word of the article in the message", () => {
    const read = () => readAll(rss, feed("<item><title a=Тайна>Раз</item>"));
    expect(read).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("Тайна") }),
    );
  });
});

it("refuses JSON that breaks off, with its line, and JSON that nests too deep", () => {
  const read = (text: string) => () => readAll(jsonfeed, text, "a.json");
  expect(read('{\n"items": [\n{"title": "Раз"')).toThrow(/a\.json:3:/u);
  expect(read(`{"items":${"[".repeat(10_000)}${"]".repeat(10_000)}}`)).toThrow(/deeper than 200/u);
});

it("takes bad dates and languages for missing ones", () => {
  const text = feed(
    "<language>по-русски</language><item><title>Раз</title><pubDate>32 Foo 20222</pubDate></item>",
  );
  const [article] = readAll(rss, text);
  expect(article?.metadata.published).toBeNull();
  expect(article).not.toHaveProperty("declaredLanguage");
});

it("keeps what it does not know: comments, instructions, prefixes, CDATA", () => {
  const text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<!--a--><?pi b?><!DOCTYPE r SYSTEM "r.dtd">\n<r xmlns:x="u"><x:a b="&lt;&quot;&#10;">1 &amp; 2<![CDATA[<b>]]></x:a><c/></r>\n';
  const { before, root, after } = parseXml(sourceOf(text));
  expect(root.children[0]).toMatchObject({ name: "x:a", namespace: "u" });
  expect(serialiseDocument({ before, root, after })).toBe(
    text.replace("--><?pi b?><!DOCTYPE", "-->\n<?pi b?>\n<!DOCTYPE"),
  );
});

describe("an input of any format", () => {
  const place = (text: string) => ({ cwd: "/", stdin: async () => new TextEncoder().encode(text) });
  const open = (text: string, name = "article.txt") => readInput("-", "auto", place(text), name);

  it.each([
    ["rss", feed(item)],
    ["atom", '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Раз</title></entry></feed>'],
    [
      "newsml",
      '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><contentMeta><headline>Раз</headline></contentMeta></newsItem>',
    ],
    ["nitf", "<nitf><body><body.head><hedline><hl1>Раз</hl1></hedline></body.head></body></nitf>"],
    ["html", "<!doctype html><title>Раз</title><p>Два"],
    ["jsonfeed", '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"Раз"}]}'],
    ["ninjs", '{"uri":"a:b","headline":"Раз"}'],
    ["markdown", "---\ntitle: Раз\n---\nДва"],
    ["text", "Раз\n\nДва."],
    ["text", "{в скобках} Раз."],
  ])("is recognised as %s by its content, not by its name", async (format, text) => {
    expect((await open(text)).format.name).toBe(format);
    expect((await open(text, "article.bin")).format.name).toBe(format);
  });

  it.each(['<?xml version="1.0"?><svg/>', '{"name": "package"}', "{}"])(
    "is refused where it is data of another kind: %s",
    async (text) => {
      await expect(open(text)).rejects.toThrow(expect.objectContaining({ code: "read/format" }));
    },
  );

  it("is refused where a feed has no items", async () => {
    await expect(open(feed(""))).rejects.toThrow(
      expect.objectContaining({ code: "read/no-articles" }),
    );
  });
});

it("reads items without text as articles without blocks, so that none is lost", () => {
  const text =
    '<newsMessage xmlns="u"><itemSet><newsItem guid="a:1"/><newsItem guid="a:2"><contentMeta><headline>Раз</headline></contentMeta></newsItem></itemSet></newsMessage>';
  expect(readAll(newsml, text).map(outline)).toEqual([[], ["headline: Раз"]]);
});
