import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openRunLog } from "../../src/batch/run-log.ts";
import { openLedger } from "../../src/stores/ledger/open-ledger.ts";

function place() {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-log-"));
  const path = join(folder, "out", "run.jsonl");
  const ledger = openLedger(join(folder, "memory.db"), "out");
  const line = (number: number) => JSON.stringify({ number, text: "я".repeat(number * 50) });
  return {
    path,
    ledger,
    add: () => ledger.report(line),
    numbers: () =>
      readFileSync(path, "utf8")
        .trimEnd()
        .split("\n")
        .map((text) => JSON.parse(text).number),
  };
}

it("appends lines and tells the ledger at the end", () => {
  const { path, ledger, add, numbers } = place();
  const log = openRunLog(path, ledger);
  log.write(add());
  log.write(add());
  log.close();
  expect(numbers()).toEqual([1, 2]);
  expect(ledger.unreported()).toEqual([]);
});

it.each([
  ["after the ledger, before the file", (text: string) => `${text.split("\n")[0]}\n`],
  ["in the middle of a line", (text: string) => text.slice(0, -30)],
  ["after the file, before the ledger was told", (text: string) => text],
  ["and the file was deleted", () => null],
])("has every line once after a crash %s", (_, damage) => {
  const { path, ledger, add, numbers } = place();
  const log = openRunLog(path, ledger);
  for (let count = 0; count < 3; count += 1) log.write(add()); // and no close: a crash
  const left = damage(readFileSync(path, "utf8"));
  if (left === null) rmSync(path);
  else writeFileSync(path, left);
  openRunLog(path, ledger).close();
  expect(numbers()).toEqual([1, 2, 3]);
  expect(ledger.unreported()).toEqual([]);
});

it("cuts off a torn line that is longer than what is looked at first", () => {
  const { path, ledger, add, numbers } = place();
  openRunLog(path, ledger).write(add());
  writeFileSync(path, `${readFileSync(path, "utf8")}{"number":2,"text":"${"x".repeat(50_000)}`);
  openRunLog(path, ledger).close();
  expect(numbers()).toEqual([1]);
});

it("goes on when the folder is deleted meanwhile", () => {
  const { path, ledger, add, numbers } = place();
  const log = openRunLog(path, ledger);
  log.write(add());
  rmSync(join(path, ".."), { recursive: true });
  log.write(add());
  expect(numbers()).toEqual([2]);
});
