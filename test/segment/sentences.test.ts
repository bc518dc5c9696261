import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainSentences, splitSentences } from "../../src/segment/sentences.ts";

const languages = ["ru", "az", "en"] as const;
const language = fc.constantFrom(...languages);
const piece = fc.constantFrom(
  ...'г|т. е.|А.|слово|Слово|söz|İş|word|5|2020 г.|.|…|!|?|:)|«|»|"|“|”|(|)|—|-|;|, |/|www.a.az|\n|\n\n|\u00a0|\ud83d|😀'.split(
    "|",
  ),
  " ",
  " ",
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

describe("splitSentences", () => {
  it.each([
    ["", []],
    [" \n\t\u00a0", []],
    ["Слово", [5]],
    ["...", [3]],
    ["  Первое. Второе.  ", [9, 17]],
    ["Первое.\n\nвторое", [7, 15]],
    ["Он сказал 😀. Она 😀.", [13, 21]],
  ])("of %j is %j", (given, expected) => {
    expect(splitSentences(given, "ru")).toEqual(expected);
  });

  it("gives rising offsets that end at the end of the text without its trailing spaces", () => {
    fc.assert(
      fc.property(text, language, (given, tag) => {
        const ends = splitSentences(given, tag);
        expect(ends.at(-1) ?? 0).toBe(given.trimEnd().length);
        for (const [index, end] of ends.entries()) {
          const sentence = given.slice(ends[index - 1] ?? 0, end);
          expect(sentence.trim()).not.toBe("");
          expect(sentence).toBe(sentence.trimEnd());
        }
      }),
    );
  });

  it("never cuts a character in two", () => {
    fc.assert(
      fc.property(text, language, (given, tag) => {
        for (const end of splitSentences(given, tag)) {
          const split =
            /[\ud800-\udbff]/.test(given[end - 1] ?? "") &&
            /[\udc00-\udfff]/.test(given[end] ?? "");
          expect(split).toBe(false);
        }
      }),
    );
  });

  it("keeps a sentence of plain words whole when it is cut again", () => {
    const words = fc.array(fc.constantFrom("завод", "работает", "5", "дней", "в", "Баку"), {
      minLength: 2,
      maxLength: 8,
    });
    const sentence = fc
      .tuple(words, fc.constantFrom(".", "!", "?", "…", "».", ")."))
      .map(([all, mark]) => `Вот ${all.join(" ")}${mark}`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
        const given = sentences.join(" ");
        let start = 0;
        for (const end of splitSentences(given, "ru")) {
          const one = given.slice(start, end).trim();
          expect(splitSentences(one, "ru")).toEqual([one.length]);
          start = end;
        }
      }),
    );
  });

  it.each([
    ["prose", "Завод построен в 2019 г. и работает. "],
    ["full stops", "."],
    ["spaced stops", ". "],
    ["letters without spaces", "а.Б"],
    ["opening quotes", "«А. "],
    ["initials", "А. "],
    ["addresses", "http://a.ru/?A"],
    ["spaces", " "],
    ["smileys", ":)"],
    ["no stop at all", "слово "],
  ])(
    "takes time that grows with the text: a line of half a million characters of %s",
    (_name, unit) => {
      const line = unit.repeat(500_000 / unit.length);
      const start = performance.now();
      splitSentences(line, "ru");
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});

describe("explainSentences", () => {
  it("names the rule that decided each candidate boundary", () => {
    expect(explainSentences("В г. Баку А. Гасанов построил дом. Он живёт там", "ru")).toEqual([
      { offset: 4, rule: "leading-abbreviation", answer: "join" },
      { offset: 12, rule: "initial", answer: "join" },
      { offset: 34, rule: "sentence-ends", answer: "split" },
    ]);
  });

  it("agrees with splitSentences", () => {
    fc.assert(
      fc.property(text, language, (given, tag) => {
        const cuts = explainSentences(given, tag).filter(({ answer }) => answer === "split");
        expect(cuts.map(({ offset }) => offset)).toEqual(splitSentences(given, tag).slice(0, -1));
      }),
    );
  });
});
