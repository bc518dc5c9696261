import { expect, it } from "vitest";
import { newsml } from "../../../src/formats/newsml/index.ts";
import { outline, readAll, readOne, writeOne } from "../read-format.ts";

const meta = `<itemMeta><itemClass qcode="ninat:text"/><provider literal="Лента"/><versionCreated>2022-09-13T11:05:00+04:00</versionCreated><embargoed>2022-09-14T00:00:00+04:00</embargoed><pubStatus qcode="stat:withheld"/></itemMeta>`;
const item = (content: string, attributes = 'xml:lang="ru-RU"'): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:1" version="2" standard="NewsML-G2" standardversion="2.35" conformance="power" ${attributes}><rightsInfo><usageTerms>Не для печати</usageTerms></rightsInfo>${meta}${content}</newsItem>`;

const html =
  item(`<contentMeta><urgency>2</urgency><language tag="ru-RU"/><keyword>газ</keyword><subject qcode="medtop:04000000"><name>экономика</name></subject><headline>Газ вернули</headline><headline xml:lang="en">Gas is back</headline><description role="drol:caption">Труба</description><description>Коротко <b>о газе</b>.</description></contentMeta>
<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml" lang="ru"><head><title>Газ вернули</title></head><body><h1>Газ вернули</h1><p>БАКУ, 13 сен — Sputnik. Газ пустили в <a href="https://a.example">трубу</a>.</p></body></html></inlineXML><inlineData contenttype="text/plain">Первая строка.
Вторая строка.</inlineData></contentSet>`);

const nitf = item(
  `<contentMeta><headline>Газ вернули</headline></contentMeta><contentSet><inlineXML><n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"><n:body><n:body.head><n:hedline><n:hl1>Газ вернули</n:hl1></n:hedline><n:byline>Анна</n:byline></n:body.head><n:body.content><n:p>Раз.</n:p></n:body.content></n:body></n:nitf></inlineXML></contentSet>`,
);

it("reads the item's metadata and its XHTML and plain bodies", () => {
  const article = readOne(newsml, html);
  expect(outline(article)).toEqual([
    "headline: Газ вернули",
    "caption: Труба",
    "lead: Коротко о газе.",
    "dateline: БАКУ, 13 сен — Sputnik.",
    "paragraph: Газ пустили в трубу.",
    "paragraph: Первая строка.",
    "paragraph: Вторая строка.",
  ]);
  expect(article).toMatchObject({
    declaredLanguage: "ru",
    item: { id: "urn:newsml:wire.example:1", version: "2", withdrawn: true, urgency: 2 },
    metadata: {
      published: "2022-09-13",
      publisher: "Лента",
      keywords: ["газ"],
      carried: {
        embargoed: "2022-09-14T00:00:00+04:00",
        pubStatus: "stat:withheld",
        usageTerms: "Не для печати",
      },
    },
  });
});

it("reads a NITF body; a headline that it repeats is no block of its own", () => {
  expect(outline(readOne(newsml, nitf))).toEqual([
    "headline: Газ вернули",
    "byline: Анна",
    "paragraph: Раз.",
  ]);
});

it("writes an item of its own that links to its source and stays embargoed", () => {
  const { text } = writeOne(newsml, readOne(newsml, html), "az", ({ role, text: source }) =>
    role === "headline" ? "Qaz verildi" : source,
  );
  expect(text).toContain('guid="urn:newsml:wire.example:1#az"');
  expect(text).toContain('xml:lang="az"');
  expect(text).toContain('<language tag="az"/>');
  expect(text).toContain(
    '<link reluri="https://dragoman.dev/relation/translationOf" residref="urn:newsml:wire.example:1" version="2"/></itemMeta>',
  );
  expect(text).toContain('<pubStatus qcode="stat:withheld"/>');
  expect(text.match(/Qaz verildi/gu)).toHaveLength(3);
  expect(text).toContain('<headline xml:lang="en">Gas is back</headline>');
  expect(text).toContain('<html xmlns="http://www.w3.org/1999/xhtml" lang="az">');
});

it.each([
  ["XHTML", html],
  ["NITF", nitf],
])("with %s is the same article when its edition is read again", (_, text) => {
  const article = readOne(newsml, text);
  const again = readOne(newsml, writeOne(newsml, article).text);
  expect(outline(again)).toEqual(outline(article));
  expect(again.blocks.map(({ codes }) => codes)).toEqual(article.blocks.map(({ codes }) => codes));
  expect(again.metadata.keywords).toEqual(article.metadata.keywords);
});

it("takes the items of a message apart, prefixes included", () => {
  const message = `<m:newsMessage xmlns:m="http://iptc.org/std/nar/2006-10-01/" xmlns:x="urn:x"><m:itemSet>
<m:newsItem guid="a:1" xml:lang="ru"><m:itemMeta x:own="1"/><m:contentMeta><m:headline>Раз</m:headline></m:contentMeta></m:newsItem>
<m:newsItem guid="a:2" xml:lang="ru"><m:contentMeta><m:headline>Два</m:headline></m:contentMeta></m:newsItem></m:itemSet></m:newsMessage>`;
  const articles = readAll(newsml, message);
  expect(articles.map(outline)).toEqual([["headline: Раз"], ["headline: Два"]]);
  const [first] = articles;
  const text = first === undefined ? "" : writeOne(newsml, first).text;
  expect(outline(readOne(newsml, text))).toEqual(["headline: Раз"]);
  expect(text).toContain('xmlns:x="urn:x"');
});

it("leaves no script in a body that it writes", () => {
  const evil = item(
    `<contentMeta><headline>Раз</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p onclick="x()">Два <a href="javascript:x()">три</a></p><script>x()</script></body></html></inlineXML></contentSet>`,
  );
  const { text } = writeOne(newsml, readOne(newsml, evil));
  expect(text).not.toMatch(/script|onclick/u);
});
