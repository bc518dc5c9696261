import fc from "fast-check";
import { expect, it } from "vitest";
import { diffWords } from "../../../src/stores/memory/diff-words.ts";
import { maskedLength, maskText } from "../../../src/stores/memory/masked-text.ts";
import { keyCodes, matchKey } from "../../../src/stores/memory/match-key.ts";
import { fuzzyScore } from "../../../src/stores/memory/score.ts";

it.each([
  ["abcdefghij", "abcdefghix", 90],
  ["в 2021 году", "в 2022 году", 87],
  ["в 2021 году", "в 12345 году", 87],
  ["⟦1⟧ да ⟦2⟧ нет", "⟦3⟧ да ⟦4⟧ нет", 80],
  ["«Да», сказал он…", '"Да", сказал он...', 99],
  ["abc", "xyz", 0],
])("%j and %j score %i", (a, b, score) => {
  expect(fuzzyScore(maskText(a), maskText(b))).toBe(score);
});

it("scores alike in both directions, and never above 99", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      const score = fuzzyScore(maskText(a), maskText(b));
      expect(fuzzyScore(maskText(b), maskText(a))).toBe(score);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(99);
    }),
  );
});

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..." aя1,.:⟦⟧«»—…\u00a0е\u0308") }),
);

it("gives a key that is its own key, in time that grows with the text", () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(matchKey(matchKey(value))).toBe(matchKey(value));
    }),
  );
  const start = performance.now();
  matchKey(`${"а".repeat(100_000)}\u0301 `.repeat(3));
  expect(performance.now() - start).toBeLessThan(1000);
});

it("knows the length of a masked text", () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(maskedLength(keyCodes(value))).toBe(maskText(value).text.length);
    }),
  );
});

it("shows what changed by words", () => {
  expect(diffWords("в 2021 году вырос", "в 2022 году")).toEqual([
    { kind: "same", text: "в " },
    { kind: "removed", text: "2021" },
    { kind: "added", text: "2022" },
    { kind: "same", text: " году" },
    { kind: "removed", text: " вырос" },
  ]);
});

it("gives both texts back from their difference", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const parts = diffWords(a, b);
      const joined = (other: string) =>
        parts
          .filter(({ kind }) => kind !== other)
          .map((part) => part.text)
          .join("");
      expect(joined("added")).toBe(a);
      expect(joined("removed")).toBe(b);
    }),
  );
});
