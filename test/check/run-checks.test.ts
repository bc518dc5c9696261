import { describe, expect, it } from "vitest";
import { type CheckedSegment, type CheckRules, runChecks } from "../../src/check/run-checks.ts";
import { checks } from "../../src/checks/index.ts";
import type { Target } from "../../src/model/translation.ts";

const rules: CheckRules = { checks, severities: {}, termsIn: () => [] };

const segment: CheckedSegment = {
  id: "b0.0",
  block: "b0",
  role: "paragraph",
  text: "В городе открыли 28 музеев.",
  language: "ru",
};

function found(target: Partial<Target>, own: Partial<CheckRules> = {}, text = segment.text) {
  const whole: Target = {
    text: "28 museums opened in the city.",
    status: "translated",
    origin: { provider: "memory" },
    findings: [],
    ...target,
  };
  const all = runChecks([{ ...segment, text }], new Map([["b0.0", whole]]), "en", {
    ...rules,
    ...own,
  });
  return all.get("b0.0") ?? [];
}

const wrong = "38 museums opened in the city.";

describe("an edition's checks", () => {
  it("find nothing in a good translation", () => expect(found({})).toEqual([]));

  it("say what they expected and found, in English", () => {
    expect(found({ text: wrong })).toEqual([
      {
        check: "numbers",
        severity: "error",
        code: "numbers/changed",
        message: "Numbers differ: expected 28, found 38.",
        expected: ["28"],
        actual: ["38"],
      },
    ]);
  });

  it("are as severe as configured", () => {
    expect(found({ text: wrong }, { severities: { numbers: "info" } })).toMatchObject([
      { severity: "info" },
    ]);
    expect(found({ text: wrong }, { severities: { numbers: "off" } })).toEqual([]);
  });

  it.each(["copied", "untranslated"] as const)("leave %s segments alone", (status) => {
    expect(found({ status, text: status === "copied" ? wrong : null })).toEqual([]);
  });

  it.each(["echo", "pseudo"])("ask of %s no language, only numbers and addresses", (provider) => {
    const origin = { provider };
    expect(found({ origin, text: segment.text })).toEqual([]);
    expect(found({ origin, text: "[В гoрoдe oткрыли 38 музeeв.]" })).toMatchObject([
      { check: "numbers" },
    ]);
    const text = "Сайт news.example стоит 274 млн 350 тыс. манатов.";
    expect(
      found({ origin, text: "[Сåйт ñews.exåmple 274 млñ 350 тыс. мåñåтов.]" }, {}, text),
    ).toEqual([]);
  });

  it("leave data in one piece alone, however long", () => {
    expect(found({ text: `${"1.".repeat(5000)}` })).toEqual([]);
  });

  it("find terms of the glossary", () => {
    const term = {
      source: "музей",
      target: "gallery",
      targets: ["art museum"],
      forbidden: ["museum"],
    };
    const termsIn = () => [{ ...term, start: 20, end: 26 }];
    expect(found({}, { termsIn })).toMatchObject([
      { code: "glossary/forbidden", severity: "error" },
    ]);
  });
});
