import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Block, InlineCode, Role } from "../../src/model/article.ts";
import { segmentArticle } from "../../src/segment/segment.ts";

function article(blocks: readonly Block[], text = ""): Article {
  return {
    id: "article",
    format: "text",
    text,
    blocks,
    dropped: [],
    metadata: {
      published: null,
      publisher: null,
      keywords: [],
      media: [],
      dateline: null,
    },
  };
}

function block(text: string, more: Partial<Block> = {}): Block {
  return { id: "b3", role: "paragraph", text, start: 100, end: 100 + text.length, ...more };
}

function texts(one: Block, language = "ru"): string[] {
  return segmentArticle(article([one]), { language }).map(({ text }) => text);
}

/** Reads "<b>…</b>" and "<br/>" as codes that take room in the text. */
function withCodes(text: string): Block {
  const codes: InlineCode[] = [];
  const open: number[] = [];
  for (const match of text.matchAll(/<(\/?)[a-z]+(\/?)>/g)) {
    const kind = match[1] !== "" ? "close" : match[2] !== "" ? "standalone" : "open";
    const pair = kind === "close" ? (open.pop() ?? 99) : codes.length;
    if (kind === "open") open.push(pair);
    const end = match.index + match[0].length;
    codes.push({ kind, pair, start: match.index, end, data: match[0] });
  }
  return block(text, { codes });
}

/** The same with codes that take no room: the markup is taken out of the text. */
function withEmptyCodes(text: string): Block {
  let removed = 0;
  const codes = (withCodes(text).codes ?? []).map((code) => {
    const start = code.start - removed;
    removed += code.end - code.start;
    return { ...code, start, end: start };
  });
  return block(text.replaceAll(/<[^>]+>/g, ""), { codes });
}

describe("segmentArticle", () => {
  it("numbers the sentences of a block and counts their offsets in the document", () => {
    const text = "Заголовок\n\n  Первое. Второе.  \n";
    const blocks = [
      block("Заголовок", { id: "b0", role: "headline", start: 0, end: 9 }),
      block("  Первое. Второе.  ", { id: "b1", start: 11, end: 30 }),
    ];
    const segments = segmentArticle(article(blocks, text), { language: "ru" });
    expect(segments).toEqual([
      {
        id: "b0.0",
        block: "b0",
        role: "headline",
        text: "Заголовок",
        start: 0,
        end: 9,
        language: "ru",
      },
      {
        id: "b1.0",
        block: "b1",
        role: "paragraph",
        text: "Первое.",
        start: 13,
        end: 20,
        language: "ru",
      },
      {
        id: "b1.1",
        block: "b1",
        role: "paragraph",
        text: "Второе.",
        start: 21,
        end: 28,
        language: "ru",
      },
    ]);
    for (const one of segments) expect(text.slice(one.start, one.end)).toBe(one.text);
  });

  it.each<Role>(["headline", "subheading", "byline", "dateline", "credit"])(
    "keeps a %s whole",
    (role) => {
      expect(texts(block(" Баку. Вечер. Дождь. ", { role }))).toEqual(["Баку. Вечер. Дождь."]);
    },
  );

  it.each<Role>(["lead", "paragraph", "list-item", "quote", "caption", "note"])(
    "cuts a %s into sentences",
    (role) => {
      expect(texts(block("Идёт дождь. Темнеет.", { role }))).toEqual(["Идёт дождь.", "Темнеет."]);
    },
  );

  it("gives no segment for a block of white space", () => {
    expect(texts(block(" \n\t "))).toEqual([]);
    expect(texts(block(""))).toEqual([]);
  });

  it("copies the locator and the block's own language", () => {
    const one = block("Görüş keçirildi. Sənəd imzalandı.", {
      locator: "/nitf/body[1]",
      language: "az",
    });
    const segments = segmentArticle(article([one]), { language: "ru" });
    expect(segments.map(({ locator, language }) => [locator, language])).toEqual([
      ["/nitf/body[1]", "az"],
      ["/nitf/body[1]", "az"],
    ]);
  });

  it("asks for the language of each segment", () => {
    const one = block("Он сказал по-азербайджански. Hamınızı salamlayıram.");
    const segments = segmentArticle(article([one]), {
      language: "ru",
      languageOf: (text) => (/[ıə]/.test(text) ? "az" : null),
    });
    expect(segments.map(({ language }) => language)).toEqual(["ru", "az"]);
  });

  it.each([
    ["az", "Görüş 2020-ci ildə prof. Əliyevin iştirakı ilə keçib. Sonra bitib.", 2],
    ["uk", "Зустріч відбулася на вул. Хрещатик. Потім усі пішли.", 3],
    ["kk", "Кездесу өтті. Содан кейін бәрі кетті.", 2],
    ["az-Cyrl", "Ҝөрүш кечирилди. Сонра битди.", 2],
    ["tr", "Toplantı yapıldı. Sonra bitti.", 2],
  ])("cuts %s with the nearest rules", (language, text, count) => {
    expect(texts(block(text), language)).toHaveLength(count);
  });
});

