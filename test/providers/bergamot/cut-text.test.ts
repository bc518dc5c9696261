import fc from "fast-check";
import { expect, it } from "vitest";
import { cutText } from "../../../src/providers/bergamot/cut-text.ts";

const cut = (text: string, limit: number) => cutText(text, limit).map((piece) => piece.text);

it.each([
  ["leaves a short text whole", "Да. Нет.", 20, ["Да. Нет."]],
  [
    "cuts at sentence ends first",
    "Первое предложение. Второе! «Третье?» Да",
    20,
    ["Первое предложение.", "Второе!", "«Третье?»", "Да"],
  ],
  ["keeps initials", "Это сказал А. Пушкин. И ушёл", 22, ["Это сказал А. Пушкин.", "И ушёл"]],
  [
    "then at commas",
    "одно слово, другое слово, третье слово",
    26,
    ["одно слово, другое слово,", "третье слово"],
  ],
  ["then at spaces", "слово слово слово", 12, ["слово слово", "слово"]],
  ["never within a number", "было 1 200 000 человек", 10, ["было", "1 200 000", "человек"]],
  ["never within a placeholder", "слово⟦12⟧слово", 7, ["слово", "⟦12⟧сло", "во"]],
  ["and between characters where there are no spaces", "абвгдежз", 3, ["абв", "где", "жз"]],
  ["but not within a character", "ае́ё👨‍👩‍👧", 8, ["ае́ё", "👨‍👩‍👧"]],
])("%s", (_, text, limit, pieces) => {
  expect(cut(text, limit)).toEqual(pieces);
});

it("gives the text again when joined, whatever it is", () => {
  const letter = fc.constantFrom(..."Аа9⟦⟧.,;!? «»—", "\u0301", "👍", "\u200d");
  const words = fc.string({ unit: letter, maxLength: 200 });
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 60 }), (text, limit) => {
      const joined = cutText(text, limit)
        .map((piece) => piece.text + piece.gap)
        .join("");
      return joined === text;
    }),
  );
});
