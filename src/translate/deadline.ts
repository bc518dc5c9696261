import { setMaxListeners } from "node:events";

/** Thrown (as the signal's reason) when the time is up. */
export class DeadlineError extends Error {
  override readonly name = "DeadlineError";
}

/**
 * Runs `work` with a signal that aborts when `signal` does or after `milliseconds`, and does not
 * wait for work that ignores it. Leaves no timer and no listener behind.
 * @throws DeadlineError when the time was up first; the signal's reason when it aborted first
 */
export async function withDeadline<Result>(
  milliseconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const controller = new AbortController();
  let stop = () => controller.abort(signal.reason);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const end = (reason: unknown) => {
        controller.abort(reason);
        reject(reason);
      };
      stop = () => end(signal.reason);
      signal.addEventListener("abort", stop, { once: true });
      timer = setTimeout(() => end(new DeadlineError()), milliseconds);
      work(controller.signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

/** Waits, unless the signal aborts first. @throws the signal's reason */
export async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return;
  await withDeadline(milliseconds, signal, () => new Promise(() => undefined)).catch((reason) => {
    if (!(reason instanceof DeadlineError)) throw reason;
  });
}

/**
 * A signal that aborts `milliseconds` after `signal` did, or at once with `until`, each with its
 * reason. It keeps no process alive.
 */
export function delayedSignal(
  signal: AbortSignal,
  milliseconds: number,
  until?: AbortSignal,
): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // every call under way listens
  const stop = () => controller.abort(signal.reason);
  const later = () => {
    if (milliseconds === 0) stop();
    else setTimeout(stop, milliseconds).unref();
  };
  if (signal.aborted) later();
  else signal.addEventListener("abort", later, { once: true });
  if (until?.aborted) controller.abort(until.reason);
  else until?.addEventListener("abort", () => controller.abort(until.reason), { once: true });
  return controller.signal;
}