describe("inline codes", () => {
  it.each([
    ["a pair inside one sentence", "Это <b>важно</b>. Да.", ["Это <b>важно</b>.", "Да."]],
    ["a pair around one sentence", "<b>Это важно.</b> Да.", ["<b>Это важно.</b>", "Да."]],
    [
      "a pair that would be cut",
      "Это <b>важно. Очень</b> важно. Да.",
      ["Это <b>важно. Очень</b> важно.", "Да."],
    ],
    ["a pair around the second sentence", "Да. <b>Это важно.</b>", ["Да.", "<b>Это важно.</b>"]],
    ["a closing code behind a space", "<b>Да. </b>Это важно.", ["<b>Да. </b>", "Это важно."]],
    ["nested pairs", "<i><b>Да.</b></i> Это.", ["<i><b>Да.</b></i>", "Это."]],
    ["a line break", "Да.<br/>Это важно.", ["Да.<br/>", "Это важно."]],
    ["nothing but codes", "<br/>", ["<br/>"]],
    ["a pair that is never closed", "<b>Да. Это важно.", ["<b>Да.", "Это важно."]],
  ])("keeps %s together", (_name, text, expected) => {
    expect(texts(withCodes(text))).toEqual(expected);
  });

  it("gives each segment its own codes, counted from its start", () => {
    const one = withCodes("Да. Это <b>важно</b>.<br/> <i>Очень.</i>");
    const segments = segmentArticle(article([one]), { language: "ru" });
    const data = segments.map(({ codes = [] }) => codes.map((code) => code.data));
    expect(data).toEqual([[], ["<b>", "</b>", "<br/>"], ["<i>", "</i>"]]);
    for (const { text, codes = [] } of segments) {
      for (const code of codes) expect(text.slice(code.start, code.end)).toBe(code.data);
    }
  });

  it("places codes that take no room", () => {
    const one = withEmptyCodes(" <p><b>Да,</b> <i>это</i> важно.</p>");
    const segments = segmentArticle(article([one]), { language: "ru" });
    expect(segments.map(({ text }) => text)).toEqual(["Да, это важно."]);
    expect(segments[0]?.codes?.map(({ start, data }) => [start, data])).toEqual([
      [0, "<p>"],
      [0, "<b>"],
      [3, "</b>"],
      [4, "<i>"],
      [7, "</i>"],
      [14, "</p>"],
    ]);
  });

  it.each([
    ["<b>Раз. <i>Два.</i> Три.</b>", ["Раз.", "<i>Два.</i>", "Три."]],
    ["<i><b>Раз. Два.</b></i> ", ["Раз.", "Два."]],
    ["<b>Раз.</b>", ["<b>Раз.</b>"]],
    ["<b>Раз.</b> Два. <b>Три.</b>", ["<b>Раз.</b>", "Два.", "<b>Три.</b>"]],
  ])("leaves markup around several sentences to none of them: %s", (text, expected) => {
    const segments = segmentArticle(article([withCodes(text)]), { language: "ru" });
    expect(segments.map((segment) => segment.text)).toEqual(expected);
    for (const { text: own, codes = [] } of segments) {
      for (const code of codes) expect(own.slice(code.start, code.end)).toBe(code.data);
    }
  });

  it("puts a closing code of no room before the cut and an opening one behind it", () => {
    const one = withEmptyCodes("<b>Да.</b> <i>Это.</i>");
    const segments = segmentArticle(article([one]), { language: "ru" });
    expect(segments.map(({ codes = [] }) => codes.map((code) => [code.start, code.data]))).toEqual([
      [
        [0, "<b>"],
        [3, "</b>"],
      ],
      [
        [0, "<i>"],
        [4, "</i>"],
      ],
    ]);
  });
});

const piece = fc.constantFrom(
  "Да",
  "г",
  "А",
  "слово",
  "5",
  ".",
  "!",
  "…",
  " ",
  "\n",
  "\u00a0",
  "«",
  "»",
  "<b>",
  "</b>",
  "<br/>",
  "—",
);
const written = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("for any block", () => {
  it("every character that is no space is in exactly one segment, and every code too", () => {
    fc.assert(
      fc.property(written, fc.boolean(), (text, roomy) => {
        const one = roomy ? withCodes(text) : withEmptyCodes(text);
        const segments = segmentArticle(article([one]), { language: "ru" });
        let offset = 0;
        for (const { start, end, text: own } of segments) {
          expect(start - 100).toBeGreaterThanOrEqual(offset);
          expect(one.text.slice(offset, start - 100).trim()).toBe("");
          expect(one.text.slice(start - 100, end - 100)).toBe(own);
          expect(own).toBe(own.trim());
          offset = end - 100;
        }
        expect(one.text.slice(offset).trim()).toBe("");
        if (segments.length === 0) return;
        const codes = segments.flatMap((each) => each.codes ?? []);
        expect(codes.map(({ data }) => data)).toEqual((one.codes ?? []).map(({ data }) => data));
      }),
    );
  });

  it("no pair of codes is parted", () => {
    fc.assert(
      fc.property(written, fc.boolean(), (text, roomy) => {
        const one = roomy ? withCodes(text) : withEmptyCodes(text);
        const all = (one.codes ?? []).map(({ kind, pair }) => `${kind}${pair}`);
        for (const { codes = [] } of segmentArticle(article([one]), { language: "ru" })) {
          const own = codes.map(({ kind, pair }) => `${kind}${pair}`);
          const closing = codes.map(({ pair }) => `close${pair}`);
          expect(own).toEqual(expect.arrayContaining(closing.filter((name) => all.includes(name))));
        }
      }),
    );
  });
});
