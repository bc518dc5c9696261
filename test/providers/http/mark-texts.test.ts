import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepl } from "../../../src/providers/deepl.ts";
import { markTexts } from "../../../src/providers/http/mark-texts.ts";
import { libretranslate } from "../../../src/providers/libretranslate.ts";
import { jobOf } from "../conforms.ts";
import { asking } from "./asking.ts";
import { SECRET } from "./conforms-over-http.ts";

const mark = (...texts: readonly string[]) => markTexts(jobOf(texts).segments);
const read = (text: string) => mark("⟦1⟧а⟦/1⟧").read([text])[0];

describe("markTexts", () => {
  it("leaves texts without placeholders alone, whatever they hold", () => {
    const { isMarked, texts, read: back } = mark("a < b & c", "<b>");
    expect({ isMarked, texts }).toEqual({ isMarked: false, texts: ["a < b & c", "<b>"] });
    expect(back(["&amp;"])).toEqual(["&amp;"]);
  });

  it("makes tags of placeholders, in all texts of the job", () => {
    const { isMarked, texts } = mark("См. ⟦1⟧сайт⟦/1⟧⟦2/⟧.", "A & B < C");
    expect(isMarked).toBe(true);
    expect(texts).toEqual(['См. <span id="1">сайт</span><img id="2"/>.', "A &amp; B &lt; C"]);
  });

  it.each(["⟦1⟧а", "а⟦/1⟧", "⟦1⟧а⟦2⟧б⟦/1⟧в⟦/2⟧"])(
    "leaves %s as it is: it does not nest",
    (text) => {
      expect(mark(text)).toMatchObject({ isMarked: false, texts: [text] });
    },
  );

  it.each([
    ['See <span id="1">site</span>', "See ⟦1⟧site⟦/1⟧"],
    ["See <span id='1'>site</span>", "See ⟦1⟧site⟦/1⟧"],
    ["See <SPAN id=1 >site</ span>", "See ⟦1⟧site⟦/1⟧"],
    ['a<img id="2">b', "a⟦2/⟧b"],
    ["It&#39;s &quot;A&quot; &amp; B&#x27;s &lt;3", "It's \"A\" & B's <3"],
    ["a&nbsp;b &unknown; &#0;", "a\u00A0b &unknown; &#0;"],
  ])("reads %s", (given, expected) => {
    expect(read(given)).toBe(expected);
  });

  it("gives back what it was given", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme" }).filter((text) => !/[⟦⟧]/u.test(text)),
      fc.constantFrom("&amp;", "<b>", '"'),
    );
    fc.assert(
      fc.property(part, part, part, (before, inside, after) => {
        const text = `${before}⟦1⟧${inside}⟦2/⟧⟦/1⟧${after}`;
        const { texts, read: back } = mark(text);
        expect(back(texts)).toEqual([text]);
      }),
    );
  });

  it("passes on what is no text", () => {
    expect(mark("⟦1⟧а⟦/1⟧").read([null, 5])).toEqual([null, 5]);
  });
});

describe("a request with placeholders", () => {
  const { ask, answer } = asking({
    definition: libretranslate,
    env: (url) => ({ DRAGOMAN_LIBRETRANSLATE_URL: url }),
    succeed: ({ body }) => ({ body: { translatedText: (body as { q: unknown }).q } }),
  });
  const text = "См. ⟦1⟧«A & B»⟦/1⟧.";

  it("goes as HTML and comes back with its placeholders", async () => {
    const { request, reply } = await ask(jobOf([text], "ru", "az"));
    expect(request.body).toMatchObject({
      format: "html",
      q: ['См. <span id="1">«A &amp; B»</span>.'],
    });
    expect(reply.translations[0]?.text).toBe(text);
  });

  it("is not given the benefit of the doubt when tags are lost", async () => {
    answer(() => ({ body: { translatedText: ["See A & B."] } }));
    const { reply } = await ask(jobOf([text]));
    expect(reply.translations[0]?.text).toBe("See A & B."); // the gate will refuse it
  });
});

describe("a request with placeholders to deepl", () => {
  const { ask } = asking({
    definition: deepl,
    env: (url) => ({ DEEPL_API_KEY: SECRET, DRAGOMAN_DEEPL_URL: url }),
    succeed: ({ body }) => ({
      body: { translations: (body as { text: string[] }).text.map((text) => ({ text })) },
    }),
  });

  it.each([
    ["en", { tag_handling: "xml", text: ['<span id="1">а</span>'] }],
    ["az", { text: ["⟦1⟧а⟦/1⟧"] }],
  ])("has tags where DeepL is known to keep them: %s", async (to, expected) => {
    const { request, reply } = await ask(jobOf(["⟦1⟧а⟦/1⟧"], "ru", to));
    expect(request.body).toMatchObject(expected);
    expect("tag_handling" in (request.body as object)).toBe(to === "en");
    expect(reply.translations[0]?.text).toBe("⟦1⟧а⟦/1⟧");
  });
});
