import { expect, it } from "vitest";
import { ProviderError } from "../../src/model/errors.ts";
import type { Job, ReplyItem } from "../../src/model/job.ts";
import type { Provider } from "../../src/model/provider.ts";
import { halve, pack } from "../../src/plan/pack.ts";
import { openLane } from "../../src/translate/lane.ts";
import { translate } from "../../src/translate/translate.ts";
import { jobOf } from "../providers/conforms.ts";

const shipment = { from: "ru", to: "en", headline: null };

function provider(name: string, answer: (job: Job) => readonly ReplyItem[]): Provider {
  return {
    name,
    version: "1",
    limits: { concurrency: 2, segments: 10 },
    supports: () => true,
    translate: async (job) => ({ translations: answer(job) }),
  };
}

async function run(
  texts: readonly string[],
  providers: readonly Provider[],
  signal = new AbortController().signal,
) {
  const assignment = {
    from: "ru",
    to: "en",
    segments: jobOf(texts).segments,
    lanes: providers.map((one) => openLane(one, { retries: 0 })),
    otherwise: "provider/none",
    pack: (segments: Job["segments"], limits: Provider["limits"]) =>
      pack(segments, shipment, limits),
    halve,
  };
  const outcomes = await translate(assignment, signal);
  return [...outcomes.values()].map((o) =>
    o.status === "done" ? `${o.origin.provider}: ${o.text}` : o.reason,
  );
}

const all = (text: string) => (job: Job) => job.segments.map(({ id }) => ({ id, text }));

it("asks the next provider only for what the first one did not do well", async () => {
  const seen: string[][] = [];
  const first = provider("first", ({ segments }) =>
    segments.map(({ id, text }) => ({ id, text: text.includes("два") ? text : "good" })),
  );
  const second = provider("second", (job) => {
    seen.push(job.segments.map(({ text }) => text));
    return all("better")(job);
  });
  expect(await run(["раз", "два слова", "три"], [first, second])).toEqual([
    "first: good",
    "second: better",
    "first: good",
  ]);
  expect(seen).toEqual([["два слова"]]);
});

it("takes answers by id, the first of doubles, and ignores strangers", async () => {
  const odd = provider("odd", ({ segments }) => [
    { id: "b9.9", text: "stranger" },
    { id: segments[1]?.id ?? "", text: "second" },
    { id: segments[1]?.id ?? "", text: "double" },
  ]);
  expect(await run(["раз", "два"], [odd])).toEqual(["reply/missing", "odd: second"]);
});

it("halves a job that is too big until what is left fits", async () => {
  const sizes: number[] = [];
  const small = provider("small", (job) => {
    sizes.push(job.segments.length);
    if (job.segments.length > 2) {
      throw new ProviderError(
        "provider/unavailable",
        { provider: "small", reason: "too big" },
        "split",
      );
    }
    return all("fine")(job);
  });
  expect(await run(["а", "б", "в", "г", "д"], [small])).toEqual(Array(5).fill("small: fine"));
  expect(sizes).toContain(5);
});

it("says why there is nobody to ask", async () => {
  expect(await run(["раз"], [])).toEqual(["provider/none"]);
});

it("marks what an abort left undone and keeps what was done", async () => {
  const stop = new AbortController();
  const slow: Provider = {
    ...provider("slow", () => []),
    limits: { concurrency: 1, segments: 1 },
    translate: async (job) => {
      if (job.segments[0]?.id === "b1.0") stop.abort(new Error("interrupted"));
      return { translations: all("done")(job) };
    },
  };
  const outcomes = await run(["раз", "два", "три"], [slow], stop.signal);
  expect(outcomes[0]).toBe("slow: done");
  expect(outcomes[2]).toBe("interrupted");
});
