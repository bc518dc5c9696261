import { combine, type PairStatistics } from "./score.ts";

/** The middle 95 % of a score's bootstrap distribution. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How two systems compare on the same segments. */
export interface Comparison {
  /** Score of the first less that of the second. */
  readonly difference: number;
  /** Share of resamples in which the better one is not better (Koehn 2004). */
  readonly pValue: number;
}

/** Resamples; with the fixed seed the same corpus always gives the same interval. */
const RESAMPLES = 1000;
const SEED = 12_345;

/** 95 % confidence interval of a corpus score by bootstrap resampling of segments. */
export function confidence(pairs: readonly PairStatistics[]): Interval {
  if (pairs.length === 0) return { low: 0, high: 0 };
  const scores = resamples(pairs.length)
    .map((picks) => combine(pick(pairs, picks), "full"))
    .sort((a, b) => a - b);
  const at = (share: number) => scores[Math.floor(share * (scores.length - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

/**
 * Paired bootstrap of two systems.
 * @throws RangeError when they do not have the same number of segments
 */
export function compare(
  first: readonly PairStatistics[],
  second: readonly PairStatistics[],
): Comparison {
  if (first.length !== second.length) {
    throw new RangeError(`${first.length} segments against ${second.length}`);
  }
  const difference = combine(first, "full") - combine(second, "full");
  const against = resamples(first.length).filter((picks) => {
    const resampled = combine(pick(first, picks), "full") - combine(pick(second, picks), "full");
    return difference >= 0 ? resampled <= 0 : resampled >= 0;
  });
  return { difference, pValue: against.length / RESAMPLES };
}

function pick(pairs: readonly PairStatistics[], picks: readonly number[]): PairStatistics[] {
  return picks.flatMap((index) => pairs[index] ?? []);
}

/** Indexes of every resample, drawn with replacement. */
function resamples(size: number): readonly (readonly number[])[] {
  const random = mulberry32(SEED);
  return Array.from({ length: RESAMPLES }, () =>
    Array.from({ length: size }, () => Math.floor(random() * size)),
  );
}

/** A small generator with a known seed (Tommy Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
