import { expect, it } from "vitest";
import { agencyNames, renderAgency } from "../../src/languages/agencies.ts";
import { agencies } from "../../src/languages/datelines/agencies.ts";

it.each([
  ["ТАСС", "TASS", "TASS"],
  ["РИА Новости", "RİA Novosti", "RIA Novosti"],
  ["РИА НОВОСТИ", "RİA NOVOSTİ", "RIA NOVOSTI"],
  ["Интерфакс", "İnterfaks", "Interfax"],
  ["INTERFAX.RU", "INTERFAX.RU", "INTERFAX.RU"],
  ["Sputnik", "Sputnik", "Sputnik"],
  ["АЗЕРТАДЖ", "AZƏRTAC", "AZERTAC"],
  ["АзерТАдж", "AZƏRTAC", "AZERTAC"],
  ["AZƏRTAC", "AZƏRTAC", "AZERTAC"],
  ["Report", "Report", "Report"],
  ["REPORT.AZ", "REPORT.AZ", "REPORT.AZ"],
  ["Report.az", "Report.az", "Report.az"],
  ["Trend", "Trend", "Trend"],
  ["АПА", "APA", "APA"],
  ["Туран", "Turan", "Turan"],
  ["Рейтер", "Reuters", "Reuters"],
  ["Анадолу", "Anadolu", "Anadolu"],
  ["Синьхуа", "Sinxua", "Xinhua"],
  ["Deutsche Welle", "Deutsche Welle", "Deutsche Welle"],
])("renders %s as %s and %s", (name, az, en) => {
  expect(renderAgency(name, "az")).toBe(az);
  expect(renderAgency(name, "en")).toBe(en);
  expect(renderAgency(name, "ru")).toBe(name);
});

it("does not guess a Cyrillic name", () => expect(renderAgency("Ньюсмейкер", "en")).toBeNull());

it("writes every agency that a dateline may name in Latin letters", () => {
  for (const name of [...agencyNames(), ...agencies.flat()]) {
    expect(renderAgency(name, "az"), name).toMatch(/^[^\p{Script=Cyrillic}]+$/u);
    expect(renderAgency(name, "en"), name).toMatch(/^[\x20-\x7e]+$/);
  }
});
