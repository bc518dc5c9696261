import { describe, expect, it } from "vitest";
import { cut } from "./cut.ts";

describe("a list whose line breaks were lost", () => {
  it.each([
    "1.) The first item| 2.) The second item",
    "1) Gas| 2) Oil| 3) Power",
    "1. The first item| 2. The second item",
    "• 9. The first item| • 10. The second item",
    "a. The first item| b. The second item| c. The third list item",
    "1. Добыча газа| 2. Добыча нефти",
    "а) Школы| б) Больницы",
  ])("is cut before every item: %s", (text) => {
    expect(cut(text, /[а-я]/.test(text) ? "ru" : "en")).toBe(text);
  });

  it.each([
    "1. Команда забила 2 гола и пропустила 3 мяча.",
    "1) ремонт; 2) покраска; 3) открытие",
    "План такой: 1) ремонт, 2) покраска.",
    "5 часов пути, 6 остановок.",
  ])("is left whole where nothing begins anew: %s", (text) => {
    expect(cut(text, "ru")).toBe(text);
  });
});
