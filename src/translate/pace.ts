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
/** How long after its start a call is counted at the latest: a share of the window. */
const SLACK = 0.03;
const MINUTE_SLACK_MS = 500;
/** How late every timer is, and the most that is believed. */
const TIMER_MS = 2;
const LATEST_MS = 50;
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

/**
 * Whole calls in a window of about a second; under one a second, one in a longer window. Where the
 * machine is so busy that timers are late, calls arrive late as well, and are counted later.
 */
function callsPer(perSecond: number): Pace {
  const capacity = Math.max(1, Math.floor(perSecond));
  const lengthMs = (1000 * capacity) / perSecond + CLOCK_MS;
  const window = slidingWindow({ capacity, lengthMs });
  const spacingMs = 1000 / perSecond;
  const lateness = watchLateness();
  let next = 0;
  return {
    delay(_, now) {
      lateness.look(now);
      const delay = Math.max(0, window.delay(1, now), next - now);
      if (delay > 0) lateness.expect(now + delay);
      return delay;
    },
    start(_, now) {
      next = Math.max(next, now - CATCH_UP_MS) + spacingMs;
      return window.enter(1, now, lengthMs * SLACK + 2 * lateness.peak());
    },
  };
}

function charactersPer(perMinute: number): Pace {
  const window = slidingWindow({ capacity: perMinute, lengthMs: MINUTE_MS });
  return {
    delay: window.delay,
    start: (characters, now) => window.enter(characters, now, MINUTE_SLACK_MS),
  };
}

/** How late timers have been lately, in milliseconds; it is forgotten bit by bit. */
function watchLateness() {
  let peak = 0;
  let expected = Infinity;
  return {
    expect(at: number) {
      expected = at;
    },
    look(now: number) {
      if (now < expected) return;
      const late = Math.min(now - expected - TIMER_MS, LATEST_MS);
      peak = Math.max(peak * 0.98, late);
      expected = Infinity;
    },
    peak: () => peak,
  };
}
