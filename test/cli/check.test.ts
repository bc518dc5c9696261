import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { articles } from "../fixture-articles.ts";
import { newFolder, type Outcome, runCli } from "./run-cli.ts";

/** The first command line of a file loads the whole program. */
vi.setConfig({ testTimeout: 30_000 });

const id = "storm-warning";
const seed = "who-digital-health";
const memory = join(articles, seed, "memory.tmx");
let made = "";

beforeAll(async () => {
  made = newFolder();
  const chain = ["--provider", "memory,pseudo", "--memory", memory];
  cpSync(join(articles, seed, `${seed}.ru.txt`), join(made, `${seed}.ru.txt`));
  await runCli(["translate", `${seed}.ru.txt`, ...chain], { cwd: made });
}, 30_000);

/** A copy of the translated article in a folder of its own. */
function copy(): { cwd: string; edition: string; bundle: string; source: string } {
  const cwd = newFolder();
  cpSync(made, cwd, { recursive: true });
  const out = join(cwd, "out", seed);
  const bundle = join(out, "bundle.json");
  return { cwd, edition: join(out, "en.txt"), bundle, source: join(cwd, `${seed}.ru.txt`) };
}

function change(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, "utf8");
  expect(text.search(from)).toBeGreaterThanOrEqual(0);
  writeFileSync(path, text.replace(from, to));
}

interface Shown {
  readonly check: string;
  readonly severity: string;
  readonly line?: number;
  readonly file: string;
}

async function problemsOf(argv: readonly string[], cwd: string): Promise<readonly Shown[]> {
  const { stdout } = await runCli(["check", ...argv, "--json"], { cwd });
  const { bundles } = JSON.parse(stdout) as { bundles: { problems: Shown[] }[] };
  return bundles.flatMap(({ problems }) => problems);
}

const checksOf = (problems: readonly Shown[]) => [...new Set(problems.map(({ check }) => check))];

