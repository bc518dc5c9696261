import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTerms } from "../../../src/languages/terms/find-terms.ts";
import { hasTerm } from "../../../src/languages/terms/has-term.ts";
import type { TermLanguage } from "../../../src/languages/terms/words.ts";

/** Lines `term: form|form` of a file beside this test, as pairs. */
function pairs(file: string): [term: string, form: string][] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const at = line.lastIndexOf(": ");
      const term = line.slice(0, at);
      return line
        .slice(at + 2)
        .split("|")
        .map((form): [string, string] => [term, form]);
    });
}

function found(text: string, term: string, language: TermLanguage): string[] {
  return findTerms(text, [{ source: term }], language).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe.each(["ru", "az", "en"] as const)("terms in %s", (language) => {
  it.each(pairs(`found.${language}.txt`))("finds «%s» in «%s»", (term, form) => {
    const [hit] = found(`— ${form}, —`, term, language);
    expect(hit).toBeDefined();
    expect(form).toContain(hit);
  });

  it.each(pairs(`other-words.${language}.txt`))("does not see «%s» in «%s»", (term, form) => {
    expect(found(`… ${form} …`, term, language)).toEqual([]);
  });
});

describe("an occurrence", () => {
  it.each([
    ["Доклад Всемирной организации здравоохранения.", "Всемирная организация здравоохранения"],
    [
      "Заявил представитель Всемирной\nорганизации здравоохранения",
      "Всемирная организация здравоохранения",
    ],
    ["станции „Водоканала” работают", "станция Водоканала"],
    ["Побе́да Азербайджана", "победа"],
    ["ВСЕМИРНАЯ ОРГАНИЗАЦИЯ ЗДРАВООХРАНЕНИЯ", "Всемирная организация здравоохранения"],
    ["партией «Единая Россия»", "партия «Единая Россия»"],
    ["⟦1⟧Всемирной⟦2⟧ ⟦3⟧организации⟦4⟧ здравоохранения", "Всемирная организация здравоохранения"],
    ["компания SOCAR и Report.az", "Report.az"],
    ["Саммит США–Китай прошёл", "Китай"],
    ["трубопровод Баку-Тбилиси-Джейхан", "Тбилиси"],
    ["Летом Сочи-2014 вспоминали", "Сочи"],
  ])("in «%s» is found for «%s»", (text, term) => {
    expect(found(text, term, "ru")).toHaveLength(1);
  });

  it.each([
    ["Всемирная\n\nорганизация здравоохранения", "Всемирная организация здравоохранения"],
    ["Всемирная, организация здравоохранения", "Всемирная организация здравоохранения"],
    ["премьер-министр", "министр"],
    ["Нью-Йорк", "Йорк"],
  ])("in «%s» is not found for «%s»", (text, term) => {
    expect(found(text, term, "ru")).toEqual([]);
  });

  it("has UTF-16 offsets", () => {
    const text = "😀 В Совете Безопасности ООН";
    const [hit] = findTerms(text, [{ source: "Совет Безопасности" }], "ru");
    expect(hit).toEqual({ term: 0, start: 5, end: 24 });
    expect(text.slice(5, 24)).toBe("Совете Безопасности");
  });

  it("is the longest there is, and the terms do not overlap", () => {
    const terms = [
      "банк",
      "Центральный банк",
      "банк Азербайджана",
      "Центральный банк Азербайджана",
    ];
    const text = "В Центральном банке Азербайджана и в банках";
    const hits = findTerms(
      text,
      terms.map((source) => ({ source })),
      "ru",
    );
    expect(hits.map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      [3, "Центральном банке Азербайджана"],
      [0, "банках"],
    ]);
  });

  it("takes Azerbaijani suffixes after hyphen and apostrophe with it", () => {
    expect(found("BMT-nin qərarı, Bakı’nın küçələri", "BMT", "az")).toEqual(["BMT-nin"]);
    expect(found("BMT-nin qərarı, Bakı’nın küçələri", "Bakı", "az")).toEqual(["Bakı’nın"]);
  });
});

describe("upper and lower case", () => {
  it.each([
    ["Станция Мир и мир", { source: "Мир" }, 1],
    ["Станция Мир и мир", { source: "мир" }, 2],
    ["Мир и мир", { source: "Мир", caseRule: "any" as const }, 2],
    ["Мир и мир", { source: "мир", caseRule: "exact" as const }, 1],
    ["ВОЗ и воз", { source: "ВОЗ" }, 1],
    ["ЮНЕСКО и Юнеско", { source: "ЮНЕСКО" }, 2],
  ])("in «%s» count as %o asks: %i", (text, term, count) => {
    expect(findTerms(text, [term], "ru")).toHaveLength(count);
  });
});

it("finds extra forms as they are written", () => {
  const terms = [{ source: "Всемирный банк", forms: ["ВБ", "Группа ВБ"] }];
  expect(findTerms("Группа ВБ и ВБ", terms, "ru")).toEqual([
    { term: 0, start: 0, end: 9 },
    { term: 0, start: 12, end: 14 },
  ]);
});

it("notices that the caller changed the list", () => {
  const terms = [{ source: "газ" }];
  expect(findTerms("нефть и газ", terms, "ru")).toHaveLength(1);
  terms.push({ source: "нефть" });
  expect(findTerms("нефть и газ", terms, "ru")).toHaveLength(2);
});

it("says whether a target has a term", () => {
  expect(hasTerm("Uşağın sağlamlığı", "uşaq", "az")).toBe(true);
  expect(hasTerm("Health ministers met", "health minister", "en")).toBe(true);
  expect(hasTerm("Səhiyyə naziri", "Səhiyyə Nazirliyi", "az")).toBe(false);
});

describe("for any text and terms", () => {
  const word = fc.constantFrom(
    "Баку",
    "министр",
    "обороны",
    "ВОЗ",
    "-",
    "«",
    "»",
    ".",
    "\n",
    "ё",
    "ть",
  );
  const text = fc
    .array(word, { maxLength: 30 })
    .map((parts) => parts.join(" ").replace(/ - /g, "-"));
  const anyText = fc.oneof(text, fc.string({ unit: "binary", maxLength: 60 }));

  it("hits are sorted, inside the text and apart", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(anyText, { maxLength: 8 }),
        fc.constantFrom<TermLanguage>("ru", "az", "en"),
        (article, sources, language) => {
          const hits = findTerms(
            article,
            sources.map((source) => ({ source })),
            language,
          );
          let last = 0;
          for (const { term, start, end } of hits) {
            expect(term).toBeLessThan(sources.length);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(article.length);
        },
      ),
    );
  });
});
