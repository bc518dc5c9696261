import { expect, it } from "vitest";
import { openSettledFiles } from "../../src/batch/settled-files.ts";

const times = { settleMs: 100, retryMs: 1000 };
const file = (mark: string) => [{ name: "a.txt", mark }];

it("gives a file out once it has looked the same for long enough", () => {
  const files = openSettledFiles(times);
  expect(files.update(file("1"), 0)).toEqual([]);
  expect(files.update(file("1"), 50)).toEqual([]);
  expect(files.countFresh()).toBe(1);
  expect(files.update(file("1"), 100)).toEqual(file("1"));
  expect(files.update(file("1"), 200)).toEqual([]);
  expect(files.countFresh()).toBe(0);
});

it("waits anew whenever the file changes", () => {
  const files = openSettledFiles(times);
  files.update(file("1"), 0);
  expect(files.update(file("2"), 99)).toEqual([]);
  expect(files.update(file("2"), 150)).toEqual([]);
  expect(files.update(file("2"), 199)).toEqual(file("2"));
  expect(files.update(file("3"), 300)).toEqual([]);
  expect(files.update(file("3"), 400)).toEqual(file("3"));
});

it("forgets a file that is gone, so that it is new when it comes back", () => {
  const files = openSettledFiles(times);
  files.update(file("1"), 0);
  expect(files.update(file("1"), 100)).toEqual(file("1"));
  files.update([], 200);
  files.update(file("1"), 300);
  expect(files.update(file("1"), 400)).toEqual(file("1"));
});

it("gives a file out again after waits that double", () => {
  const files = openSettledFiles(times);
  files.update(file("1"), 0);
  files.update(file("1"), 100);
  files.again("a.txt", 100);
  expect(files.countFresh()).toBe(0);
  expect(files.update(file("1"), 1099)).toEqual([]);
  expect(files.update(file("1"), 1100)).toEqual(file("1"));
  files.again("a.txt", 1100);
  expect(files.update(file("1"), 3099)).toEqual([]);
  expect(files.update(file("1"), 3100)).toEqual(file("1"));
});
