import type { Job } from "../../model/job.ts";

/**
 * What stands around a job's texts, in reading order and without them: the headline, then every
 * neighbour that is not itself to be translated. At most `most` code points.
 */
export function surroundings(
  { headline, segments }: Pick<Job, "headline" | "segments">,
  most: number,
): string[] {
  const own = new Set(segments.map(({ text }) => text));
  const around = segments.flatMap(({ previous, next }) => [previous, next]);
  const texts = new Set([headline, ...around].filter((text) => text !== null && !own.has(text)));
  const kept: string[] = [];
  let left = most;
  for (const text of texts) {
    const size = text === null ? 0 : [...text].length;
    if (text === null || size > left) continue;
    kept.push(text);
    left -= size;
  }
  return kept;
}
