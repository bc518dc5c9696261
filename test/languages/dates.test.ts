import fc from "fast-check";
import { expect, it } from "vitest";
import {
  formatDate,
  formatWeekday,
  isRealDate,
  parseRussianMonth,
  parseRussianWeekday,
} from "../../src/languages/dates.ts";

const months = [
  ["января", "янв", "yanvar", "January"],
  ["февраля", "февр.", "fevral", "February"],
  ["марта", "мар", "mart", "March"],
  ["апреля", "апр.", "aprel", "April"],
  ["мая", "май", "may", "May"],
  ["июня", "ИЮН", "iyun", "June"],
  ["июля", "июль", "iyul", "July"],
  ["августа", "авг", "avqust", "August"],
  ["сентября", "сент.", "sentyabr", "September"],
  ["октября", "окт", "oktyabr", "October"],
  ["ноября", "нояб.", "noyabr", "November"],
  ["ДЕКАБРЯ", "дек", "dekabr", "December"],
] as const;

it.each(months.map((row, at) => [...row, at + 1] as const))(
  "reads %s and %s, writes %s and %s",
  (genitive, short, az, en, month) => {
    expect(parseRussianMonth(genitive)).toBe(month);
    expect(parseRussianMonth(short)).toBe(month);
    expect(formatDate({ day: 26, month }, "az")).toBe(`26 ${az}`);
    expect(formatDate({ day: 26, month, year: 2022 }, "az")).toBe(`26 ${az} 2022`);
    expect(formatDate({ day: 26, month }, "en")).toBe(`${en} 26`);
    expect(formatDate({ day: 26, month, year: 2022 }, "en")).toBe(`${en} 26, 2022`);
    expect(formatDate({ day: 26, month, year: 2022 }, "ru")).toBe(
      `26 ${genitive.toLowerCase()} 2022`,
    );
  },
);

it.each(["мае", "маем", "январе", "сентябрём"])("reads the inflected %s", (word) => {
  expect(parseRussianMonth(word)).not.toBeNull();
});

it.each(["", "маяк", "мара", "Августин", "апрельский", "год", "April"])(
  "takes %j for no month",
  (word) => {
    expect(parseRussianMonth(word)).toBeNull();
  },
);

it.each([
  ["понедельник", 1, "bazar ertəsi", "Monday"],
  ["Вторник", 2, "çərşənbə axşamı", "Tuesday"],
  ["среду", 3, "çərşənbə", "Wednesday"],
  ["ЧЕТВЕРГ", 4, "cümə axşamı", "Thursday"],
  ["пт.", 5, "cümə", "Friday"],
  ["суббота", 6, "şənbə", "Saturday"],
  ["вс", 7, "bazar", "Sunday"],
] as const)("reads %s as weekday %i, writes %s and %s", (word, weekday, az, en) => {
  expect(parseRussianWeekday(word)).toBe(weekday);
  expect(formatWeekday(weekday, "az")).toBe(az);
  expect(formatWeekday(weekday, "en")).toBe(en);
});

it.each(["", "средство", "средняя", "пятно", "ст", "вторичный"])(
  "takes %j for no weekday",
  (word) => {
    expect(parseRussianWeekday(word)).toBeNull();
  },
);

it("keeps the day and the year of every real date", () => {
  const dates = fc
    .record({
      day: fc.nat(31),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 1583, max: 2999 }),
    })
    .filter(isRealDate);
  fc.assert(
    fc.property(dates, fc.constantFrom("az", "en", "ru"), (date, language) => {
      const numbers = formatDate(date, language).match(/\d+/g)?.map(Number);
      expect(numbers?.toSorted()).toEqual([date.day, date.year].toSorted());
    }),
  );
});

it.each([
  { day: 31, month: 4 },
  { day: 29, month: 2, year: 2023 },
  { day: 0, month: 1 },
  { day: 1, month: 13 },
])("refuses %o", (date) => {
  expect(isRealDate(date)).toBe(false);
  expect(() => formatDate(date, "az")).toThrow(RangeError);
});

it("allows 29 February where the year is unknown", () => {
  expect(formatDate({ day: 29, month: 2 }, "az")).toBe("29 fevral");
});
