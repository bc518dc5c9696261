import { expect, it } from "vitest";
import { evaluate, type Scored } from "../../src/evaluate/evaluate.ts";
import { evaluationPage } from "../../src/evaluate/page.ts";

const rows = (texts: readonly string[]): Scored[] =>
  texts.map((hypothesis, index) => ({
    article: "a",
    segment: `b${index}.0`,
    source: "<b>Источник</b>",
    hypothesis,
    reference: `The minister opened school number ${index} in Sheki.`,
  }));
const perfect = rows(
  Array.from({ length: 12 }, (_, i) => `The minister opened school number ${i} in Sheki.`),
);
const worse = rows(
  Array.from({ length: 12 }, (_, i) => (i === 3 ? "" : `Minister school ${i} Sheki opens.`)),
);

it("gives a perfect edition 100 and no doubt", () => {
  for (const { score, interval } of evaluate("en", perfect, null).metrics) {
    expect(score).toBeCloseTo(100, 9);
    expect(interval.low).toBeCloseTo(100, 9);
  }
});

it("puts the worst segment first; an untranslated one scores 0", () => {
  const [first] = evaluate("en", worse, null).segments;
  expect(first).toMatchObject({ segment: "b3.0", score: 0 });
});

it("sees that one system is better than another, and is the same every time", () => {
  const one = evaluate("en", perfect, worse);
  expect(one).toEqual(evaluate("en", perfect, worse));
  for (const { comparison } of one.metrics) {
    expect(comparison?.difference).toBeGreaterThan(10);
    expect(comparison?.pValue).toBe(0);
  }
  const [none] = evaluate("en", perfect, perfect).metrics;
  expect(none?.comparison).toEqual({ difference: 0, pValue: 1 });
});

it("escapes every text on its page", () => {
  const page = evaluationPage([evaluate("en", worse, null)]);
  expect(page).toContain("&lt;b&gt;Источник");
  expect(page).not.toContain("<b>Источник");
});
