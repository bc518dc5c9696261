import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Settlement } from "../../../src/stores/ledger/ledger.ts";
import { lockOutput } from "../../../src/stores/ledger/lock-output.ts";
import { openLedger } from "../../../src/stores/ledger/open-ledger.ts";

const folder = () => mkdtempSync(join(tmpdir(), "dragoman-ledger-"));
const open = (path = join(folder(), "memory.db"), out = "out") => openLedger(path, out);
const free = () => true;
const done: Settlement = {
  input: "a.xml",
  hash: "h1",
  version: "2",
  setup: "s",
  state: "complete",
  severity: "warning",
};

describe("ledger", () => {
  it("gives every item a folder of its own, for good", () => {
    const ledger = open();
    const folderOf = (key: string, base: string) => ledger.claim(key, base, free).folder;
    expect(folderOf("a", "news")).toBe("news");
    expect(folderOf("b", "news")).toBe("news-2");
    expect(folderOf("c", "news-3")).toBe("news-3");
    expect(folderOf("d", "news")).toBe("news-4");
    expect(folderOf("b", "other")).toBe("news-2");
    ledger.close();
  });

  it("passes over folders that somebody else has", () => {
    const ledger = open();
    expect(ledger.claim("a", "news", (name) => name !== "news").folder).toBe("news-2");
    ledger.close();
  });

  it("keeps output folders apart", () => {
    const path = join(folder(), "memory.db");
    const [one, other] = [open(path, "one"), open(path, "other")];
    expect(one.claim("a", "news", free).folder).toBe("news");
    expect(other.find("a")).toBeNull();
    expect(other.claim("b", "news", free).folder).toBe("news");
    one.close();
    other.close();
  });

  it("remembers what became of an item when it is opened again", () => {
    const path = join(folder(), "memory.db");
    const first = open(path);
    first.settle(first.claim("a", "news", free), done, (number) => `line ${number}`);
    first.close();
    const second = open(path);
    const item = second.find("a");
    expect(item).toMatchObject({ folder: "news", hash: "h1", version: "2", state: "complete" });
    expect(item?.severity).toBe("warning");
    expect(item && second.sighting(item, "a.xml")).toBe("h1");
    expect(item && second.sighting(item, "b.xml")).toBeNull();
    second.close();
  });

  it("keeps lines until they are reported, and never gives a number twice", () => {
    const ledger = open();
    const line = (number: number) => `line ${number}`;
    expect(ledger.report(line)).toEqual({ number: 1, line: "line 1" });
    ledger.report(line);
    expect(ledger.unreported().map(({ number }) => number)).toEqual([1, 2]);
    ledger.reported(2);
    expect(ledger.unreported()).toEqual([]);
    expect(ledger.report(line).number).toBe(3);
    ledger.close();
  });

  it("keeps neither the item nor the line when the line cannot be made", () => {
    const ledger = open();
    const item = ledger.claim("a", "news", free);
    expect(() =>
      ledger.settle(item, done, () => {
        throw new Error("no line");
      }),
    ).toThrow("no line");
    expect(ledger.find("a")?.hash).toBeNull();
    expect(ledger.unreported()).toEqual([]);
    ledger.close();
  });

  it("remembers what a server said", () => {
    const ledger = open();
    expect(ledger.feed("https://x.az/rss")).toBeNull();
    const state = { setup: "s", etag: '"1"', modified: null };
    ledger.keepFeed("https://x.az/rss", state);
    expect(ledger.feed("https://x.az/rss")).toEqual(state);
    ledger.close();
  });
});

it("locks an output folder for one at a time", () => {
  const place = folder();
  const unlock = lockOutput(place, "out");
  expect(() => lockOutput(place, "out")).toThrow("another batch or watch");
  lockOutput(place, "other")();
  unlock();
  lockOutput(place, "out")();
});
