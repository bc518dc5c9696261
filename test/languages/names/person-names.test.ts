import { expect, it } from "vitest";
import { personNames, surnamesIn } from "../../../src/languages/names/person-names.ts";
import { matchName } from "../../../src/languages/names/same-name.ts";

it.each([
  ["во главе с министром Теймуром Мусаевым", ["Teymur", "Musayev"]],
  ["рассказала Анна Тарасова", ["Anna", "Tarasova"]],
  ["в Саудовской Аравии", []],
  ["Вывеска Всемирной организации", []],
])("%s: %j", (text, names) => {
  const found = personNames(text, "en", new Set());
  expect(found.map(({ spellings }) => spellings)).toEqual(
    names.map((name) => expect.arrayContaining([name])),
  );
});

it("knows a lone surname by the article", () => {
  const surnames = surnamesIn(["Об этом сказал Теймур Мусаев."]);
  const found = personNames("По словам Мусаева, это так.", "az", surnames);
  expect(found.map(({ written }) => written)).toEqual(["Мусаева"]);
});

it.each([
  [["Musayev"], ["Musayevin"], "same"],
  [["Musayev"], ["Musaev"], "similar"],
  [["Hüseyn"], ["Hussein"], "similar"],
  [["Gebreyesus"], ["Ghebreyesus"], "similar"],
  [["Məmmədov"], ["Mammadov"], "similar"],
  [["Musayev"], ["Guliyev"], "none"],
] as const)("%j in %j: %s", (spellings, words, match) => {
  expect(matchName(spellings, words)).toBe(match);
});
