import { expect, it } from "vitest";
import { monthsIn, weekdaysIn } from "../../src/languages/dates-in.ts";

it.each([
  [
    "ru",
    "с 3 июня по 29 ноября 2020 года",
    [
      [6, [3]],
      [11, [29]],
    ],
  ],
  ["ru", "17–18 июня", [[6, [17, 18]]]],
  ["ru", "с 10 по 19 марта", [[3, [10, 19]]]],
  ["ru", "26 апр", [[4, [26]]]],
  ["ru", "26.04.2022", [[4, [26]]]],
  ["ru", "Мая приехала домой", []],
  [
    "az",
    "iyunun 3-dən noyabrın 29-dək",
    [
      [6, [3]],
      [11, [29]],
    ],
  ],
  ["az", "İYUNUN 17–18-də", [[6, [17, 18]]]],
  ["az", "26 aprel 2022", [[4, [26]]]],
  ["az", "dekabradək", [[12, []]]],
  ["az", "sentyabrın 19-dan 23-dək", [[9, [19, 23]]]],
  [
    "en",
    "from June 3 to November 29, 2020",
    [
      [6, [3]],
      [11, [29]],
    ],
  ],
  ["en", "on 26 April 2022", [[4, [26]]]],
  ["en", "GENEVA, OCTOBER 28", [[10, [28]]]],
  ["en", "they may march on", []],
] as const)("%s: %s", (language, text, expected) => {
  const found = monthsIn(text, language).map(({ month, days }) => [month, days]);
  expect(found).toEqual(expected);
});

it.each([
  ["ru", "во вторник и в среду", [2, 3]],
  ["ru", "окружающая среда", []],
  ["az", "Çərşənbə axşamı və cümə günü", [2, 5]],
  ["az", "bazar ertəsi", [1]],
  ["en", "on Tuesday and Sunday", [2, 7]],
] as const)("%s: %s", (language, text, days) => {
  expect(weekdaysIn(text, language)).toEqual(days);
});
