import { expect, it } from "vitest";
import { foreignLanguage } from "../../src/read/detect-foreign.ts";

it.each([
  ["az", "«Biz həmişə sizin yanınızdayıq»."],
  ["az", "«Bu torpaq bizimdir və bizim olaraq qalacaq», — сказал он."],
  ["az", "QARABAĞ AZƏRBAYCANDIR VƏ BELƏ QALACAQ!"],
  ["az", "Hörmətli həmvətənlər, əziz dostlar!"],
  ["en", "“We will continue to work with all the parties,” he said."],
  ["en", "The agreement was signed on Monday in Geneva."],
  ["tr", "«Bu ülke hepimizin ve her zaman öyle kalacak»."],
  ["uk", "Ми вважаємо, що це рішення має бути скасоване, бо воно шкодить людям."],
  ["uk", "Київ приймає гостей"],
  ["ka", "საქართველოს პრეზიდენტმა განცხადება გააკეთა"],
])("recognises %s in a Russian article: %s", (language, text) => {
  expect(foreignLanguage(text, "ru")).toBe(language);
});

it.each([
  "Apple представила iPhone 15 в Купертино",
  "iPhone 15 Pro Max, iPad Air, MacBook Pro, Apple Watch Ultra",
  "Real Madrid — Manchester City — 3:3",
  "The Wall Street Journal",
  "© AFP 2023 / FABRICE COFFRINI",
  "Reuters / John Smith / File Photo",
  "Об этом сообщает Azerbaijan Airlines в Twitter.",
  "Матч «Карабах» — «Ференцварош» завершился со счётом 2:1.",
  "Привет!",
  "Да и нет.",
  "Ильхам Алиев принял посла Украины Владислава Каневского.",
  "Мамедов Эльчин Гусейн оглы",
  "Подробнее: https://www.trend.az/azerbaijan/politics/3587423.html",
  "Microsoft Windows Server 2022 Datacenter",
  "COVID-19",
  "12 345,6",
])("takes no Russian sentence or name for a foreign one: %s", (text) => {
  expect(foreignLanguage(text, "ru")).toBeNull();
});

it.each([
  ["az", "ru", "Мы рады видеть вас в нашем городе."],
  ["az", "en", "We are happy to see all of you in our city."],
  ["en", "az", "Biz sizi şəhərimizdə görməyə çox şadıq."],
  ["en", "ru", "Мы рады видеть вас в нашем городе."],
])("works in an article in %s: %s", (articleLanguage, language, text) => {
  expect(foreignLanguage(text, articleLanguage)).toBe(language);
  expect(foreignLanguage(text, language)).toBeNull();
});
