import { expect, it } from "vitest";
import { corpusScore, type Metric, sentenceScore } from "../../src/evaluate/score.ts";

/** Hypotheses and references; the values below are what sacreBLEU 2.6.0 gives for them. */
const pairs: readonly (readonly [string, string])[] = [
  ["The minister left Baku on Tuesday.", "The minister departed from Baku on Tuesday."],
  ["Prices fell 3%.", "Prices dropped by 3 percent."],
  ["It is true.", "It is true."],
  ["A new school opened in Sheki.", "A new school was opened in Sheki."],
  ["", "Empty."],
  ["No comment was given 🙂 by the ministry.", "The ministry gave no comment 🙂."],
];

interface Known {
  readonly metric: Metric;
  readonly corpus: number;
  readonly signature: string;
  readonly sentences: readonly number[];
}

const known: readonly Known[] = [
  {
    metric: "chrf++",
    corpus: 57.05274612687447,
    signature: "nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0",
    sentences: [
      63.364085340158994, 19.33384459893239, 100.0, 79.56844784296777, 0.0, 50.36722670507604,
    ],
  },
  {
    metric: "chrf",
    corpus: 57.80938132703374,
    signature: "nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0",
    sentences: [
      61.82769384998923, 19.788934105523083, 100.0, 78.87820798033032, 0.0, 58.14621872930691,
    ],
  },
  {
    metric: "bleu",
    corpus: 33.677628490270216,
    signature: "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0",
    sentences: [
      42.38365628278778, 11.51015341649912, 100.00000000000004, 51.54486831107658, 0.0,
      6.742555929751843,
    ],
  },
];

it.each(known)("$metric of the corpus and of every sentence is sacreBLEU's", (values) => {
  const { metric, corpus, signature, sentences } = values;
  const hypotheses = pairs.map(([hypothesis]) => hypothesis);
  const references = pairs.map(([, reference]) => reference);
  const found = corpusScore(metric, hypotheses, references);
  expect(found.score).toBeCloseTo(corpus, 9);
  expect(found.signature).toBe(signature);
  pairs.forEach(([hypothesis, reference], index) => {
    expect(sentenceScore(metric, hypothesis, reference).score).toBeCloseTo(
      sentences[index] ?? -1,
      9,
    );
  });
});

it("says which order a sentence's BLEU was averaged over", () => {
  expect(sentenceScore("bleu", "a b", "a b").signature).toContain("eff:yes");
});

it("refuses corpora of different lengths", () => {
  expect(() => corpusScore("chrf", ["a"], [])).toThrow(RangeError);
});
