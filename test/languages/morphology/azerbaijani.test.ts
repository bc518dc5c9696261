import { describe, expect, it } from "vitest";
import { azerbaijaniForms } from "../../../src/languages/morphology/azerbaijani.ts";
import { nounSuffixes, wordEnd } from "../../../src/languages/morphology/azerbaijani-suffixes.ts";
import { isForm } from "../../../src/languages/morphology/inflection.ts";

describe("vowel harmony", () => {
  it.each([
    ["bakı", "ı", "vowel"],
    ["azərbaycan", "ı", "consonant"],
    ["rusiya", "ı", "vowel"],
    ["ölkə", "i", "vowel"],
    ["qanun", "u", "consonant"],
    ["söz", "ü", "consonant"],
    ["nato", "u", "vowel"],
    ["bmt", "i", "consonant"],
  ])("of %s asks for %s after a %s", (word, harmony, end) => {
    expect(wordEnd(word)).toEqual({ harmony, end });
  });

  it.each([
    [
      "ı",
      "consonant",
      "lar ın a ı da dan la larının dadır dakı adək ımızın".split(" "),
      "lər in ə lari".split(" "),
    ],
    [
      "ü",
      "vowel",
      "lər nün yə nü də dən ylə sünün lərinin müz".split(" "),
      "nun ya lı çı süz".split(" "),
    ],
  ] as const)("lets %s after a %s take its suffixes only", (harmony, end, own, foreign) => {
    const suffixes = nounSuffixes({ harmony, end });
    expect(own.filter((suffix) => !suffixes.has(suffix))).toEqual([]);
    expect(foreign.filter((suffix) => suffixes.has(suffix))).toEqual([]);
  });
});

it.each([
  ["uşaq", "uşağı", true],
  ["uşaq", "uşaqı", true],
  ["çörək", "çörəyin", true],
  ["bank", "banyı", false],
  ["fikir", "fikri", true],
  ["fikir", "fikrlər", false],
  ["su", "suyun", true],
  ["il", "ildən", true],
  ["il", "ilə", false],
])("%s has the form %s: %s", (word, form, expected) => {
  expect(isForm(form, azerbaijaniForms(word, { phrase: false, capitalised: false }))).toBe(
    expected,
  );
});

it("gives the head of a possessive phrase its plural", () => {
  const forms = azerbaijaniForms("nazirliyi", { phrase: true, capitalised: true });
  for (const form of ["nazirliyinin", "nazirlikləri", "nazirliklərində"]) {
    expect(isForm(form, forms), form).toBe(true);
  }
});
