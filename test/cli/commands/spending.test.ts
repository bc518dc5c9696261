import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { Bundle } from "../../../src/model/bundle.ts";
import { newFolder, runCli } from "../run-cli.ts";

const COUNT = 12;
const lines = Array.from(
  { length: COUNT },
  (_, index) => `Комиссия приняла план номер ${100 + index}.`,
);
const characters = lines.join("").length;

/** A provider of the user's that writes down its calls; it may kill its own process at one. */
const ENGINE = `
import { appendFileSync, readFileSync } from "node:fs";
const file = new URL("calls", import.meta.url);
const calls = () => readFileSync(file, "utf8").split("\\n").length - 1;
export const provider = {
  name: "engine",
  version: "1",
  limits: { concurrency: 2, segments: 2 },
  async translate({ segments }) {
    appendFileSync(file, segments.map(({ text }) => text.slice(-4, -1)).join(" ") + "\\n");
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (calls() >= Number(process.env["KILL_AT"])) process.kill(process.pid, "SIGKILL");
    return {
      translations: segments.map(({ id, text }) => ({ id, text: text.replace(/[А-Яа-я]/gu, "x") })),
    };
  },
};`;

function newPlace() {
  const cwd = newFolder();
  mkdirSync(join(cwd, "in"));
  writeFileSync(join(cwd, "in", "plans.ru.txt"), `${lines.join("\n\n")}\n`);
  writeFileSync(join(cwd, "engine.mjs"), ENGINE);
  const bundle = (out = "out"): string =>
    readFileSync(join(cwd, out, "plans", "bundle.json"), "utf8");
  const calls = () =>
    existsSync(join(cwd, "calls"))
      ? readFileSync(join(cwd, "calls"), "utf8").trim().split("\n")
      : [];
  return { cwd, bundle, calls };
}

const ARGV = ["translate", "in", "--to", "en", "--provider", "./engine.mjs"];
const totalsOf = (bundle: string) => (JSON.parse(bundle) as Bundle).totals;
const reasonsOf = (bundle: string) =>
  (JSON.parse(bundle) as Bundle).segments.map(({ targets }) => targets["en"]?.reason ?? null);

// Every run of the CLI loads everything; on a busy machine that takes seconds.
const SLOW = { timeout: 30_000 };

