import { describe, expect, it } from "vitest";
import { ProviderError } from "../../src/model/errors.ts";
import type { Job } from "../../src/model/job.ts";
import type { Provider } from "../../src/model/provider.ts";
import { openLane } from "../../src/translate/lane.ts";
import { jobOf } from "../providers/conforms.ts";

const { signal } = new AbortController();
const never = new Promise<never>(() => undefined);

function scripted(answers: readonly (() => Promise<string> | string)[], limits = {}) {
  let calls = 0;
  const provider: Provider = {
    name: "scripted",
    version: "1",
    limits: { concurrency: 4, ...limits },
    supports: () => true,
    translate: async (job: Job) => {
      const answer = answers[Math.min(calls, answers.length - 1)];
      calls += 1;
      const text = await answer?.();
      return { translations: job.segments.map(({ id }) => ({ id, text: text ?? null })) };
    },
  };
  return { provider, calls: () => calls };
}

const failing = (action: "retry" | "stop" | "fail", retryAfterMs?: number) => () => {
  const data = { provider: "scripted", reason: "test" };
  const options = retryAfterMs === undefined ? {} : { retryAfterMs };
  throw new ProviderError("provider/unavailable", data, action, options);
};

describe("a lane", () => {
  it("tries again after a retryable failure and waits as long as it is asked to", async () => {
    const { provider, calls } = scripted([failing("retry", 30), () => "done"]);
    const started = performance.now();
    const reply = await openLane(provider).run(jobOf(["а"]), signal);
    expect(reply.translations[0]?.text).toBe("done");
    expect(calls()).toBe(2);
    expect(performance.now() - started).toBeGreaterThanOrEqual(28);
  });

  it("gives up after the allowed number of retries", async () => {
    const { provider, calls } = scripted([failing("retry", 0)]);
    const lane = openLane(provider, { retries: 2 });
    await expect(lane.run(jobOf(["а"]), signal)).rejects.toMatchObject({ action: "retry" });
    expect(calls()).toBe(3);
  });

  it.each(["fail", "stop"] as const)(
    "does not repeat a call that failed with %s",
    async (action) => {
      const { provider, calls } = scripted([failing(action)]);
      await expect(openLane(provider).run(jobOf(["а"]), signal)).rejects.toMatchObject({ action });
      expect(calls()).toBe(1);
    },
  );

  it("calls a provider no more once it said stop, and says why once", async () => {
    const { provider, calls } = scripted([failing("stop"), () => "late"]);
    const told: string[] = [];
    const onStop = (name: string, { code }: ProviderError) => told.push(`${name}: ${code}`);
    const lane = openLane(provider, { onStop });
    await expect(lane.run(jobOf(["а"]), signal)).rejects.toThrow();
    await expect(lane.run(jobOf(["б"]), signal)).rejects.toMatchObject({ action: "stop" });
    expect(calls()).toBe(1);
    expect(told).toEqual(["scripted: provider/unavailable"]);
  });

  it("ends a call that takes too long", async () => {
    const { provider } = scripted([() => never]);
    const lane = openLane(provider, { timeoutMs: 20, retries: 0 });
    await expect(lane.run(jobOf(["а"]), signal)).rejects.toMatchObject({
      code: "provider/timeout",
    });
  });

  it("turns a crash of the provider into a failed call, without its message", async () => {
    const { provider } = scripted([
      () => {
        throw new TypeError("secret article text");
      },
    ]);
    const error = await openLane(provider)
      .run(jobOf(["а"]), signal)
      .catch((reason) => reason);
    expect(error).toMatchObject({ code: "provider/crashed", action: "fail" });
    expect(error.message).not.toContain("secret");
  });

  it("never has more calls under way than allowed", async () => {
    let open = 0;
    let most = 0;
    const { provider } = scripted([
      async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setTimeout(resolve, 2));
        open -= 1;
        return "done";
      },
    ]);
    const lane = openLane(provider, { concurrency: 3 });
    await Promise.all(Array.from({ length: 20 }, () => lane.run(jobOf(["а"]), signal)));
    expect(most).toBe(3);
  });

  it("rejects with the signal's reason when it is aborted", async () => {
    const { provider } = scripted([() => never]);
    const stop = new AbortController();
    const run = openLane(provider).run(jobOf(["а"]), stop.signal);
    stop.abort(new Error("interrupted"));
    await expect(run).rejects.toThrow("interrupted");
  });
});

