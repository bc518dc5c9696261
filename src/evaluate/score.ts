import { addBleu, bleuScore, bleuStatistics } from "./bleu.ts";
import { type ChrfStatistics, chrfScore, chrfStatistics } from "./chrf.ts";

/** A metric by its usual name. */
export type Metric = "chrf++" | "chrf" | "bleu";

/** A score on sacreBLEU's scale, 0–100, with what it takes to get the same again. */
export interface Score {
  readonly score: number;
  readonly signature: string;
}

/** A pair's contribution to a corpus score; {@link combine} any subset of them. */
export interface PairStatistics {
  readonly metric: Metric;
  readonly chrf: ChrfStatistics | null;
  readonly bleu: ReturnType<typeof bleuStatistics> | null;
}

/**
 * Score of a whole corpus, equal to sacreBLEU 2.x.
 * @throws RangeError when there are not as many references as hypotheses
 */
export function corpusScore(
  metric: Metric,
  hypotheses: readonly string[],
  references: readonly string[],
): Score {
  if (hypotheses.length !== references.length) {
    throw new RangeError(`${hypotheses.length} hypotheses, ${references.length} references`);
  }
  const pairs = hypotheses.map((text, index) =>
    statisticsOf(metric, text, references[index] ?? ""),
  );
  return { score: combine(pairs, "full"), signature: signatureOf(metric, "full") };
}

/** Score of one sentence, equal to sacreBLEU 2.x (BLEU with effective order). */
export function sentenceScore(metric: Metric, hypothesis: string, reference: string): Score {
  const pair = statisticsOf(metric, hypothesis, reference);
  return { score: combine([pair], "effective"), signature: signatureOf(metric, "effective") };
}

/** What one pair adds to a corpus score. */
export function statisticsOf(
  metric: Metric,
  hypothesis: string,
  reference: string,
): PairStatistics {
  if (metric === "bleu") {
    return { metric, chrf: null, bleu: bleuStatistics(hypothesis, reference) };
  }
  const wordOrder = metric === "chrf++" ? 2 : 0;
  return { metric, chrf: chrfStatistics(hypothesis, reference, wordOrder), bleu: null };
}

/** The score of pairs taken together. */
export function combine(pairs: readonly PairStatistics[], order: "full" | "effective"): number {
  const bleu = pairs.flatMap((pair) => (pair.bleu === null ? [] : [pair.bleu]));
  if (bleu.length > 0) return bleuScore(addBleu(bleu), order);
  const sums: number[] = [];
  for (const { chrf } of pairs) {
    chrf?.forEach((value, index) => {
      sums[index] = (sums[index] ?? 0) + value;
    });
  }
  return chrfScore(sums);
}

/** The sacreBLEU whose numbers these are, to well below 1e-6; the tests hold them to it. */
const SACREBLEU = "2.6.0";

function signatureOf(metric: Metric, order: "full" | "effective"): string {
  if (metric === "bleu") {
    const effective = order === "effective" ? "yes" : "no";
    return `nrefs:1|case:mixed|eff:${effective}|tok:13a|smooth:exp|version:${SACREBLEU}`;
  }
  const words = metric === "chrf++" ? 2 : 0;
  return `nrefs:1|case:mixed|eff:yes|nc:6|nw:${words}|space:no|version:${SACREBLEU}`;
}
