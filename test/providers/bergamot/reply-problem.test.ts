import { expect, it } from "vitest";
import { keepsNumbers } from "../../../src/providers/bergamot/keeps-numbers.ts";
import { longestRepetition } from "../../../src/providers/bergamot/longest-repetition.ts";
import { findReplyProblem } from "../../../src/providers/bergamot/reply-problem.ts";

it.each([
  ["Президент подписал указ.", "The president signed a decree.", null],
  ["Президент подписал указ.", "  ", "reply/empty"],
  ["Президент подписал указ.", "Президент подписал указ.", "reply/echo"],
  ["Президент подписал указ.", "The Президент подписал указ", "reply/echo"],
  ["Москва", "Moscow Moscow Moscow Moscow", "reply/repetition"],
  ["Нет, нет, нет, нет!", "No, no, no, no!", null],
  ["Указ подписан.", "The presiananananananan.", "reply/repetition"],
  ["Гооооооол!", "Goooooool!", null],
  ["Указ.", "a lot of other things that are not there ".repeat(3), "reply/repetition"],
  [
    "Президент подписал указ о создании новой комиссии, которая займётся вопросами образования.",
    "The president.",
    "reply/short",
  ],
  ["Смотрите на https://a.az/x.", "See https://a.az/x.", null],
  ["Смотрите на https://a.az/x.", "See https://a.az/y.", "reply/invented-url"],
  ["Смотрите на https://a.az/x.", "See there.", "reply/lost-url"],
  ["Пишите на a.b@c.az", "Write to us", "reply/lost-url"],
  ["Смотрите на сайте.", "See bigsite.com for more.", "reply/invented-url"],
  ["Пишет Лента.ру", "Lenta.ru writes", null],
  ["Ура 🎉", "Hooray", "reply/lost-symbol"],
  ["Это ⟦1⟧указ⟦2⟧", "This is a ⟦1⟧decree⟦2⟧", null],
  ["Это ⟦1⟧указ⟦2⟧", "This is a ⟦1⟧decree", "reply/placeholder"],
  ["Это указ", "This is ⟦1⟧", "reply/placeholder"],
  ["Погибли 37 человек", "27 people died", "reply/number"],
])("%j → %j: %s", (source, reply, problem) => {
  expect(findReplyProblem({ source, reply, from: "ru", to: "en" })).toBe(problem);
});

it("lets names stay as they are between Latin languages", () => {
  const exchange = { from: "en", to: "az" };
  const name = "Microsoft Office";
  expect(findReplyProblem({ ...exchange, source: name, reply: name })).toBeNull();
  const text = "The president signed it.";
  expect(findReplyProblem({ ...exchange, source: text, reply: text })).toBe("reply/echo");
});

it.each([
  ["1 200 000 человек", "1,200,000 people", true],
  ["3,5 процента", "3.5 per cent", true],
  ["1,5 тыс. манатов", "1,500 manats", true],
  ["26.04.2022", "April 26, 2022", true],
  ["в 18:30", "at 6:30 p.m.", true],
  ["в 90-е годы", "in the 1990s", true],
  ["в 2 раза", "twice", true],
  ["с 2021–2022 годов", "from 2021 to 2022", true],
  ["погибли 37 человек", "73 people died", false],
  ["15 000 человек", "15 people in 2000", true],
  ["по цене 1450 манатов", "for 145 manats", true],
  ["по цене 1453 манатов", "for 145 manats", false],
])("numbers of %j in %j: %s", (source, reply, kept) => {
  expect(keepsNumbers(source, reply)).toBe(kept);
});

it.each([
  ["the city", 1],
  ["the city the city the city", 3],
  ["hahaha", 1],
  ["haaaaaaah", 7],
  ["1 1 1 1 1", 1],
])("%j repeats itself %i times", (text, copies) => {
  expect(longestRepetition(text)).toBe(copies);
});
