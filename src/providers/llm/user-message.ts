import type { Job, JobSegment } from "../../model/job.ts";
import { surroundings } from "../http/surroundings.ts";

/** A segment under the id that a model gets to see. */
export interface Line {
  /** `s1`: local to the job; ids of articles say nothing to a model and are longer. */
  readonly key: string;
  readonly segment: JobSegment;
}

const CONTEXT_CHARACTERS = 1500;
const MOST_EXAMPLES = 5;

/** The lines of a job. */
export function linesOf(job: Job): readonly Line[] {
  return job.segments.map((segment, index) => ({ key: `s${index + 1}`, segment }));
}

/** The user's message: one JSON document with these lines and what helps to translate them. */
export function userMessage(
  job: Job,
  lines: readonly Line[],
  problems: ReadonlyMap<string, string> = new Map(),
): string {
  const segments = lines.map(({ segment }) => segment);
  const own = new Set(segments.map(({ text }) => text));
  const context = surroundings({ headline: null, segments }, CONTEXT_CHARACTERS);
  const examples = examplesOf(segments);
  return JSON.stringify({
    from: job.from,
    to: job.to,
    ...(job.headline === null || own.has(job.headline) ? {} : { headline: job.headline }),
    ...(context.length === 0 ? {} : { context }),
    ...(job.terms.length === 0 ? {} : { terms: job.terms }),
    ...(examples.length === 0 ? {} : { examples }),
    segments: lines.map(({ key, segment }) => {
      const problem = problems.get(key);
      return { id: key, text: segment.text, ...(problem === undefined ? {} : { problem }) };
    }),
  });
}

/** The best fuzzy matches, each once. */
function examplesOf(
  segments: readonly JobSegment[],
): { readonly source: string; readonly target: string }[] {
  const matches = segments
    .flatMap(({ example }) => (example === undefined ? [] : [example]))
    .sort((a, b) => b.score - a.score);
  const bySource = new Map(matches.map(({ source, target }) => [source, { source, target }]));
  return [...bySource.values()].slice(0, MOST_EXAMPLES);
}
