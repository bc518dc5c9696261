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

  it("calls a provider no more once it said stop", async () => {
    const { provider, calls } = scripted([failing("stop"), () => "late"]);
    const lane = openLane(provider);
    await expect(lane.run(jobOf(["а"]), signal)).rejects.toThrow();
    await expect(lane.run(jobOf(["б"]), signal)).rejects.toMatchObject({ action: "stop" });
    expect(calls()).toBe(1);
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
