import { fairQueue } from "./fair-queue.ts";
import type { Health } from "./health.ts";
import type { Pace } from "./pace.ts";

/** Work that waits for its turn. */
interface Turn<Result> {
  readonly characters: number;
  /** Owners take turns; one owner's work is done in order. */
  readonly owner: unknown;
  /** `first`: before the owner's other work. */
  readonly place: "first" | "last";
  /** Aborts the waiting, not the work. */
  readonly signal: AbortSignal;
  work(): Promise<Result>;
}

/** Lets work through as a provider's health and pace allow. */
export interface Turnstile {
  /** @throws what the work throws; the signal's reason when it aborted before the work started */
  pass<Result>(turn: Turn<Result>): Promise<Result>;
  /** Looks again, after the health has changed. */
  look(): void;
}

interface Waiting {
  readonly characters: number;
  start(now: number): void;
  leave(): void;
}

/** Opens a turnstile; `clock` counts milliseconds. */
export function openTurnstile(
  health: Health,
  pace: Pace,
  clock: () => number = () => performance.now(),
): Turnstile {
  const queue = fairQueue<Waiting>();
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    for (let next = queue.peek(); next !== undefined; next = queue.peek()) {
      const now = clock();
      const isOver = health.stopped !== null;
      if (!isOver) {
        if (underWay >= health.allowed()) return;
        const delay = Math.max(health.delay(now), pace.delay(next.characters, now));
        if (delay > 0) {
          timer = setTimeout(look, delay);
          return;
        }
      }
      queue.take();
      next.start(now);
    }
  };
  const crowd = crowdBySignal();
  const pass = <Result>({ characters, owner, place, signal, work }: Turn<Result>) =>
    new Promise<Result>((resolve, reject) => {
      const waiting: Waiting = {
        characters,
        leave() {
          queue.remove(waiting, owner);
          reject(signal.reason);
        },
        start(now) {
          crowd.remove(waiting, signal);
          underWay += 1;
          const answered = health.stopped === null ? pace.start(characters, now) : () => undefined;
          const end = <Value>(settle: (value: Value) => void) => {
            return (value: Value) => {
              underWay -= 1;
              answered(clock());
              settle(value);
              look();
            };
          };
          work().then(end(resolve), end(reject));
        },
      };
      if (signal.aborted) return reject(signal.reason);
      crowd.add(waiting, signal);
      queue.add(waiting, owner, place);
      look();
    });
  return { pass, look };
}

/** Those who wait, by the signal that sends them away: one listener for all of them. */
function crowdBySignal() {
  const crowds = new WeakMap<AbortSignal, Set<Waiting>>();
  return {
    add(waiting: Waiting, signal: AbortSignal) {
      const known = crowds.get(signal);
      if (known !== undefined) return known.add(waiting);
      const crowd = new Set([waiting]);
      crowds.set(signal, crowd);
      signal.addEventListener("abort", () => {
        for (const one of crowd) one.leave();
      });
      return crowd;
    },
    remove(waiting: Waiting, signal: AbortSignal) {
      crowds.get(signal)?.delete(waiting);
    },
  };
}
