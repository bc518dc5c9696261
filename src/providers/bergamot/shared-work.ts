/** Work that several callers wait for; it is aborted when the last of them has given up. */
export interface SharedWork<Result> {
  /** Whether it was aborted; who comes now must start anew. */
  readonly abandoned: boolean;
  /** The result; rejects with the signal's reason when this caller gives up. */
  join(signal: AbortSignal): Promise<Result>;
}

/** Starts `run` once, whatever the number of callers that join. */
export function shareWork<Result>(
  run: (signal: AbortSignal) => Promise<Result>,
): SharedWork<Result> {
  const controller = new AbortController();
  const result = run(controller.signal);
  result.catch(() => undefined);
  let callers = 0;
  return {
    get abandoned() {
      return controller.signal.aborted;
    },
    async join(signal) {
      signal.throwIfAborted();
      callers += 1;
      let leave: () => void = () => undefined;
      const left = new Promise<never>((_, reject) => {
        leave = () => reject(signal.reason);
        signal.addEventListener("abort", leave, { once: true });
      });
      try {
        return await Promise.race([result, left]);
      } finally {
        signal.removeEventListener("abort", leave);
        callers -= 1;
        if (callers === 0 && signal.aborted) controller.abort();
      }
    },
  };
}
