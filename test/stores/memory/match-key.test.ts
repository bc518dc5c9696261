import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyCodes, keyOfCodes, matchKey } from "../../../src/stores/memory/match-key.ts";
import { packedCodes } from "../../../src/stores/memory/text-codes.ts";

/** The rule as it is documented, without regard to time. */
function unified(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .normalize("NFC")
    .replaceAll(/[«»„“”‟″＂]/g, '"')
    .replaceAll(/[‘’‚‛′`´ʼ＇]/g, "'")
    .replaceAll(/[‐‑‒–—―−－]/g, "-")
    .replaceAll("…", "...")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const letters = " aя1,.:⟦⟧«»—…\u00a0е\u0308\u200b\u00ad\t\n\u3000й“’−ə́😀";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 60 }),
);

describe("the match key", () => {
  it.each([
    ["Как есть, 5 %", "Как есть, 5 %"],
    ["«Да», сказал он…", '"Да", сказал он...'],
    [" два  пробела\u00a0и конец ", "два пробела и конец"],
    ["Баку — Тбилиси", "Баку - Тбилиси"],
    ["пере\u00adнос\u200b", "перенос"],
    ["и\u0306", "й"],
    ["\u200b \u200b", ""],
    ["⟦1⟧ … ⟦2⟧", "⟦1⟧ ... ⟦2⟧"],
  ])("of %j is %j", (given, key) => {
    expect(matchKey(given)).toBe(key);
  });

  it("is what its rule says, however the text is given", () => {
    fc.assert(
      fc.property(text, (given) => {
        const key = unified(given);
        expect(matchKey(given)).toBe(key);
        expect(String(keyCodes(given))).toBe(key);
        const pack = packedCodes();
        pack.add("до");
        pack.add(given);
        expect(String(keyOfCodes(pack.values().subarray(2)))).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it("is made of texts of any length, one after the other", () => {
    for (const length of [10, 100_000, 3]) {
      const long = "ё— ".repeat(length);
      expect(matchKey(long)).toBe("ё- ".repeat(length).trim());
    }
  });
});
