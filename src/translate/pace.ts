import type { Limits } from "../model/provider.ts";
import { slidingWindow } from "./window.ts";

/** When the next call may start. */
export interface Pace {
  /** Milliseconds until a call of so many characters may start; 0 = now. */
  delay(characters: number, now: number): number;
  /** Counts a call that starts; call the result when its answer is there. */
  start(characters: number, now: number): (now: number) => void;
}

/** What goes wrong between clocks: a millisecond of rounding on either side. */
const CLOCK_MS = 2;
const MINUTE_MS = 60_000;
/** A timer that fired late may be made up for by so much. */
const CATCH_UP_MS = 5;

/**
 * Calls evenly spaced, never more than `perSecond` in any second nor more characters than
 * `charactersPerMinute` in any minute as the server counts, and at least 95 % of both.
 */
export function paceOf({ perSecond, charactersPerMinute }: Omit<Limits, "concurrency">): Pace {
  const paces = [
    ...(perSecond === undefined ? [] : [callsPer(perSecond)]),
    ...(charactersPerMinute === undefined ? [] : [charactersPer(charactersPerMinute)]),
  ];
  return {
    delay: (characters, now) => Math.max(0, ...paces.map((pace) => pace.delay(characters, now))),
    start(characters, now) {
      const answered = paces.map((pace) => pace.start(characters, now));
      return (later) => {
        for (const tell of answered) tell(later);
      };
    },
  };
}

/** Whole calls in a window of about a second; under one a second, one in a longer window. */
function callsPer(perSecond: number): Pace {
  const capacity = Math.max(1, Math.floor(perSecond));
  const lengthMs = (1000 * capacity) / perSecond + CLOCK_MS;
  const window = slidingWindow({ capacity, lengthMs, slackMs: lengthMs * 0.035 });
  const spacingMs = 1000 / perSecond;
  let next = 0;
  return {
    delay: (_, now) => Math.max(window.delay(1, now), next - now),
    start(_, now) {
      next = Math.max(next, now - CATCH_UP_MS) + spacingMs;
      return window.enter(1, now);
    },
  };
}

function charactersPer(perMinute: number): Pace {
  const window = slidingWindow({ capacity: perMinute, lengthMs: MINUTE_MS, slackMs: 300 });
  return { delay: window.delay, start: window.enter };
}