describe("a run", SLOW, () => {
  it("bills every text once, whatever the number of runs, and says the same each time", async () => {
    const { cwd, bundle, calls } = newPlace();
    const first = await runCli([...ARGV, "--json"], { cwd });
    const before = bundle();
    const again = await runCli([...ARGV, "--json"], { cwd });
    const elsewhere = await runCli([...ARGV, "--out", "new", "--json"], { cwd });
    expect([first.code, again.code, elsewhere.code]).toEqual([0, 0, 0]);
    expect(calls().length).toBe(COUNT / 2);
    expect(totalsOf(before)["billed"]).toEqual({ engine: characters });
    expect([bundle(), bundle("new")]).toEqual([before, before]);
    expect(JSON.parse(first.stdout).spent).toMatchObject({
      engine: { calls: COUNT / 2, failed: 0, characters, cost: null, perhapsBilled: 0 },
    });
    expect([again, elsewhere].map(({ stdout }) => JSON.parse(stdout).spent)).toEqual([{}, {}]);
  });

  it("keeps nothing with --no-journal", async () => {
    const { cwd, calls } = newPlace();
    await runCli([...ARGV, "--no-journal"], { cwd });
    await runCli([...ARGV, "--no-journal", "--out", "new"], { cwd });
    expect(calls().length).toBe(COUNT);
    expect(existsSync(join(cwd, ".dragoman"))).toBe(false);
  });

  it("leaves no file behind where nothing can be paid for", async () => {
    const { cwd } = newPlace();
    await runCli(["translate", "in", "--provider", "pseudo"], { cwd });
    expect(readdirSync(cwd).sort()).toEqual(["engine.mjs", "in", "out"]);
  });

  it("goes on without a journal that cannot be used, and says so", async () => {
    const { cwd } = newPlace();
    writeFileSync(join(cwd, "bad.db"), "no database. ".repeat(100));
    const { code, stderr } = await runCli([...ARGV, "--journal", "bad.db"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("bad.db");
    expect(readFileSync(join(cwd, "bad.db"), "utf8")).toContain("no database");
  });

  it("stops after Ctrl-C with the calls under way done, and goes on from there", async () => {
    const { cwd, bundle, calls } = newPlace();
    const stop = new AbortController();
    const waiting = setInterval(
      () => calls().length > 1 && stop.abort(new Error("interrupted")),
      1,
    );
    const first = await runCli(ARGV, { cwd, signal: stop.signal });
    clearInterval(waiting);
    const second = await runCli(ARGV, { cwd });
    expect([first.code, second.code]).toEqual([130, 0]);
    expect(calls().length).toBe(COUNT / 2);
    expect(totalsOf(bundle())["billed"]).toEqual({ engine: characters });
  });

  it("ends with its deadline: exit 4, the rest is marked", async () => {
    const { cwd, bundle } = newPlace();
    const { code } = await runCli([...ARGV, "--rate", "20", "--deadline", "0.2"], { cwd });
    expect(code).toBe(4);
    expect(reasonsOf(bundle())).toContain("budget/time");
    const rest = await runCli(ARGV, { cwd });
    expect(rest.code).toBe(0);
  });
});

describe("a budget", SLOW, () => {
  it.each([
    ["--max-chars", "100", "budget/characters", {}],
    ["--max-cost", "0.001", "budget/cost", { engine: 10 }],
  ])(
    "%s refuses before the first call: exit 4, and says by how much",
    async (flag, most, reason, prices) => {
      const { cwd, bundle, calls } = newPlace();
      writeFileSync(join(cwd, "dragoman.config.json"), JSON.stringify({ prices }));
      const { code, stderr } = await runCli([...ARGV, flag, most], { cwd });
      expect(code).toBe(4);
      expect(calls()).toEqual([]);
      expect(stderr).toContain(flag);
      expect(new Set(reasonsOf(bundle()))).toEqual(new Set([reason]));
    },
  );

  it("lets a run through that it covers, to the character", async () => {
    const { cwd } = newPlace();
    const { code } = await runCli([...ARGV, "--max-chars", String(characters)], { cwd });
    expect(code).toBe(0);
  });

  it("counts only what is not paid for yet", async () => {
    const { cwd } = newPlace();
    await runCli(ARGV, { cwd });
    const { code } = await runCli([...ARGV, "--out", "new", "--max-chars", "1"], { cwd });
    expect(code).toBe(0);
  });

  it("in money needs a price: exit 2, nothing is started", async () => {
    const { cwd, calls } = newPlace();
    const { code, stderr } = await runCli([...ARGV, "--max-cost", "5"], { cwd });
    expect([code, calls()]).toEqual([2, []]);
    expect(stderr).toContain("engine");
  });
});

describe("an estimate", SLOW, () => {
  it("shows characters and cost by provider and target, and calls nobody", async () => {
    const { cwd, calls } = newPlace();
    writeFileSync(join(cwd, "own.json"), '{ "engine": 1000, "currency": "EUR" }');
    const argv = ["estimate", "in", "--provider", "./engine.mjs", "--prices", "own.json"];
    const { stdout } = await runCli([...argv, "--json"], { cwd });
    const bill = { characters, cost: characters / 1000, currency: "EUR" };
    expect(JSON.parse(stdout).totals).toMatchObject({
      billed: { engine: { az: characters, en: characters } },
      bill: { engine: { az: bill, en: bill } },
    });
    const text = await runCli(argv, { cwd });
    expect(text.stdout).toContain(`${characters / 1000} EUR`);
    expect(calls()).toEqual([]);
    expect(existsSync(join(cwd, ".dragoman"))).toBe(false);
  });

  it("leaves out what was paid for", async () => {
    const { cwd } = newPlace();
    await runCli(ARGV, { cwd });
    const argv = ["estimate", "in", "--provider", "./engine.mjs", "--json"];
    const { stdout } = await runCli(argv, { cwd });
    expect(JSON.parse(stdout).totals.billed).toEqual({ engine: { az: characters } });
  });
});

const bin = new URL("../../../bin/dragoman.js", import.meta.url).pathname;
const isBuilt = existsSync(new URL("../../../dist/cli/main.js", import.meta.url));

it.runIf(isBuilt).each([1, 3, 5, 6])(
  "comes to the same bytes after kill -9 at call %d, and repeats only calls under way",
  async (at) => {
    const calm = newPlace();
    await runCli(ARGV, { cwd: calm.cwd });
    const { cwd, bundle, calls } = newPlace();
    const env = { ...process.env, KILL_AT: String(at) };
    const killed = promisify(execFile)(process.execPath, [bin, ...ARGV], { cwd, env });
    await expect(killed).rejects.toMatchObject({ signal: "SIGKILL" });
    expect(existsSync(join(cwd, "out", "plans"))).toBe(false);
    expect((await runCli(ARGV, { cwd })).code).toBe(0);
    expect(bundle()).toBe(calm.bundle());
    expect(calls().length).toBeLessThanOrEqual(COUNT / 2 + 2);
  },
  SLOW.timeout,
);
