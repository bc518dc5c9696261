import { longestLength, lowerBound, type Run } from "./run.ts";

/** What is looked for: the hashes of a text and the length of its masked form. */
export interface CandidateQuery {
  readonly hashes: readonly number[];
  readonly length: number;
  /** Lowest score that counts, 50–100: texts too long or too short for it are passed over. */
  readonly minimum: number;
  /** How many candidates are wanted. */
  readonly limit: number;
}

/** Share of a text's stems, rarest first, that is looked up. */
const termShare = 0.6;
/** Postings after which no further stem is looked up. */
const postingBudget = 60_000;

/**
 * The units most likely to resemble a text: those that share its rarest stems, weighted by how
 * rare each is (idf). Best first; equal ones by unit number.
 */
export function findCandidates(runs: readonly Run[], query: CandidateQuery): readonly number[] {
  const { terms, entries } = rarestTerms(runs, query.hashes);
  const shortest = Math.min(Math.ceil((query.length * query.minimum) / 100), longestLength);
  const longest = Math.min(Math.floor((query.length * 100) / query.minimum), longestLength);
  const found: Found[] = [];
  for (const run of runs) {
    const from = run.starts[shortest] ?? 0;
    const to = run.starts[longest + 1] ?? run.entries;
    if (from < to) weigh(run, { terms, entries, from, to }, query.limit, found);
  }
  found.sort((a, b) => b.weight - a.weight || a.unit - b.unit);
  return found.slice(0, query.limit).map(({ unit }) => unit);
}

interface Found {
  readonly unit: number;
  readonly weight: number;
}

interface Term {
  readonly hash: number;
  readonly count: number;
}

function rarestTerms(
  runs: readonly Run[],
  hashes: readonly number[],
): { terms: readonly Term[]; entries: number } {
  const terms: Term[] = [];
  for (const hash of hashes) {
    const count = runs.reduce((sum, run) => sum + run.count(hash), 0);
    if (count > 0) terms.push({ hash, count });
  }
  terms.sort((a, b) => a.count - b.count);
  const entries = runs.reduce((sum, run) => sum + run.entries, 0);
  const wanted = Math.ceil(hashes.length * termShare);
  let read = 0;
  let used = 0;
  while (used < terms.length && used < wanted && (used === 0 || read < postingBudget)) {
    read += terms[used]?.count ?? 0;
    used += 1;
  }
  return { terms: terms.slice(0, used), entries };
}

interface Range {
  readonly terms: readonly Term[];
  readonly entries: number;
  /** First entry of a plausible length, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Weights are whole numbers, so that the best can be chosen without sorting; kept between calls. */
const weightUnit = 16;
let weights: Uint16Array = new Uint16Array(0);
let touched: Uint32Array = new Uint32Array(0);

function weigh(run: Run, range: Range, limit: number, found: Found[]): void {
  const { terms, entries, from, to } = range;
  if (weights.length < to - from) {
    weights = new Uint16Array(Math.max(to - from, 1 << 16));
    touched = new Uint32Array(weights.length);
  }
  let count = 0;
  for (const { hash, count: texts } of terms) {
    const weight = Math.max(1, Math.round(weightUnit * Math.log(1 + entries / texts)));
    const postings = run.postings(hash);
    const end = lowerBound(postings, to, 0, postings.length);
    for (let at = lowerBound(postings, from, 0, end); at < end; at += 1) {
      const entry = (postings[at] ?? 0) - from;
      const before = weights[entry] ?? 0;
      if (before === 0) {
        touched[count] = entry;
        count += 1;
      }
      weights[entry] = before + weight;
    }
  }
  const entriesTouched = touched.subarray(0, count);
  const least = leastWeight(entriesTouched, limit);
  for (const entry of entriesTouched) {
    const weight = weights[entry] ?? 0;
    if (weight >= least) found.push({ unit: run.units[from + entry] ?? 0, weight });
    weights[entry] = 0;
  }
}

/** The weight that at least `limit` of the touched entries reach, as low as needed. */
function leastWeight(found: Uint32Array, limit: number): number {
  if (found.length <= limit) return 0;
  let highest = 0;
  for (const entry of found) highest = Math.max(highest, weights[entry] ?? 0);
  const counts = new Uint32Array(highest + 1);
  for (const entry of found) {
    const weight = weights[entry] ?? 0;
    counts[weight] = (counts[weight] ?? 0) + 1;
  }
  let reached = 0;
  let least = highest;
  while (least > 0 && reached + (counts[least] ?? 0) < limit) {
    reached += counts[least] ?? 0;
    least -= 1;
  }
  return least;
}
