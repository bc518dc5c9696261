import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "../../src/stores/database/open-database.ts";
import { newFolder, runCli } from "./run-cli.ts";

const unit = (ru: string, az: string, attributes = "") =>
  `<tu${attributes}><tuv xml:lang="ru"><seg>${ru}</seg></tuv><tuv xml:lang="az"><seg>${az}</seg></tuv></tu>`;
const tmx = `<?xml version="1.0"?><tmx version="1.4"><header srclang="ru"/><body>
${unit("Причал в порту открыт.", "Limanda körpü açılıb.")}
${unit("Работы шли два года.", "İşlər iki il davam edib.", ' usagecount="5"')}
${unit("Судно ушло в море.", "Gəmi dənizə çıxıb.")}</body></tmx>`;
const article = "Причал в порту открыт.\n\nРаботы шли два года. Причал в порту открыт.\n";

async function newsroom() {
  const cwd = newFolder();
  writeFileSync(join(cwd, "m.tmx"), tmx);
  writeFileSync(join(cwd, "a.ru.txt"), article);
  const run = (line: string) => runCli(line.split(" "), { cwd });
  await run("memory import m.tmx");
  const translate = (more = "") => run(`translate a.ru.txt --provider memory --to az${more}`);
  const stats = async () => JSON.parse((await run("memory stats --json")).stdout);
  const uses = async (text: string) =>
    JSON.parse((await run(`memory search ${text} --json`)).stdout).found[0].usage;
  return { cwd, run, translate, stats, uses };
}

it("counts a unit once for every edition it stands in, however often that is made", async () => {
  const { cwd, run, translate, stats, uses } = await newsroom();
  expect(await stats()).toMatchObject({ used: 1, uses: 5 });
  expect((await translate()).code).toBe(0);
  expect(await uses("Причал")).toBe(1);
  expect((await translate(" --out again")).code).toBe(0);
  expect(await uses("Причал")).toBe(1);
  writeFileSync(join(cwd, "b.ru.txt"), "Причал в порту открыт.\n");
  expect((await run("batch a.ru.txt b.ru.txt --provider memory --to az")).code).toBe(0);
  expect([await uses("Причал"), await uses("Судно")]).toEqual([2, 0]);
  expect(await stats()).toMatchObject({ used: 2, uses: 7 });
  expect((await run("memory search Причал")).stdout).toMatch(/^used: 2$/mu);
});

it("changes neither the memory's version nor a byte of an edition or bundle", async () => {
  const { cwd, translate, stats } = await newsroom();
  const { version } = await stats();
  const made = (out: string) =>
    ["az.txt", "bundle.json"].map((name) => readFileSync(join(cwd, out, "a", name), "utf8"));
  await translate(" --out one");
  await translate(" --out two");
  expect(made("two")).toEqual(made("one"));
  expect((await stats()).version).toBe(version);
});

it("exports uses as usagecount, which come back without being counted twice", async () => {
  const { cwd, run, translate, stats } = await newsroom();
  await translate();
  await run("memory export --out x.tmx");
  const written = readFileSync(join(cwd, "x.tmx"), "utf8");
  expect(written.match(/usagecount="\d+"/gu)).toEqual(['usagecount="1"', 'usagecount="5"']);
  await run("memory import x.tmx");
  expect(await stats()).toMatchObject({ used: 2, uses: 6 });
  await run("memory import x.tmx --memory other.db");
  await run("memory export --memory other.db --out y.tmx");
  expect(readFileSync(join(cwd, "y.tmx"), "utf8")).toBe(written);
});

it.each([
  ["estimate", "estimate a.ru.txt --provider memory --to az"],
  ["a run that keeps nothing", "translate a.ru.txt --provider memory --to az --no-journal"],
])("leaves the file alone in %s", async (_, line) => {
  const { cwd, run, stats } = await newsroom();
  await run(line);
  expect(await stats()).toMatchObject({ used: 1, uses: 5 });
  const database = openDatabase(join(cwd, ".dragoman/memory.db"), { mode: "read" });
  expect(database.get("SELECT 1 FROM sqlite_master WHERE name = 'usage'")).toBeUndefined();
  database.close();
});

it("ends well where the memory cannot be written, and counts the next time", async () => {
  const { cwd, translate, stats } = await newsroom();
  const other = openDatabase(join(cwd, ".dragoman/memory.db"), { mode: "write" });
  other.execute("BEGIN IMMEDIATE");
  expect(await translate()).toMatchObject({ code: 0, stderr: "" });
  other.execute("COMMIT");
  other.close();
  expect(await stats()).toMatchObject({ used: 1, uses: 5 });
  await translate();
  expect(await stats()).toMatchObject({ used: 2, uses: 6 });
});

it("counts in the memory that gave the unit, of several", async () => {
  const { cwd, run } = await newsroom();
  mkdirSync(join(cwd, "more"));
  writeFileSync(join(cwd, "more/n.tmx"), tmx.replaceAll("Причал", "Мост"));
  await run("memory import more/n.tmx --memory n.db");
  const memories = "--memory .dragoman/memory.db --memory n.db";
  await run(`translate a.ru.txt --provider memory --to az ${memories}`);
  const usage = async (file: string) => {
    const { stdout } = await run(`memory stats --json --memory ${file}`);
    return JSON.parse(stdout).used;
  };
  expect([await usage(".dragoman/memory.db"), await usage("n.db")]).toEqual([2, 1]);
});
