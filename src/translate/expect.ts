import { openRecorder } from "./recorder.ts";
import type { Assignment } from "./translate.ts";

/** What a provider would be sent: code points, call by call. */
export type ExpectedCalls = ReadonlyMap<string, readonly number[]>;

/**
 * What the calls of an assignment would hold if every provider answered well: each text goes to the
 * first provider that serves the pair, unless it was paid for already. Nothing is called.
 */
export async function expectCalls(assignment: Assignment): Promise<ExpectedCalls> {
  const { from, to, lanes, segments, pack } = assignment;
  const recorder = await openRecorder(assignment);
  const index = lanes.findIndex(({ provider }) => provider.supports(from, to));
  const lane = lanes[index];
  if (lane === undefined) return new Map();
  const jobs = pack(segments, lane.provider.limits);
  const open = jobs.map((job) =>
    job.segments.filter((segment) => recorder.recall(segment, job, index) === null),
  );
  const calls = open
    .filter((rest) => rest.length > 0)
    .map((rest) => rest.reduce((sum, { text }) => sum + [...text].length, 0));
  return new Map([[lane.provider.name, calls]]);
}
