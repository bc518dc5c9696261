import { expect, it } from "vitest";
import { createTextMemo } from "../../../src/providers/bergamot/text-memo.ts";

const never = () => new AbortController().signal;

it("runs once for two callers, whoever comes first", async () => {
  const memo = createTextMemo<number>(100, () => true);
  let runs = 0;
  const run = async () => {
    runs += 1;
    return runs;
  };
  const both = await Promise.all([memo.get("a", run, never()), memo.get("a", run, never())]);
  expect([...both, await memo.get("a", run, never())]).toEqual([1, 1, 1]);
});

it("forgets the longest unused text when there is no room", async () => {
  const memo = createTextMemo<string>(5, () => true);
  const asked: string[] = [];
  const get = (key: string) =>
    memo.get(
      key,
      async () => {
        asked.push(key);
        return key;
      },
      never(),
    );
  for (const key of ["aa", "bb", "aa", "cc", "aa", "bb"]) await get(key);
  expect(asked).toEqual(["aa", "bb", "cc", "bb"]);
});

it("keeps neither errors nor what it is told not to keep", async () => {
  const memo = createTextMemo<string>(100, (result) => result !== "bad");
  const fail = () => memo.get("a", () => Promise.reject(new Error("no")), never());
  await expect(fail()).rejects.toThrow("no");
  expect(await memo.get("a", async () => "bad", never())).toBe("bad");
  expect(await memo.get("a", async () => "good", never())).toBe("good");
});

it("goes on for one caller when another gives up, and stops with the last", async () => {
  const memo = createTextMemo<string>(100, () => true);
  let finish: (text: string) => void = () => undefined;
  const signals: AbortSignal[] = [];
  const run = (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<string>((resolve) => {
      finish = resolve;
    });
  };
  const impatient = new AbortController();
  const first = memo.get("a", run, impatient.signal);
  const second = memo.get("a", run, never());
  impatient.abort(new Error("given up"));
  await expect(first).rejects.toThrow("given up");
  expect(signals[0]?.aborted).toBe(false);
  finish("done");
  expect(await second).toBe("done");

  const only = new AbortController();
  const last = memo.get("b", run, only.signal);
  only.abort(new Error("given up"));
  await expect(last).rejects.toThrow("given up");
  expect(signals[1]?.aborted).toBe(true);
});
