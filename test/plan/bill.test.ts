import { describe, expect, it } from "vitest";
import type { Segment } from "../../src/model/segment.ts";
import type { Origin, Target } from "../../src/model/translation.ts";
import { billOf, withBill } from "../../src/plan/bill.ts";

const segment = (id: string, text: string): Segment => ({
  id,
  block: "b0",
  role: "paragraph",
  text,
  start: 0,
  end: text.length,
  language: "ru",
});
const from = (origin: Origin): Target => ({
  text: "…",
  status: "translated",
  origin,
  findings: [],
});
const untranslated: Target = {
  text: null,
  status: "untranslated",
  reason: "reply/empty",
  findings: [],
};
const isLocal = (provider: string) => provider === "bergamot";
const bill = (
  pairs: readonly (readonly [string, Target])[],
  languages: readonly string[] = ["az"],
) =>
  billOf(
    pairs.map(([text], index) => segment(`b${index}.0`, text)),
    new Map(
      languages.map((language) => [
        language,
        new Map(pairs.map(([, target], index) => [`b${index}.0`, target])),
      ]),
    ),
    isLocal,
  );

describe("the bill of a bundle", () => {
  const deepl = from({ provider: "deepl" });

  it.each<[string, Parameters<typeof bill>[0], Record<string, number>]>([
    ["code points of a text, line breaks as one", [["Баку \n 😀", deepl]], { deepl: 6 }],
    [
      "a repeated text once",
      [
        ["раз", deepl],
        ["раз", deepl],
        ["два", deepl],
      ],
      { deepl: 6 },
    ],
    ["nothing on this machine", [["раз", from({ provider: "bergamot" })]], { bergamot: 0 }],
    ["no memory, rule or copy", [["раз", from({ provider: "memory", match: 101 })]], {}],
    ["nothing untranslated", [["раз", untranslated]], {}],
    [
      "what was billed besides, providers by name",
      [["раз", from({ provider: "deepl", billed: { yandex: 3, deepl: 2 } })]],
      { deepl: 2, yandex: 3 },
    ],
  ])("counts %s", (_, pairs, billed) => {
    expect(JSON.stringify(bill(pairs))).toBe(JSON.stringify(billed));
  });

  it("counts a text once for each target", () => {
    expect(bill([["раз", deepl]], ["az", "en"])).toEqual({ deepl: 6 });
  });
});

describe("an origin", () => {
  const origin: Origin = { provider: "deepl" };

  it.each<[string, string, Record<string, number>, boolean]>([
    ["its own code points", "раз", { deepl: 3 }, false],
    ["another number", "раз", { deepl: 4 }, true],
    ["a refused reply of another provider too", "раз", { yandex: 3, deepl: 3 }, true],
    ["a text with placeholders", "⟦1⟧раз", { deepl: 6 }, true],
  ])("that was billed %s", (_, text, billed, isKept) => {
    expect(withBill({ origin, billed }, text, isLocal)).toEqual(
      isKept ? { ...origin, billed } : origin,
    );
  });
});