describe("check of a bundle", () => {
  it("finds nothing in what translate has just written", async () => {
    const { cwd } = copy();
    expect(await runCli(["check", "out"], { cwd })).toMatchObject({ code: 0, stdout: "" });
  });

  it("names the line of a text that was edited by hand, and nothing behind it", async () => {
    const { cwd, edition } = copy();
    const lines = readFileSync(edition, "utf8").split("\n");
    const at = lines.findIndex((line) => line.includes("BAKU"));
    change(edition, "BAKU", "In BAKU today");
    const found = await problemsOf(["out"], cwd);
    expect(found).toMatchObject([
      { check: "edition/changed", severity: "error" },
      { check: "edition/edited", line: at + 1, file: `out/${seed}/en.txt` },
    ]);
  });

  it.each([
    ["the source was changed", "source/changed"],
    ["an edition is missing", "edition/missing"],
  ])("says that %s and ends with 1", async (_, check) => {
    const { cwd, source: article, bundle } = copy();
    cpSync(article, join(cwd, "out", `${seed}.ru.txt`));
    if (check === "source/changed") appendFileSync(join(cwd, "out", `${seed}.ru.txt`), "Ещё.\n");
    else change(bundle, '"path": "en.txt"', '"path": "en.md"');
    const { code, stdout } = await runCli(["check", "out"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain(` ${check}: `);
  });

  it("looks for sources where --sources says", async () => {
    const { cwd } = copy();
    mkdirSync(join(cwd, "empty"));
    expect(await problemsOf(["out", "--sources", "."], cwd)).toEqual([]);
    expect(await problemsOf(["out", "--sources", "empty"], cwd)).toMatchObject([
      { check: "source/missing", severity: "warning" },
    ]);
  });

  it("notices that the memory has another translation by now", async () => {
    const { cwd } = copy();
    const text = readFileSync(memory, "utf8");
    const [, first = ""] = /xml:lang="en">\s*<seg>([^<]+)</u.exec(text) ?? [];
    writeFileSync(join(cwd, "new.tmx"), text.replaceAll(first, `${first} indeed`));
    expect(await problemsOf(["out", "--memory", memory], cwd)).toEqual([]);
    const found = await problemsOf(["out", "--memory", "new.tmx"], cwd);
    expect(found).toMatchObject([{ check: "memory/differs", severity: "warning", line: 1 }]);
  });

  it("compares the score with --min-chrf where there is a reference", async () => {
    const { cwd } = copy();
    const references = ["--references", articles];
    expect(await problemsOf(["out", ...references, "--min-chrf", "90"], cwd)).toEqual([]);
    expect(await problemsOf(["out", "--min-chrf", "90"], cwd)).toEqual([]);
    const other = await runCli(["translate", `${seed}.ru.txt`, "--provider", "pseudo"], { cwd });
    expect(other.code).toBe(0);
    const found = await problemsOf(["out", ...references, "--min-chrf", "90"], cwd);
    expect(checksOf(found)).toEqual(["score/floor"]);
  });

  it("goes on behind a bundle that cannot be read, and ends with 3", async () => {
    const { cwd } = copy();
    mkdirSync(join(cwd, "out", "a"));
    writeFileSync(join(cwd, "out", "a", "bundle.json"), "{");
    const { code, stdout, stderr } = await runCli(["check", "out", "--json"], { cwd });
    expect(code).toBe(3);
    expect(stderr).toMatch(/not JSON/u);
    expect(JSON.parse(stdout).bundles).toMatchObject([
      { problems: [{ check: "unreadable" }] },
      { problems: [] },
    ]);
  });

  it.each([
    ["--min-chrf", "101"],
    ["--baseline", "none.json"],
    ["--sources", "nowhere"],
  ])("refuses %s %s before it starts", async (...flag) => {
    const { cwd } = copy();
    const { code, stdout } = await runCli(["check", "out", ...flag], { cwd });
    expect(code).toBeGreaterThanOrEqual(2);
    expect(stdout).toBe("");
  });
});

/** A fixture folder with a number that is wrong in the English reference. */
function seeded(): { cwd: string; line: number } {
  const cwd = newFolder();
  cpSync(join(articles, id), join(cwd, id), { recursive: true });
  const reference = join(cwd, id, "reference.en.txt");
  const lines = readFileSync(reference, "utf8").split("\n");
  const at = lines.findIndex((line, index) => index > 2 && /(?<!\d)[2-8]\d(?!\d)/u.test(line));
  const wrong = (lines[at] ?? "").replace(/(?<!\d)[2-8]\d(?!\d)/u, "98765");
  writeFileSync(reference, lines.with(at, wrong).join("\n"));
  return { cwd, line: at + 1 };
}

describe("check of a fixture folder", () => {
  it("accepts a folder as it is in the repository", async () => {
    const outcome = await runCli(["check", join(articles, id)], { cwd: articles });
    expect(outcome).toMatchObject({ code: 0, stdout: "" });
  });

  const reports: readonly (readonly [string, (line: number) => string | RegExp])[] = [
    ["text", (line) => `${id}:en:${line}: error numbers: `],
    ["json", (line) => `"line": ${line}`],
    ["junit", (line) => `>${id}/reference.en.txt:${line}: error: `],
    [
      "sarif",
      (line) =>
        new RegExp(`reference\\.en\\.txt"\\s*\\},\\s*"region": \\{\\s*"startLine": ${line}`, "u"),
    ],
    ["github", (line) => `::error file=${id}/reference.en.txt,line=${line},title=numbers en `],
  ];

  it.each(reports)("shows a seeded mistake in the %s report", async (report, place) => {
    const { cwd, line } = seeded();
    const { code, stdout } = await runCli(["check", id, "--report", report], { cwd });
    expect(code).toBe(1);
    const wanted = place(line);
    if (typeof wanted === "string") expect(stdout).toContain(wanted);
    else expect(stdout).toMatch(wanted);
  });

  it("speaks the interface's language", async () => {
    const { cwd } = seeded();
    const { stdout, stderr } = await runCli(["check", id, "--ui-lang", "ru"], { cwd });
    expect(stdout).toMatch(/ошибка numbers: /u);
    expect(stderr).toMatch(/замечан/u);
  });

  it("names the first row of segments.tsv that is read in another way", async () => {
    const { cwd } = seeded();
    change(join(cwd, id, "segments.tsv"), /\n\+paragraph\t/u, "\n+quote\t");
    expect(checksOf(await problemsOf([id], cwd))).toEqual(["reading", "numbers"]);
  });

  it("says that a reference has a line too many, and does not compare its texts", async () => {
    const { cwd } = seeded();
    appendFileSync(join(cwd, id, "reference.en.txt"), "One more.\n");
    expect(checksOf(await problemsOf([id], cwd))).toEqual(["reference/align"]);
  });
});

describe("the baseline", () => {
  const check = (cwd: string, ...argv: string[]): Promise<Outcome> =>
    runCli(["check", id, ...argv], { cwd });

  it("accepts what is known, by what it is and not where, and nothing new", async () => {
    const { cwd } = seeded();
    expect(await check(cwd, "--write-baseline", "b.json")).toMatchObject({ code: 0, stdout: "" });
    expect(await check(cwd, "--baseline", "b.json")).toMatchObject({ code: 0, stdout: "" });
    change(join(cwd, id, "reference.en.txt"), "98765", "98764");
    expect(await check(cwd, "--baseline", "b.json")).toMatchObject({ code: 1 });
  });

  it("says which of its entries are gone", async () => {
    const { cwd } = seeded();
    await check(cwd, "--write-baseline", "b.json");
    cpSync(join(articles, id), join(cwd, id), { recursive: true });
    const { code, stderr } = await check(cwd, "--baseline", "b.json");
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringMatching(/1 entry/u) });
  });

  it("never accepts a broken bundle", async () => {
    const { cwd, bundle } = copy();
    change(bundle, '"segments": 19', '"segments": 18');
    const argv = ["check", "out", "--write-baseline", "b.json"];
    expect(await runCli(argv, { cwd })).toMatchObject({ code: 1 });
    expect(JSON.parse(readFileSync(join(cwd, "b.json"), "utf8")).accepted).toEqual([]);
  });
});
