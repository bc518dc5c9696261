import { mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withLock } from "../../../src/providers/bergamot/model-lock.ts";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-lock-"));
  path = join(folder, "a.lock");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function lock<Result>(work: () => Promise<Result>, onWait = () => {}, staleMs = 20_000) {
  const { signal } = new AbortController();
  return withLock(path, { signal, onWait, staleMs, pollMs: 5 }, work);
}

it("lets one work at a time and tells the others once that they wait", async () => {
  let inside = 0;
  let waits = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    inside -= 1;
  };
  const wait = () => {
    waits += 1;
  };
  await Promise.all([lock(work, wait), lock(work, wait), lock(work, wait)]);
  expect(waits).toBe(2);
  await expect(stat(path)).rejects.toThrow("ENOENT");
});

it("takes over from a process that died", async () => {
  await writeFile(path, `999999999 ${hostname()}`);
  expect(await lock(async () => "done")).toBe("done");
});

it("takes over from a machine that shows no sign of life", async () => {
  await writeFile(path, "1 elsewhere");
  const past = new Date(Date.now() - 60_000);
  await utimes(path, past, past);
  expect(await lock(async () => "done")).toBe("done");
});

it("counts as alive while it works, however long", async () => {
  let order = "";
  const work = (name: string, workMs: number) => async () => {
    await new Promise((resolve) => setTimeout(resolve, workMs));
    order += name;
  };
  const slow = lock(work("a", 250), undefined, 100);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const content = await readFile(path, "utf8");
  await writeFile(path, content.replace(hostname(), "elsewhere"));
  await Promise.all([slow, lock(work("b", 0), undefined, 100)]);
  expect(order).toBe("ab");
});

it("stops waiting when its caller gives up", async () => {
  await writeFile(path, `${process.pid} ${hostname()}`);
  const controller = new AbortController();
  const waiting = withLock(
    path,
    { signal: controller.signal, onWait: () => controller.abort(new Error("given up")), pollMs: 5 },
    async () => "done",
  );
  await expect(waiting).rejects.toThrow("given up");
});

it("lets go when the work fails", async () => {
  await expect(lock(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await lock(async () => "done")).toBe("done");
});
