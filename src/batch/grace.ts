/** A signal for what is under way: it aborts some time after the one that says to stop. */
export interface Grace {
  readonly signal: AbortSignal;
  /** Takes the timer away; call it when nothing is under way any more. */
  end(): void;
}

/** When a run is stopped: time for articles under way, then for calls that are still under way. */
export const GRACE = { articlesMs: 5000, callsMs: 4500 } as const;

/** Lets what is under way finish for `milliseconds` after `stop` has aborted. */
export function openGrace(stop: AbortSignal, milliseconds: number = GRACE.articlesMs): Grace {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    timer = setTimeout(() => controller.abort(stop.reason), milliseconds);
  };
  if (stop.aborted) begin();
  else stop.addEventListener("abort", begin, { once: true });
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      stop.removeEventListener("abort", begin);
    },
  };
}
