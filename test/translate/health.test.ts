import { describe, expect, it } from "vitest";
import { ProviderError } from "../../src/model/errors.ts";
import { backoffMs, openHealth } from "../../src/translate/health.ts";

const options = { concurrency: 16, patience: 3, firstWaitMs: 1000, random: () => 1 };
const error = (action: ProviderError["action"], retryAfterMs?: number) => {
  const data = { provider: "p", reason: "test" };
  return new ProviderError(
    "provider/unavailable",
    data,
    action,
    retryAfterMs === undefined ? {} : { retryAfterMs },
  );
};

describe("a provider that asks to slow down", () => {
  it("is left alone for as long as it asks, and then asked half as much at once", () => {
    const health = openHealth(options);
    health.failed(error("retry", 5000), 0, 100);
    expect(health.delay(100)).toBe(5000);
    expect(health.delay(6000)).toBe(0);
    expect(health.allowed()).toBe(8);
  });

  it("is halved once for all calls that were under way together", () => {
    const health = openHealth(options);
    for (const startedAt of [0, 10, 20]) health.failed(error("retry", 500), startedAt, 100);
    expect(health.allowed()).toBe(8);
  });

  it("is asked one call more after each round of successes", () => {
    const health = openHealth(options);
    health.failed(error("retry", 500), 0, 100);
    for (let call = 0; call < 9; call += 1) health.succeeded();
    expect(health.allowed()).toBe(9);
    for (let call = 0; call < 1000; call += 1) health.succeeded();
    expect(health.allowed()).toBe(16);
  });

  it("is given up when it wants to be left alone for very long", () => {
    const health = openHealth(options);
    health.failed(error("retry", 3_600_000), 0, 100);
    expect(health.stopped).toMatchObject({ action: "stop" });
  });

  it("is given up when it does nothing else", () => {
    const health = openHealth(options);
    for (let now = 0; now < 1e6 && health.stopped === null; now += 1000) {
      health.failed(error("retry", 500), now, now + 1);
    }
    expect(health.stopped?.code).toBe("provider/unavailable");
  });
});

describe("the circuit", () => {
  const opened = () => {
    const health = openHealth(options);
    for (const at of [1, 2, 3]) health.failed(error("retry"), 0, at);
    return health;
  };

  it("stays closed while successes come in between", () => {
    const health = openHealth(options);
    for (let at = 0; at < 20; at += 1) {
      health.failed(error("retry"), at, at);
      health.failed(error("fail"), at, at);
      health.succeeded();
    }
    expect(health.delay(20)).toBe(0);
    expect(health.allowed()).toBe(16);
  });

  it("opens after failures in a row, lets one probe through, and closes on its success", () => {
    const health = opened();
    expect(health.delay(3)).toBe(1000);
    expect(health.delay(1003)).toBe(0);
    expect(health.allowed()).toBe(1);
    health.succeeded();
    expect(health.allowed()).toBe(16);
    expect(health.stopped).toBeNull();
  });

  it("waits twice as long after each failed probe, and then gives the provider up", () => {
    const health = opened();
    const waits: number[] = [];
    for (let now = 1003; health.stopped === null; now += health.delay(now)) {
      health.failed(error("retry"), now, now);
      waits.push(health.delay(now));
    }
    expect(waits).toEqual([2000, 4000, 8000, 0]);
    expect(health.stopped).toMatchObject({ action: "stop" });
  });

  it("does not count jobs that were too big", () => {
    const health = openHealth(options);
    for (let at = 0; at < 20; at += 1) health.failed(error("split"), at, at);
    expect(health.delay(20)).toBe(0);
  });

  it("opens for good on a final error", () => {
    const health = openHealth(options);
    health.failed(error("stop"), 0, 1);
    expect(health.stopped?.action).toBe("stop");
  });
});

it("backs off by a random part of one, two, four … at most sixty seconds", () => {
  const waits = [1, 2, 3, 7, 20].map((attempt) => backoffMs(attempt, options));
  expect(waits).toEqual([1000, 2000, 4000, 60_000, 60_000]);
  expect(backoffMs(3, { ...options, random: () => 0.25 })).toBe(1000);
});
