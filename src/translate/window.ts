/** At most so much in any stretch of time of a given length. */
export interface SlidingWindow {
  /** Milliseconds until `amount` fits; 0 = now. More than the capacity fits where nothing else is. */
  delay(amount: number, now: number): number;
  /**
   * Enters `amount`, which the server counts within `slackMs` at the latest; call the result when
   * it has certainly counted it.
   */
  enter(amount: number, now: number, slackMs: number): (now: number) => void;
}

/** How wide a window is, and how much goes in. */
export interface WindowSize {
  readonly capacity: number;
  readonly lengthMs: number;
}

interface Entry {
  readonly amount: number;
  /** When the entry leaves the window. */
  until: number;
}

/**
 * A window as the server sees it: a call is counted somewhere between its start and its answer, so
 * it leaves the window `lengthMs` after its answer, or after `slackMs` where that is earlier.
 */
export function slidingWindow({ capacity, lengthMs }: WindowSize): SlidingWindow {
  const entries: Entry[] = [];
  let used = 0;
  const forget = (now: number) => {
    for (let [first] = entries; first !== undefined && first.until <= now; [first] = entries) {
      used -= first.amount;
      entries.shift();
    }
  };
  return {
    delay(amount, now) {
      forget(now);
      let open = capacity - used;
      let at = now;
      for (const entry of entries) {
        if (amount <= open) break;
        open += entry.amount;
        at = Math.max(at, entry.until);
      }
      return at - now;
    },
    enter(amount, now, slackMs) {
      const entry = { amount, until: now + slackMs + lengthMs };
      entries.push(entry);
      used += amount;
      return (answered) => {
        entry.until = Math.min(entry.until, answered + lengthMs);
      };
    },
  };
}
