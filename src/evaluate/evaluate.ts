import type { LanguageTag } from "../model/language.ts";
import { type Comparison, compare, confidence, type Interval } from "./bootstrap.ts";
import { combine, corpusScore, type Metric, type PairStatistics, statisticsOf } from "./score.ts";

/** A segment of an edition with its reference. An untranslated one counts as an empty text. */
export interface Scored {
  readonly article: string;
  readonly segment: string;
  readonly source: string;
  readonly hypothesis: string;
  readonly reference: string;
}

/** A corpus score of one metric. */
export interface MetricResult {
  readonly metric: Metric;
  readonly score: number;
  readonly interval: Interval;
  readonly signature: string;
  /** Against the baseline, where there is one. */
  readonly comparison: Comparison | null;
}

/** The evaluation of one language. */
export interface Evaluation {
  readonly language: LanguageTag;
  readonly metrics: readonly MetricResult[];
  /** Segments with their chrF++, worst first. */
  readonly segments: readonly (Scored & { readonly score: number })[];
}

const METRICS: readonly Metric[] = ["chrf++", "chrf", "bleu"];

/** Scores an edition's segments, and compares them with a baseline's on the same references. */
export function evaluate(
  language: LanguageTag,
  segments: readonly Scored[],
  baseline: readonly Scored[] | null,
): Evaluation {
  const metrics = METRICS.map((metric): MetricResult => {
    const pairs = statistics(metric, segments);
    const hypotheses = segments.map(({ hypothesis }) => hypothesis);
    const references = segments.map(({ reference }) => reference);
    return {
      metric,
      ...corpusScore(metric, hypotheses, references),
      interval: confidence(pairs),
      comparison: baseline === null ? null : compare(pairs, statistics(metric, baseline)),
    };
  });
  const scored = segments.map((segment) => ({
    ...segment,
    score: combine(statistics("chrf++", [segment]), "effective"),
  }));
  return { language, metrics, segments: scored.sort((a, b) => a.score - b.score) };
}

function statistics(metric: Metric, segments: readonly Scored[]): PairStatistics[] {
  return segments.map(({ hypothesis, reference }) => statisticsOf(metric, hypothesis, reference));
}
