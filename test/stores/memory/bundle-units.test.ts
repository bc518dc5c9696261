import { expect, it } from "vitest";
import { bundleUnits } from "../../../src/stores/memory/bundle-units.ts";

const bundle = {
  id: "who",
  segments: [
    {
      id: "b0.0",
      source: { text: "Заголовок", language: "ru" },
      targets: {
        az: { text: "Başlıq", status: "reviewed", origin: { provider: "deepl" } },
        en: { text: "Headline", status: "translated" },
      },
    },
    {
      id: "b1.0",
      source: { text: "© AFP", language: "ru" },
      targets: { az: { text: "© AFP", status: "copied" } },
    },
    {
      id: "b2.0",
      source: { text: "Текст", language: "ru" },
      targets: {
        az: { text: null, status: "untranslated" },
        en: { text: "Text", status: "translated" },
      },
    },
  ],
};

it("learns what was reviewed, with its neighbours and origin", () => {
  expect(bundleUnits(bundle, { statuses: "reviewed", now: "2022-01-01T00:00:00.000Z" })).toEqual([
    {
      id: "who#b0.0",
      texts: { ru: "Заголовок", az: "Başlıq" },
      previous: null,
      next: "© AFP",
      created: "2022-01-01T00:00:00.000Z",
      changed: "2022-01-01T00:00:00.000Z",
      properties: { origin: "who#b0.0", "az/status": "reviewed", "az/origin": "deepl" },
    },
  ]);
});

it("learns machine translations only when asked, and never what rules made", () => {
  const learnt = bundleUnits(bundle, { statuses: "translated" });
  expect(learnt.map(({ texts }) => texts)).toEqual([
    { ru: "Заголовок", az: "Başlıq", en: "Headline" },
    { ru: "Текст", en: "Text" },
  ]);
});
