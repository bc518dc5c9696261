import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { hasTerm } from "../../../src/languages/terms/has-term.ts";
import type { Glossary } from "../../../src/model/glossary.ts";
import { checkGlossary } from "../../../src/stores/glossary/check-glossary.ts";
import { readGlossary } from "../../../src/stores/glossary/read-glossary.ts";
import { termsIn } from "../../../src/stores/glossary/terms-in.ts";

const path = fileURLToPath(new URL("../../../fixtures/glossary/region-news.csv", import.meta.url));

describe("the starter glossary", () => {
  let glossary: Glossary;
  beforeAll(async () => {
    glossary = await readGlossary(path);
  });

  it("holds at least 420 entries and no findings", () => {
    expect(glossary.entries.length).toBeGreaterThanOrEqual(420);
    expect(checkGlossary(glossary)).toEqual([]);
  });

  it("names part of speech and domain of every entry", () => {
    const bare = glossary.entries.filter(({ partOfSpeech, domain }) => !partOfSpeech || !domain);
    expect(bare).toEqual([]);
  });

  it("has only targets that a check can find in a text", () => {
    for (const { targets } of glossary.entries) {
      for (const language of ["az", "en"] as const) {
        for (const target of targets[language] ?? []) {
          expect(hasTerm(`– ${target}.`, target, language), target).toBe(true);
        }
      }
    }
  });

  it("has no forbidden target that is found in an allowed one of the same entry", () => {
    for (const { targets, forbidden } of glossary.entries) {
      for (const language of ["az", "en"] as const) {
        for (const bad of forbidden[language] ?? []) {
          const hidden = (targets[language] ?? []).filter((good) => hasTerm(good, bad, language));
          expect(hidden, bad).toEqual([]);
        }
      }
    }
  });

  it("reads a lead as an editor would", () => {
    const text =
      "Министр здравоохранения обсудил с представителями Всемирной организации здравоохранения " +
      "вакцинацию детей, сообщили в Минздраве.";
    expect(termsIn(text, glossary, "ru", "az").map(({ target }) => target)).toEqual([
      "səhiyyə naziri",
      "Ümumdünya Səhiyyə Təşkilatı",
      "vaksinasiya",
      "uşaq",
      "Səhiyyə Nazirliyi",
    ]);
  });
});
