import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isForm } from "../../../src/languages/morphology/inflection.ts";
import {
  adjectiveForms,
  adjectiveLikeness,
} from "../../../src/languages/morphology/russian-adjective.ts";
import { functionWords } from "../../../src/languages/morphology/russian-irregular.ts";
import { nounForms } from "../../../src/languages/morphology/russian-noun.ts";

const common = { only: true, capitalised: false };
const name = { only: true, capitalised: true };

describe("adjectives", () => {
  it.each([
    ["древний", true, "certain"],
    ["мировой", true, "certain"],
    ["толстой", false, "possible"],
    ["герой", true, "none"],
    ["георгий", true, "none"],
    ["здание", true, "none"],
    ["внешние", true, "certain"],
    ["оружие", true, "none"],
    ["критерий", true, "none"],
    ["учащиеся", false, "certain"],
  ])("%s (followed: %s) is %s one", (word, followed, expected) => {
    expect(adjectiveLikeness(word, followed)).toBe(expected);
  });

  it.each([
    ["данные", "данным", true],
    ["данные", "данный", false],
    ["всемирная", "всемирной", true],
    ["всемирная", "всемирного", false],
    ["большой", "больших", true],
    ["последний", "последнего", true],
  ])("%s has the form %s: %s", (word, form, expected) => {
    expect(isForm(form, adjectiveForms(word))).toBe(expected);
  });
});

describe("nouns", () => {
  it.each([
    ["газа", "газ", name, false],
    ["раса", "рас", common, true],
    ["осло", "осла", name, false],
    ["косово", "косова", name, true],
    ["выборы", "выбор", common, false],
    ["курилы", "курил", name, true],
    ["год", "лет", common, true],
    ["метро", "метра", common, false],
    ["токио", "токиа", name, false],
    ["перу", "перо", name, false],
  ])("%s has the form %s (%o): %s", (word, form, traits, expected) => {
    expect(isForm(form, nounForms(word, traits))).toBe(expected);
  });

  it("always have their own headword among the forms, whatever the word", () => {
    const letters = fc.constantFrom(..."абвгдежзийклмнопрстуфхцчшщыьэюя");
    const word = fc.string({ unit: letters, minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.boolean(), fc.boolean(), (noun, only, capitalised) => {
        fc.pre(!/[ъ]$/.test(noun));
        expect(isForm(noun, nounForms(noun, { only, capitalised }))).toBe(true);
      }),
    );
  });
});

it("knows no function word longer than the six letters the matcher looks at", () => {
  expect(Math.max(...[...functionWords].map(({ length }) => length))).toBeLessThanOrEqual(6);
});
