import { describe, expect, it } from "vitest";
import { parseGlossary } from "../../../src/stores/glossary/read-glossary.ts";
import { termsIn } from "../../../src/stores/glossary/terms-in.ts";

const csv = `source,az,en,forbidden_az,forms
Всемирная организация здравоохранения,Ümumdünya Səhiyyə Təşkilatı,World Health Organization|WHO,Dünya Sağlamlıq Təşkilatı,
организация,təşkilat,organization,,
газ,qaz,,,
Всемирный банк,Dünya Bankı,World Bank,,ВБ
`;
const glossary = parseGlossary(new TextEncoder().encode(csv), "g.csv");

describe("termsIn", () => {
  it("gives the targets of inflected terms with offsets, longest first", () => {
    const text = "Доклад Всемирной организации здравоохранения";
    expect(termsIn(text, glossary, "ru", "en")).toEqual([
      {
        source: "Всемирная организация здравоохранения",
        target: "World Health Organization",
        targets: ["World Health Organization", "WHO"],
        forbidden: [],
        start: 7,
        end: 44,
      },
    ]);
    expect(termsIn(text, glossary, "ru", "az")[0]?.forbidden).toEqual([
      "Dünya Sağlamlıq Təşkilatı",
    ]);
  });

  it("leaves out terms without a target in that language", () => {
    expect(termsIn("Цены на газ", glossary, "ru", "en")).toEqual([]);
    expect(termsIn("Цены на газ", glossary, "ru", "az")).toHaveLength(1);
  });

  it("finds extra forms", () => {
    expect(termsIn("Кредит ВБ", glossary, "ru", "az")).toMatchObject([{ target: "Dünya Bankı" }]);
  });

  it("is empty for another source language", () => {
    expect(termsIn("газ", glossary, "uk", "az")).toEqual([]);
  });
});
