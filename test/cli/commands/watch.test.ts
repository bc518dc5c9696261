import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { newFolder, runCli } from "../run-cli.ts";

const article = (metres: number) =>
  `В порту открыли новый причал\n\nБАКУ, 5 мая — Sputnik. Новый причал длиной ${metres} метров открыли в порту в среду.\n`;
const FAST = ["--provider", "pseudo", "--interval", "0.05", "--settle", "0.05", "--json"];

/** Waits for something, 5 s at most. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 250 && !isSo(); turn += 1) await sleep(20);
  expect(isSo()).toBe(true);
}

function place() {
  const cwd = newFolder();
  mkdirSync(join(cwd, "in"));
  return {
    cwd,
    write: (path: string, text: string) => writeFileSync(join(cwd, path), text),
    has: (path: string) => existsSync(join(cwd, path)),
    once: (...argv: readonly string[]) =>
      runCli(["watch", "in", "--once", ...FAST, ...argv], { cwd }),
  };
}

describe("watch --once", { timeout: 20_000 }, () => {
  it("translates what is there and leaves it", async () => {
    const { write, has, once } = place();
    write("in/a.txt", article(120));
    expect((await once()).code).toBe(0);
    expect([has("out/a/az.txt"), has("in/a.txt")]).toEqual([true, true]);
  });

  it("archives what is done, without overwriting, and leaves what failed", async () => {
    const { cwd, write, has, once } = place();
    write("in/a.txt", article(120));
    write("in/bad.txt", "");
    expect((await once("--done", "archive=done")).code).toBe(3);
    expect([has("in/a.txt"), has("done/a.txt"), has("in/bad.txt")]).toEqual([false, true, true]);
    write("in/a.txt", article(125));
    await once("--done", "archive=done");
    expect(readFileSync(join(cwd, "done/a.txt"), "utf8")).toContain("120");
    expect(readFileSync(join(cwd, "done/a-2.txt"), "utf8")).toContain("125");
    expect(readFileSync(join(cwd, "out/a/en.txt"), "utf8")).toContain("125");
  });

  it("deletes what is done when told so, and keeps what is untranslated", async () => {
    const { write, has, once } = place();
    write("in/a.txt", article(120));
    const failing = ["--provider", "exec:exit 1", "--retries", "0", "--done", "delete"];
    expect((await once(...failing)).code).toBe(4);
    expect(has("in/a.txt")).toBe(true);
    expect((await once("--done", "delete")).code).toBe(0);
    expect(has("in/a.txt")).toBe(false);
  });

  it.each([
    ["a folder that is not there", ["watch", "nowhere", "--once"], 3, /nowhere: no folder/],
    ["an unknown --done", ["watch", "in", "--once", "--done", "burn"], 2, /done: burn/],
    ["a bad interval", ["watch", "in", "--once", "--interval", "0"], 2, /interval: 0/],
  ])("refuses %s", async (_, argv, code, says) => {
    const { cwd } = place();
    const outcome = await runCli([...argv, "--provider", "pseudo"], { cwd });
    expect(outcome).toMatchObject({ code, stderr: expect.stringMatching(says) });
  });
});

describe("watch", { timeout: 20_000 }, () => {
  it("waits for complete files, survives the loss of its folder, and stops when told to", async () => {
    const { cwd, write, has } = place();
    const stop = new AbortController();
    const watching = runCli(["watch", "in", ...FAST], { cwd, signal: stop.signal });
    write("in/.b.part", article(7));
    write("in/a.txt", article(120));
    await until(() => has("out/a/bundle.json"));
    renameSync(join(cwd, "in/.b.part"), join(cwd, "in/b.txt"));
    await until(() => has("out/b/bundle.json"));
    rmSync(join(cwd, "in"), { recursive: true });
    await sleep(150);
    mkdirSync(join(cwd, "in"));
    write("in/c.txt", article(8));
    await until(() => has("out/c/bundle.json"));
    write("in/a.txt", article(125));
    await until(() => readFileSync(join(cwd, "out/a/en.txt"), "utf8").includes("125"));
    stop.abort();
    const { code, stderr } = await watching;
    expect(code).toBe(130);
    expect(stderr).toMatch(/folder is gone[\s\S]*folder is back/u);
  });
});
