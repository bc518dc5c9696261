import { expect, it } from "vitest";
import { refuse } from "../../src/translate/gate.ts";

interface Case {
  readonly source: string;
  readonly target: string;
  readonly to?: string;
  readonly refusal: string | null;
}

const cases: readonly Case[] = [
  { source: "Встреча прошла в Баку.", target: "The meeting was held in Baku.", refusal: null },
  { source: "Встреча прошла в Баку.", target: "  ", refusal: "reply/empty" },
  { source: "Встреча прошла в Баку.", target: "Встреча прошла в Баку!", refusal: "reply/echo" },
  { source: "COVID-19", target: "COVID-19", refusal: null },
  { source: "Баку", target: "Баку", to: "uk", refusal: null },
  {
    source: "Он приехал домой вчера вечером.",
    target: "Он приехал домой вчера вечером.",
    to: "uk",
    refusal: "reply/echo",
  },
  { source: "Он сказал.", target: "He сказал.", refusal: "reply/untranslated" },
  { source: "Газета «Звезда» вышла.", target: "The newspaper “Звезда” came out.", refusal: null },
  { source: "Приехал Клюге.", target: "Клюге has arrived in the capital.", refusal: null },
  { source: "Сайт ⟦1⟧ открыт", target: "The site is open", refusal: "reply/placeholder" },
  { source: "Сайт ⟦1⟧ открыт", target: "The ⟦1⟧ site is open", refusal: null },
  { source: "См. https://a.az/b.", target: "See the site.", refusal: "reply/url" },
  { source: "См. сайт.", target: "See https://spam.example.", refusal: "reply/url" },
  { source: "См. https://a.az/b.", target: "See https://a.az/b.", refusal: null },
  { source: "Погибли 124 человека.", target: "124 people died.", refusal: null },
  { source: "Погибли 124 человека.", target: "142 people died.", refusal: "reply/number" },
  { source: "Погибли люди.", target: "1500 people died.", refusal: "reply/number" },
  { source: "12,5 млн манатов", target: "12.5 million manats", refusal: null },
  { source: "12,5 млн манатов", target: "12,500,000 manats", refusal: null },
  { source: "1 234,5 тонны", target: "1,234.5 tons", refusal: null },
  { source: "1 234 567 тонн", target: "1.234.567 ton", to: "az", refusal: null },
  { source: "Двое из 5 ушли", target: "Two of the five left", refusal: null },
  { source: "Начало в 19:00", target: "It starts at 7 p.m.", refusal: null },
  { source: "26.04.2022 года", target: "April 26, 2022", refusal: null },
  { source: "5 тыс. человек", target: "5,000 people", refusal: null },
  { source: "В 1992 году", target: "In 1929", refusal: "reply/number" },
];

it.each(cases)("$source → $target: $refusal", ({ source, target, to = "en", refusal }) => {
  expect(refuse({ source, target, from: "ru", to })).toBe(refusal);
});
