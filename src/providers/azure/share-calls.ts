import type { Job, Reply } from "../../model/job.ts";

/** How jobs are brought together. */
export interface SharingOptions {
  /** Milliseconds a job waits for others with the same texts. */
  readonly windowMs: number;
  /** Whether these jobs, of the same texts, may go in one call. */
  fits(jobs: readonly Job[]): boolean;
  /** Makes one call for these jobs, one reply for each. */
  send(jobs: readonly Job[], signal: AbortSignal): Promise<readonly Reply[]>;
}

interface Participant {
  readonly job: Job;
  readonly signal: AbortSignal;
  resolve(reply: Reply): void;
  reject(reason: unknown): void;
}

/**
 * Translates jobs of the same texts to different targets in one call, where they come within a short
 * time of each other: the pipeline asks for every target of an article at once.
 */
export function shareCalls(
  options: SharingOptions,
): (job: Job, signal: AbortSignal) => Promise<Reply> {
  const waiting = new Map<string, Participant[]>();
  const depart = (key: string, group: Participant[]) => {
    if (waiting.get(key) === group) waiting.delete(key);
    void travel(group, options);
  };
  return (job, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const participant = participate(job, signal, { resolve, reject });
      const key = JSON.stringify([job.from, job.segments.map(({ text }) => text)]);
      const group = waiting.get(key);
      if (group !== undefined && mayJoin(job, group, options)) {
        group.push(participant);
        return;
      }
      const opened = [participant];
      waiting.set(key, opened);
      setTimeout(() => depart(key, opened), options.windowMs);
    });
}

/** A job that leaves when its signal aborts, and leaves no listener behind. */
function participate(
  job: Job,
  signal: AbortSignal,
  { resolve, reject }: Pick<Participant, "resolve" | "reject">,
): Participant {
  const leave = () => reject(signal.reason);
  signal.addEventListener("abort", leave, { once: true });
  const settle =
    <Value>(finish: (value: Value) => void) =>
    (value: Value) => {
      signal.removeEventListener("abort", leave);
      finish(value);
    };
  return { job, signal, resolve: settle(resolve), reject: settle(reject) };
}

function mayJoin(job: Job, group: readonly Participant[], { fits }: SharingOptions): boolean {
  const jobs = group.map((other) => other.job);
  return jobs.every(({ to }) => to !== job.to) && fits([...jobs, job]);
}

/** Makes the call unless everybody has left meanwhile; stops it when the last one leaves. */
async function travel(group: readonly Participant[], { send }: SharingOptions): Promise<void> {
  const present = group.filter(({ signal }) => !signal.aborted);
  if (present.length === 0) return;
  const stop = new AbortController();
  const leave = () => {
    if (present.every(({ signal }) => signal.aborted)) stop.abort(present[0]?.signal.reason);
  };
  for (const { signal } of present) signal.addEventListener("abort", leave, { once: true });
  try {
    const jobs = present.map(({ job }) => job);
    const replies = await send(jobs, stop.signal);
    present.forEach(({ resolve }, index) => {
      resolve(replies[index] ?? { translations: [] });
    });
  } catch (error) {
    for (const { reject } of present) reject(error);
  } finally {
    for (const { signal } of present) signal.removeEventListener("abort", leave);
  }
}
