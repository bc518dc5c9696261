import { describe, expect, it } from "vitest";
import { paceOf } from "../../src/translate/pace.ts";

interface Call {
  readonly start: number;
  /** When the server counts it. */
  readonly counted: number;
  readonly characters: number;
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Calls as fast as the pace lets them, on a clock of its own; timers are up to `late` ms late. */
function simulate(
  limits: Parameters<typeof paceOf>[0],
  { untilMs, late, size }: { untilMs: number; late: number; size: (random: number) => number },
): Call[] {
  const pace = paceOf(limits);
  const random = randomFrom(7);
  const calls: Call[] = [];
  const answers: { at: number; tell(now: number): void }[] = [];
  let now = 0;
  while (now < untilMs) {
    const characters = size(random());
    for (let delay = Infinity; delay > 0; now += delay === 0 ? 0 : delay + random() * late) {
      while ((answers[0]?.at ?? Infinity) <= now) answers.shift()?.tell(now);
      delay = pace.delay(characters, now);
    }
    const counted = now + random() * 25;
    const tell = pace.start(characters, now);
    answers.push({ at: now + 25 + random() * 400, tell });
    answers.sort((a, b) => a.at - b.at);
    calls.push({ start: now, counted, characters });
  }
  return calls;
}

/** The most that any window of this length holds, as the server counts. */
function mostIn(calls: readonly Call[], lengthMs: number, weigh: (call: Call) => number): number {
  const sorted = [...calls].sort((a, b) => a.counted - b.counted);
  let from = 0;
  let sum = 0;
  let most = 0;
  for (const call of sorted) {
    sum += weigh(call);
    for (let first = sorted[from]; first !== undefined; first = sorted[from]) {
      if (first.counted > call.counted - lengthMs) break;
      sum -= weigh(first);
      from += 1;
    }
    most = Math.max(most, sum);
  }
  return most;
}

describe("a pace", () => {
  it.each([1, 3, 20, 150])(
    "of %d calls a second is never exceeded in any second and reached to 95 %%",
    (perSecond) => {
      const calls = simulate({ perSecond }, { untilMs: 60_000, late: 2, size: () => 10 });
      expect(mostIn(calls, 1000, () => 1)).toBeLessThanOrEqual(perSecond);
      expect(calls.length).toBeGreaterThanOrEqual(perSecond * 60 * 0.95);
    },
  );

  it("below one call a second spaces the calls", () => {
    const calls = simulate({ perSecond: 0.25 }, { untilMs: 60_000, late: 2, size: () => 10 });
    expect(mostIn(calls, 4000, () => 1)).toBe(1);
    expect(calls.length).toBeGreaterThanOrEqual(14);
  });

  it.each([100, 2000])(
    "keeps characters within any minute and uses 95 %% of them, with calls of up to %d",
    (largest) => {
      const size = (random: number) => Math.ceil(random * largest);
      const limits = { charactersPerMinute: 40_000 };
      const calls = simulate(limits, { untilMs: 15 * 60_000, late: 2, size });
      const characters = ({ characters: count }: Call) => count;
      expect(mostIn(calls, 60_000, characters)).toBeLessThanOrEqual(40_000);
      const total = calls.reduce((sum, call) => sum + call.characters, 0);
      expect(total).toBeGreaterThanOrEqual(40_000 * 15 * 0.95);
    },
  );

  it("keeps both limits at once", () => {
    const limits = { perSecond: 10, charactersPerMinute: 30_000 };
    const size = (random: number) => Math.ceil(random * 200);
    const calls = simulate(limits, { untilMs: 5 * 60_000, late: 2, size });
    expect(mostIn(calls, 1000, () => 1)).toBeLessThanOrEqual(10);
    expect(mostIn(calls, 60_000, ({ characters }) => characters)).toBeLessThanOrEqual(30_000);
  });

  it("leaves more room where timers are late, for calls arrive late as well", () => {
    const calls = (late: number) =>
      simulate({ perSecond: 20 }, { untilMs: 20_000, late, size: () => 10 }).length;
    expect(calls(60)).toBeLessThan(calls(1));
  });

  it("lets a call through that alone is above the limit, when nothing else is counted", () => {
    const pace = paceOf({ charactersPerMinute: 100 });
    expect(pace.delay(500, 0)).toBe(0);
    pace.start(500, 0)(1000);
    expect(pace.delay(10, 1000)).toBeGreaterThan(59_000);
  });

  it("knows no waiting without limits", () => {
    const pace = paceOf({});
    pace.start(1e9, 0);
    expect(pace.delay(1e9, 0)).toBe(0);
  });
});
