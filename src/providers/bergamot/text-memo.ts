import { type SharedWork, shareWork } from "./shared-work.ts";

/** Results of one text each, kept so that a text is translated once whoever asks, in any order. */
export interface TextMemo<Result> {
  /** The kept or running result for `key`, or that of `run`. Failures are not kept. */
  get(
    key: string,
    run: (signal: AbortSignal) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result>;
}

/** A memo that forgets the longest unused once its keys hold more than `capacity` characters. */
export function createTextMemo<Result>(
  capacity: number,
  keep: (result: Result) => boolean,
): TextMemo<Result> {
  const entries = new Map<string, SharedWork<Result>>();
  let characters = 0;

  const forget = (key: string, entry: SharedWork<Result>): void => {
    if (entries.get(key) !== entry) return;
    entries.delete(key);
    characters -= key.length;
  };
  const remember = (key: string, entry: SharedWork<Result>): void => {
    entries.set(key, entry);
    characters += key.length;
    for (const [oldest, old] of entries) {
      if (characters <= capacity || oldest === key) break;
      forget(oldest, old);
    }
  };

  return {
    async get(key, run, signal) {
      const known = entries.get(key);
      if (known !== undefined) forget(key, known);
      const entry = known === undefined || known.abandoned ? shareWork(run) : known;
      remember(key, entry);
      try {
        const result = await entry.join(signal);
        if (!keep(result)) forget(key, entry);
        return result;
      } catch (error) {
        if (entry.abandoned || !signal.aborted) forget(key, entry);
        throw error;
      }
    },
  };
}
