import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runPool } from "../../src/batch/pool.ts";
import { takeTurns } from "../../src/batch/take-turns.ts";

const never = new AbortController().signal;
const options = { size: 2, ahead: 3, isUrgent: () => false, signal: never };

async function* list<Item>(items: readonly Item[], onTake?: (item: Item) => void) {
  for (const item of items) {
    onTake?.(item);
    yield item;
  }
}

describe("runPool", () => {
  it("works on every item once, within its limits", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(1000), { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        async (items, size, ahead) => {
          const done: number[] = [];
          let active = 0;
          let taken = 0;
          await runPool(
            list(items, () => {
              taken += 1;
              expect(taken - done.length).toBeLessThanOrEqual(size + ahead + 1);
            }),
            { ...options, size, ahead },
            async (item) => {
              active += 1;
              expect(active).toBeLessThanOrEqual(size);
              for (let turns = 0; turns < item % 4; turns += 1) await turn();
              active -= 1;
              done.push(item);
            },
          );
          expect(done.sort()).toEqual([...items].sort());
        },
      ),
    );
  });

  it("lets urgent items overtake those that wait", async () => {
    const order: number[] = [];
    const urgent = { ...options, size: 1, isUrgent: (item: number) => item >= 90 };
    await runPool(list([1, 2, 3, 90, 4, 91]), urgent, async (item) => {
      order.push(item);
      for (let turns = 0; turns < 20; turns += 1) await turn();
    });
    expect(order.indexOf(90)).toBeLessThan(order.indexOf(3));
    expect(order.filter((item) => item < 90)).toEqual([1, 2, 3, 4]);
  });

  it("begins nothing more once it is stopped, and waits for what is under way", async () => {
    const stop = new AbortController();
    const begun: number[] = [];
    const ended: number[] = [];
    await runPool(list([1, 2, 3, 4, 5, 6]), { ...options, signal: stop.signal }, async (item) => {
      begun.push(item);
      stop.abort();
      await turn();
      ended.push(item);
    });
    expect(ended).toEqual(begun);
    expect(begun.length).toBeLessThanOrEqual(2);
  });

  it("passes on the first failure after everything has ended", async () => {
    const ended: number[] = [];
    const work = async (item: number) => {
      if (item === 2) throw new Error("two");
      await turn();
      ended.push(item);
    };
    await expect(runPool(list([1, 2, 3, 4, 5, 6, 7, 8]), options, work)).rejects.toThrow("two");
    expect(ended).toContain(1);
    expect(ended).not.toContain(8);
  });
});

it("takes turns between sources, whatever their lengths", async () => {
  const taken: string[] = [];
  for await (const item of takeTurns([list(["a1", "a2", "a3"]), list([]), list(["b1"])])) {
    taken.push(item);
  }
  expect(taken).toEqual(["a1", "b1", "a2", "a3"]);
});