describe("a lane's queue", () => {
  const limited = (retryAfterMs: number) => failing("retry", retryAfterMs);

  it("waits as a whole when one call is asked to slow down", async () => {
    const { provider, calls } = scripted([limited(80), () => "done"], { concurrency: 1 });
    const lane = openLane(provider);
    const started = performance.now();
    const runs = ["а", "б", "в"].map((text) => lane.run(jobOf([text]), signal));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(calls()).toBe(1);
    await Promise.all(runs);
    expect(calls()).toBe(4);
    expect(performance.now() - started).toBeGreaterThanOrEqual(78);
  });

  it("does not count requests to slow down as failed attempts", async () => {
    const { provider, calls } = scripted([limited(1), limited(1), limited(1), () => "done"]);
    const reply = await openLane(provider, { retries: 1 }).run(jobOf(["а"]), signal);
    expect(reply.translations[0]?.text).toBe("done");
    expect(calls()).toBe(4);
  });

  it("opens the circuit after failures in a row and closes it when a probe succeeds", async () => {
    const down = failing("retry");
    const { provider, calls } = scripted([down, down, down, () => "done"], { concurrency: 3 });
    const lane = openLane(provider, { patience: 3, firstWaitMs: 40, random: () => 0 });
    const started = performance.now();
    await Promise.all(["а", "б", "в"].map((text) => lane.run(jobOf([text]), signal)));
    expect(performance.now() - started).toBeGreaterThanOrEqual(38);
    expect(calls()).toBe(6);
  });

  it("gives a provider up that stays down, and tells every job why", async () => {
    const { provider, calls } = scripted([failing("retry")], { concurrency: 4 });
    const lane = openLane(provider, { patience: 3, firstWaitMs: 1, random: () => 0 });
    const runs = Array.from({ length: 50 }, () => lane.run(jobOf(["а"]), signal));
    const results = await Promise.allSettled(runs);
    expect(results.every(({ status }) => status === "rejected")).toBe(true);
    expect(calls()).toBeLessThan(20);
    await expect(lane.run(jobOf(["а"]), signal)).rejects.toMatchObject({ action: "stop" });
  });

  it("lets owners take turns", async () => {
    const order: string[] = [];
    const provider: Provider = {
      ...scripted([]).provider,
      limits: { concurrency: 1 },
      translate: async ({ segments }) => {
        order.push(segments[0]?.text ?? "");
        return { translations: [] };
      },
    };
    const lane = openLane(provider);
    const [long, short] = [{}, {}];
    const all = ["д1", "д2", "д3", "д4"].map((text) => lane.run(jobOf([text]), signal, long));
    all.push(lane.run(jobOf(["к1"]), signal, short));
    await Promise.all(all);
    expect(order.slice(0, 3)).toContain("к1");
  });

  it("starts nothing after an abort, but lets calls under way finish for a while", async () => {
    const stop = new AbortController();
    const slow = () => new Promise<string>((resolve) => setTimeout(resolve, 30, "done"));
    const { provider, calls } = scripted([slow], { concurrency: 1 });
    const lane = openLane(provider, { graceMs: 1000 });
    const [first, second] = ["а", "б"].map((text) => lane.run(jobOf([text]), stop.signal));
    stop.abort(new Error("interrupted"));
    await expect(second).rejects.toThrow("interrupted");
    expect((await first)?.translations[0]?.text).toBe("done");
    expect(calls()).toBe(1);
  });

  it("ends calls that are still under way when that while is over", async () => {
    const stop = new AbortController();
    const { provider } = scripted([() => never]);
    const run = openLane(provider, { graceMs: 20 }).run(jobOf(["а"]), stop.signal);
    stop.abort(new Error("interrupted"));
    await expect(run).rejects.toThrow("interrupted");
  });

  it("ends with the run's deadline, calls under way included", async () => {
    const until = new AbortController();
    const { provider, calls } = scripted([() => never], { concurrency: 1 });
    const lane = openLane(provider, { until: until.signal, graceMs: 1000 });
    const runs = ["а", "б"].map((text) => lane.run(jobOf([text]), signal));
    until.abort(new ProviderError("budget/time", { seconds: 1 }, "stop"));
    for (const run of runs) await expect(run).rejects.toMatchObject({ code: "budget/time" });
    expect(calls()).toBe(1);
  });
});
