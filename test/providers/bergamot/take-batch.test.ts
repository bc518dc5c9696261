import { expect, it } from "vitest";
import { type EngineTask, takeBatch } from "../../../src/providers/bergamot/take-batch.ts";
import { chunkSegments } from "../../../src/providers/bergamot/translate-chunk.ts";

function tasks(count: number, changes: Partial<EngineTask> = {}): readonly EngineTask[] {
  const group = { leg: 0 };
  return Array.from({ length: count }, () => ({
    model: "a",
    html: "x".repeat(100),
    signal: new AbortController().signal,
    group,
    attempts: 0,
    resolve: () => undefined,
    reject: () => undefined,
    ...changes,
  }));
}

const sizes = (queue: readonly EngineTask[]) => {
  const { batch, rest } = takeBatch(queue);
  return [batch.length, rest.length];
};

it.each<[string, readonly EngineTask[], readonly number[]]>([
  ["nothing of nothing", [], [0, 0]],
  ["a group, and no other while there are few", [...tasks(10), ...tasks(20)], [10, 20]],
  [
    "several groups when there are many",
    tasks(16).concat(...Array.from({ length: 10 }, () => tasks(16))),
    [96, 80],
  ],
  [
    "no part of a group that does not fit",
    [...tasks(64), ...tasks(64), ...tasks(30), ...tasks(64)],
    [94, 128],
  ],
  ["the beginning of a group that is too large", tasks(200), [96, 104]],
  ["a text alone that has failed", [...tasks(1, { attempts: 1 }), ...tasks(9)], [1, 9]],
  ["a text alone that has no group", [...tasks(2, { group: null })], [1, 1]],
  ["one model at a time", [...tasks(3), ...tasks(200, { model: "b" })], [3, 200]],
  ["a very long text alone", [...tasks(1, { html: "x".repeat(30_000) }), ...tasks(200)], [1, 200]],
])("takes %s", (_, queue, expected) => {
  expect(sizes(queue)).toEqual(expected);
});

it("rejects texts whose caller has given up", () => {
  const reasons: unknown[] = [];
  const given = tasks(3, {
    signal: AbortSignal.abort("gone"),
    reject: (reason) => reasons.push(reason),
  });
  expect(sizes([...given, ...tasks(2)])).toEqual([2, 0]);
  expect(reasons).toEqual(["gone", "gone", "gone"]);
});

it.each([
  [0, []],
  [1, [1]],
  [20, [10, 10]],
  [127, [16, 16, 16, 16, 16, 16, 16, 15]],
  [150, [50, 50, 50]],
])("cuts %i segments into chunks of %j", (count, expected) => {
  const segments = Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    text: "",
    previous: null,
    next: null,
  }));
  expect(chunkSegments(segments).map((chunk) => chunk.length)).toEqual(expected);
});
