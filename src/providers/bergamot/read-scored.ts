/** A reply without its scores. */
export interface ScoredReply {
  readonly html: string;
  /** The geometric mean of the words' probabilities, 0–1; `null` where the engine gave none. */
  readonly quality: number | null;
}

/** Takes the `<font x-bergamot-…>` elements out that carry logarithms of probabilities. */
export function readScored(reply: string): ScoredReply {
  const score = /x-bergamot-sentence-score="(-?[\d.e+-]+)"/.exec(reply)?.[1];
  const quality = score === undefined ? null : Math.min(1, Math.exp(Number(score)));
  return { html: reply.replaceAll(/<\/?font\b[^>]*>/g, ""), quality };
}
