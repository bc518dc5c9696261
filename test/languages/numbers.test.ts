import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNumbers, keepsNumbers, numbersIn } from "../../src/languages/numbers.ts";

/** Source, target language, target: the same numbers. */
const same: readonly (readonly [string, "az" | "en", string])[] = [
  ["12,5 млн манатов", "en", "12.5 million manats"],
  ["12,5 млн манатов", "az", "12,5 milyon manat"],
  ["12,5 млн манатов", "en", "12,500,000 manats"],
  ["1 234 567,8 т", "az", "1.234.567,8 t"],
  ["1 234 567,8 т", "en", "1,234,567.8 t"],
  ["до 7 тыс. семей", "az", "7 minədək ailə"],
  ["410–430 тыс. манатов", "en", "410,000–430,000 manats"],
  ["от 5 до 10 млн", "en", "from 5 million to 10 million"],
  ["3 млрд 482,7 млн долларов", "en", "$3.4827 billion"],
  ["10 млн 156,4 тыс. человек", "az", "10 milyon 156,4 min nəfər"],
  ["10 млн 156,4 тыс. человек", "en", "10,156,400 people"],
  ["НАСЕЛЕНИЕ 10,2 МЛН", "az", "ƏHALİ 10,2 MİLYON"],
  ["I кв. 2022 г.", "en", "Q1 2022"],
  ["в 1,4 раза", "en", "1.4-fold"],
  ["XIX век", "en", "the 19th century"],
  ["в 60-х годах", "en", "in the 1960s"],
  ["в 2020–2021 гг.", "en", "in 2020–21"],
  ["двадцать пять лет", "en", "25 years"],
  ["двадцать пять лет", "az", "25 il"],
  ["тринадцатилетняя", "en", "13-year-old"],
  ["25 лет", "en", "twenty-five years"],
  ["2 тыс. лет", "az", "iki min il"],
  ["в 2 раза", "en", "doubled"],
  ["50% мест", "en", "half of the seats"],
  ["за полтора года", "en", "in 18 months"],
  ["начало в 19:00", "en", "it begins at 7 p.m."],
  ["в 06:40", "en", "at 6:40 a.m."],
  ["в 7 вечера", "en", "at 19:00"],
  ["26.04.2022", "en", "April 26, 2022"],
  ["со счетом 2:0", "en", "2-0"],
  ["4±2%", "az", "4±2 faiz"],
  ["40°38′ с. ш.", "en", "40°38′ N"],
  ["+994 22 555-07-13", "az", "+994 22 555-07-13"],
  ["1/8 финала", "en", "the round of 16"],
  ["двое суток", "en", "48 hours, or two days"],
  ["версия 12.4", "az", "12.4 versiyası"],
  ["сайт news24.example", "en", "the site news24.example"],
];

it.each(same)("%s = %s %s", (source, to, target) => {
  const { missing, misformatted } = compareNumbers({ source, target, from: "ru", to });
  expect({ missing, misformatted }).toEqual({ missing: [], misformatted: [] });
  expect(keepsNumbers(source, target, "ru", to)).toBe(true);
});

/** Source, target language, target, what is missing, what is added. */
const different: readonly (readonly [string, "az" | "en", string, string[], string[]])[] = [
  ["12,5 млн манатов", "en", "125 million manats", ["12,5 млн"], ["125 million"]],
  ["12,5 млн манатов", "en", "12.5 billion manats", ["12,5 млн"], ["12.5 billion"]],
  ["124 человека", "az", "142 nəfər", ["124"], ["142"]],
  ["в 1992 году", "en", "in 1929", ["1992"], ["1929"]],
  ["5 районов", "en", "7 districts", ["5"], ["7"]],
  ["в 19:00", "en", "at 6 p.m.", ["19:00"], ["6"]],
  ["410–430 тыс.", "az", "410–480 min", ["430 тыс."], ["480 min"]],
  ["люди", "en", "1500 people", [], ["1500"]],
];

it.each(different)("%s ≠ %s %s", (source, to, target, missing, added) => {
  const found = compareNumbers({ source, target, from: "ru", to });
  expect(found.missing.map(({ written }) => written)).toEqual(missing);
  expect(found.added.map(({ written }) => written)).toEqual(added);
  expect(keepsNumbers(source, target, "ru", to)).toBe(false);
});

describe("signs of another language", () => {
  it.each([
    ["12,5 млн", "en", "12,5 million"],
    ["25 000 манатов", "az", "25,000 manat"],
    ["7,75%", "az", "7.75 faiz"],
    ["7 тыс. семей", "en", "7.000 families"],
  ] as const)("%s → %s %s", (source, to, target) => {
    const { misformatted } = compareNumbers({ source, target, from: "ru", to });
    expect(misformatted).toHaveLength(1);
    // The value is there, so a machine's translation is not refused for it.
    expect(keepsNumbers(source, target, "ru", to)).toBe(true);
  });
});

describe("words that only look like numbers", () => {
  it.each([
    ["ru", "во вторник в пятницу семья и сторона"],
    ["az", "onun altında üçün onlar"],
  ] as const)("%s: %s", (language, text) => {
    expect(numbersIn(text, language).filter(({ kind }) => kind === "word")).toEqual([]);
  });
});

it("finds every number where it stands, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 .,:-/abтыс млн%") }), (text) => {
      for (const { start, end, written } of numbersIn(text, "ru")) {
        expect(text.slice(start, end)).toContain(written);
      }
    }),
  );
});

it("keeps the numbers of any text in the text itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 .,:-/abтыс млн%") }), (text) => {
      expect(keepsNumbers(text, text, "ru", "ru")).toBe(true);
    }),
  );
});
