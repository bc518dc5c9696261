import fc from "fast-check";
import { expect, it } from "vitest";
import { findSegments } from "../../src/check/edited.ts";
import type { Bundle } from "../../src/model/bundle.ts";

/** As much of a bundle as is looked at: texts one to a line, `null` for untranslated ones. */
function bundleOf(texts: readonly (string | null)[]): Bundle {
  const segments = texts.map((text, index) => ({
    id: `b${index}.0`,
    source: { text: `источник ${index}` },
    targets: { en: { text, ...(text === null ? {} : { start: 0, end: 0 }) } },
  }));
  return { segments } as unknown as Bundle;
}

it("finds texts in order, on their lines, and marked gaps", () => {
  const bundle = bundleOf(["One.", null, "Two\nlines.", "Three."]);
  const edition = "By hand.\n\nOne.\n⟦источник 1⟧ Two\nlines.\nThree, edited.\n";
  expect(findSegments(bundle, "en", edition)).toEqual([
    { segment: "b0.0", line: 3, isKept: true },
    { segment: "b1.0", line: 4, isKept: true },
    { segment: "b2.0", line: 4, isKept: true },
    { segment: "b3.0", line: 6, isKept: false },
  ]);
});

it("names exactly the text that was changed, whatever the texts are", () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/u), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(words, fc.nat(), (list, number) => {
      const texts = list.map((word, index) => `<${word} ${index}>`);
      const changed = number % texts.length;
      const edition = texts.with(changed, "(by hand)").join("\n");
      const lost = findSegments(bundleOf(texts), "en", edition).filter(({ isKept }) => !isKept);
      expect(lost).toEqual([{ segment: `b${changed}.0`, line: changed + 1, isKept: false }]);
    }),
    { numRuns: 50 },
  );
});
