import type { SeenFile } from "./scan-folder.ts";

/** Tells complete files from those that are still being written. */
export interface SettledFiles {
  /**
   * The files that look as they did at least `settleMs` ago and have not been given out since they
   * last changed. `now` is monotonic, in milliseconds.
   */
  update(files: readonly SeenFile[], now: number): readonly SeenFile[];
  /** Gives a file out again after a while: longer every time, until it changes. */
  again(name: string, now: number): void;
  /** How many files are there that were never given out as they are now. */
  countFresh(): number;
}

/** Waiting times, in milliseconds. */
export interface SettleTimes {
  readonly settleMs: number;
  /** Before a file is given out again; doubled every time, up to an hour. */
  readonly retryMs: number;
}

interface Known {
  readonly mark: string;
  /** When it may be given out; `null` = it was. */
  readonly due: number | null;
  /** The last wait before it was given out again; `null` = it never was. */
  readonly delay: number | null;
}

const LONGEST_RETRY_MS = 3_600_000;

/** Opens the register of a watched folder. No clock but the caller's is looked at. */
export function openSettledFiles({ settleMs, retryMs }: SettleTimes): SettledFiles {
  let known: ReadonlyMap<string, Known> = new Map();
  return {
    countFresh: () =>
      [...known.values()].filter(({ due, delay }) => due !== null && delay === null).length,
    update(files, now) {
      const next = new Map<string, Known>();
      const ready: SeenFile[] = [];
      for (const file of files) {
        const { name, mark } = file;
        const before = known.get(name);
        const entry = before?.mark === mark ? before : { mark, due: now + settleMs, delay: null };
        const isReady = before === entry && entry.due !== null && entry.due <= now;
        if (isReady) ready.push(file);
        next.set(name, isReady ? { ...entry, due: null } : entry);
      }
      known = next;
      return ready;
    },
    again(name, now) {
      const entry = known.get(name);
      if (entry === undefined) return;
      const delay = Math.min(entry.delay === null ? retryMs : entry.delay * 2, LONGEST_RETRY_MS);
      known = new Map(known).set(name, { ...entry, due: now + delay, delay });
    },
  };
}
