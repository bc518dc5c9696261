import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findInputs } from "../../src/batch/find-inputs.ts";
import { openGrace } from "../../src/batch/grace.ts";
import { parseWhenDone, putAway } from "../../src/batch/put-away.ts";
import { readStableFile } from "../../src/batch/stable-file.ts";
import { DragomanError } from "../../src/model/errors.ts";

const signal = new AbortController().signal;

function folder(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "dragoman-files-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function markOf(path: string): string {
  const { size, mtimeMs, ino } = statSync(path);
  return `${size}:${mtimeMs}:${ino}`;
}

describe("findInputs", () => {
  const files = {
    "wire/b.txt": "b",
    "wire/a/c.txt": "c",
    "wire/a.az.txt": "another language",
    "wire/.hidden/d.txt": "d",
    "wire/out/e/az.txt": "a result",
    "wire/out/e.txt": "a result",
    "wire/x.png": "no article",
  };

  async function find(cwd: string, input: string) {
    const search = { cwd, out: join(cwd, "wire/out"), language: "ru", wants: () => true };
    const found: string[] = [];
    for await (const item of findInputs(input, search)) {
      found.push("error" in item ? `${item.path}: ${item.error.code}` : item.path);
    }
    return found;
  }

  it.each([
    ["wire", ["wire/a/c.txt", "wire/b.txt"]],
    ["wire/b.txt", ["wire/b.txt"]],
    ["wire/*.txt", ["wire/b.txt"]],
    ["-", ["-"]],
    ["https://x.az/rss", ["https://x.az/rss"]],
    ["nowhere", ["nowhere: read/missing"]],
    ["none-*.txt", ["none-*.txt: read/no-articles"]],
  ])("%s", async (input, expected) => {
    expect(await find(folder(files), input)).toEqual(expected);
  });

  it("goes on when a folder disappears meanwhile", async () => {
    const cwd = folder({ "wire/a/1.txt": "1", "wire/b/2.txt": "2", "wire/c.txt": "c" });
    const search = { cwd, out: join(cwd, "out"), language: "ru", wants: () => true };
    const found: string[] = [];
    for await (const item of findInputs("wire", search)) {
      found.push("error" in item ? `${item.path}: ${item.error.code}` : item.path);
      rmSync(join(cwd, "wire/b"), { recursive: true, force: true });
    }
    expect(found).toEqual(["wire/a/1.txt", "wire/b: read/unreadable", "wire/c.txt"]);
  });
});

describe("readStableFile", () => {
  const read = (path: string, maxSize = 1) =>
    readStableFile(path, "shown.txt", { maxSize, signal });
  const codeOf = (reading: Promise<unknown>) =>
    reading.then(
      () => "none",
      (error: unknown) => (error instanceof DragomanError ? error.code : String(error)),
    );

  it("reads what is there", async () => {
    const path = join(folder({ "a.txt": "Новость" }), "a.txt");
    expect(Buffer.from(await read(path)).toString()).toBe("Новость");
  });

  it("reads a file again that is written to meanwhile", async () => {
    const path = join(folder({ "a.txt": "x".repeat(500_000) }), "a.txt");
    const reading = read(path);
    appendFileSync(path, "the end");
    expect(Buffer.from(await reading).toString()).toMatch(/the end$/u);
  });

  it("names what cannot be read", async () => {
    const root = folder({ "big.txt": "x".repeat(2000) });
    expect(await codeOf(read(join(root, "no.txt")))).toBe("read/missing");
    expect(await codeOf(read(root))).toBe("read/unreadable");
    expect(await codeOf(read(join(root, "big.txt"), 0.001))).toBe("read/no-article-size");
  });
});

describe("putAway", () => {
  it("archives under the first free name and overwrites nothing", async () => {
    const root = folder({
      "sub/a.txt": "new",
      "done/sub/a.txt": "old",
      "done/sub/a-2.txt": "older",
    });
    const path = join(root, "sub/a.txt");
    const file = { root, name: "sub/a.txt", mark: markOf(path) };
    await putAway(file, { action: "archive", folder: join(root, "done") });
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(join(root, "done/sub")).sort()).toEqual(["a-2.txt", "a-3.txt", "a.txt"]);
    expect(readFileSync(join(root, "done/sub/a-3.txt"), "utf8")).toBe("new");
  });

  it.each(["archive", "delete"] as const)("does not %s what has changed since", async (action) => {
    const root = folder({ "a.txt": "read" });
    const path = join(root, "a.txt");
    const file = { root, name: "a.txt", mark: markOf(path) };
    writeFileSync(path, "changed since");
    await putAway(file, { action, folder: join(root, "done") });
    expect(readFileSync(path, "utf8")).toBe("changed since");
  });

  it("does not mind what is already gone", async () => {
    const file = { root: folder(), name: "a.txt", mark: "1:1:1" };
    await expect(putAway(file, { action: "delete" })).resolves.toBeUndefined();
  });

  it.each([
    ["leave", { action: "leave" }],
    ["delete", { action: "delete" }],
    ["archive=a/b", { action: "archive", folder: "a/b" }],
    ["archive=", null],
    ["move", null],
  ])("reads --done %s", (written, expected) => {
    expect(parseWhenDone(written)).toEqual(expected);
  });
});

it("gives what is under way some time after the stop", async () => {
  const stop = new AbortController();
  const grace = openGrace(stop.signal, 30);
  stop.abort();
  expect(grace.signal.aborted).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(grace.signal.aborted).toBe(true);
  grace.end();
});
