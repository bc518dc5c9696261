import { expect, it } from "vitest";
import { type EngineTask, takeBatch } from "../../../src/providers/bergamot/take-batch.ts";

function tasks(count: number, changes: Partial<EngineTask> = {}): readonly EngineTask[] {
  return Array.from({ length: count }, () => ({
    model: "a",
    html: "x".repeat(100),
    signal: new AbortController().signal,
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
  ["all of a few", tasks(5), [5, 0]],
  ["the first of many", tasks(200), [8, 192]],
  ["a text alone that has failed", [...tasks(1, { attempts: 1 }), ...tasks(9)], [1, 9]],
  ["none that has failed with others", [...tasks(2), ...tasks(1, { attempts: 1 })], [2, 1]],
  ["one model at a time", [...tasks(3), ...tasks(200, { model: "b" })], [3, 200]],
  [
    "texts of one model past those of another",
    [...tasks(3), ...tasks(2, { model: "b" }), ...tasks(4)],
    [7, 2],
  ],
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
