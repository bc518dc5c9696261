import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkIds } from "../../../src/checks/ids.ts";
import { type Config, completeConfig, SETTINGS } from "../../../src/config/config.ts";
import { readConfigFile } from "../../../src/config/file.ts";
import { registry } from "../../../src/providers/registry.ts";
import { newFolder, runCli } from "../run-cli.ts";

const NAME = "dragoman.config.json";
const languages = ["en", "az", "ru"] as const;
const glossary = "source,az\nпричал,körpü\n";
const init = (cwd: string, ...words: readonly string[]) => runCli(["init", ...words], { cwd });
const written = (cwd: string) => readFileSync(join(cwd, NAME), "utf8");
const load = async (cwd: string): Promise<Config> =>
  completeConfig({}, await readConfigFile(null, cwd), Object.keys(registry));
const standard = completeConfig({}, {}, Object.keys(registry));

/** Takes the `//` from settings; comments of words keep theirs. */
function switchOn(text: string): string {
  return text.replaceAll(/^ {2}\/\/ ("\w+": )/gmu, "  $1");
}

describe.each(languages)("the configuration in %s", (language) => {
  it("means what no configuration means", async () => {
    const cwd = newFolder();
    const outcome = await init(cwd, "--ui-lang", language);
    expect(outcome).toEqual({ code: 0, stdout: `${NAME}\n`, stderr: "" });
    expect(await load(cwd)).toEqual(standard);
  });

  it("has every setting, and loads with all of them switched on", async () => {
    const cwd = newFolder();
    await init(cwd, "--ui-lang", language);
    const all = switchOn(written(cwd));
    expect(all).not.toBe(written(cwd));
    writeFileSync(join(cwd, NAME), all);
    const file = await readConfigFile(null, cwd);
    expect(Object.keys(file).sort()).toEqual([...Object.keys(SETTINGS), "uiLang"].sort());
    expect(await load(cwd)).toMatchObject({
      out: join(cwd, "out"),
      journal: join(cwd, ".dragoman/memory.db"),
      prices: { deepl: 25 },
      deadline: 3600,
    });
    expect(file["uiLang"]).toBe(language);
  });

  it("explains every setting in its language, and names checks, providers and key variables", async () => {
    const cwd = newFolder();
    await init(cwd, "--ui-lang", language);
    const lines = written(cwd).split("\n");
    for (const name of [...Object.keys(SETTINGS), "uiLang"]) {
      const at = lines.findIndex((line) => line.replace("// ", "").startsWith(`  "${name}": `));
      expect(lines[at - 1], name).toMatch(/^ {2}\/\/ [^"{]/u);
    }
    const prose = lines.map((line) => line.replace(/^\s*\/\/ ?/u, "")).join(" ");
    for (const id of checkIds) expect(prose).toContain(id);
    for (const id of Object.keys(registry)) expect(prose).toContain(id);
    for (const end of ["", "_FILE", "_COMMAND"])
      expect(prose).toContain(`<PROVIDER>_API_KEY${end}`);
    const letters = { en: /Languages of/u, az: /[əğış].*[əğış]/u, ru: /[а-яё]{5}/u };
    expect(prose).toMatch(letters[language]);
    expect(prose.includes("ы")).toBe(language === "ru");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe("init", () => {
  it("never overwrites: one error, exit 2, the file as it was", async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, NAME), '{ "to": "az" }');
    const outcome = await init(cwd);
    expect(outcome).toEqual({
      code: 2,
      stdout: "",
      stderr: `dragoman: ${NAME}: is there already; nothing was changed. Edit it, or replace it with --force.\n`,
    });
    expect(written(cwd)).toBe('{ "to": "az" }');
    const { error } = JSON.parse((await init(cwd, "--json")).stdout);
    expect(error).toMatchObject({ code: "config/exists", data: { path: NAME } });
  });

  it("lets one of many that begin at once win", async () => {
    const cwd = newFolder();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => init(cwd)));
    expect(outcomes.map(({ code }) => code).sort()).toEqual([0, 2, 2, 2, 2, 2, 2, 2]);
    expect(readdirSync(cwd)).toEqual([NAME]);
  });

  it("replaces with --force, also what is malformed, and leaves nothing else behind", async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, NAME), "{ broken");
    expect(await init(cwd)).toMatchObject({ code: 2, stderr: expect.stringContaining("--force") });
    expect(await init(cwd, "--force")).toMatchObject({ code: 0, stderr: "" });
    expect(await load(cwd)).toEqual(standard);
    expect(readdirSync(cwd)).toEqual([NAME]);
  });

  it("replaces what a link leads to, not the link", async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "shared.json"), "{}");
    symlinkSync("shared.json", join(cwd, NAME));
    await init(cwd, "--force");
    expect(lstatSync(join(cwd, NAME)).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, "shared.json"), "utf8")).toContain('"to": ["az", "en"]');
  });

  it("ends with 2 where a folder has the name", async () => {
    const cwd = newFolder();
    mkdirSync(join(cwd, NAME));
    expect((await init(cwd)).code).toBe(2);
    const { code, stderr } = await init(cwd, "--force", "--ui-lang", "ru");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `dragoman: ${NAME}: записать нельзя (это папка, EISDIR). Перейдите в папку, куда вы можете писать.\n`,
    });
    expect(readdirSync(cwd)).toEqual([NAME]);
  });

  it("ends with 2 where nothing can be written", async () => {
    const { code, stdout, stderr } = await init(join(newFolder(), "gone"), "--force");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(
      `dragoman: ${NAME}: cannot be written (ENOENT). Go to a folder where you may write.\n`,
    );
  });

  it("prints what it wrote as JSON", async () => {
    const { stdout } = await init(newFolder(), "--json");
    expect(JSON.parse(stdout)).toEqual({ written: NAME });
  });

  it("speaks and writes the language of the locale, and of a configuration above", async () => {
    const cwd = newFolder();
    await runCli(["init"], { cwd, env: { LC_ALL: "az_AZ.UTF-8" } });
    expect(written(cwd)).toContain("Tərcümələrin dilləri.");
    writeFileSync(join(cwd, NAME), '{ "uiLang": "ru" } // ours');
    mkdirSync(join(cwd, "inner"));
    await init(join(cwd, "inner"));
    expect(written(join(cwd, "inner"))).toContain("Языки переводов.");
  });
});

describe("what is around", () => {
  /** A folder with memories and glossaries in all the usual places. */
  function project(): string {
    const cwd = newFolder();
    for (const folder of ["memory", "glossary", "other"]) mkdirSync(join(cwd, folder));
    for (const path of ["b.tmx", "A.TMX", "memory/news.tmx", "other/no.tmx", ".hidden.tmx"]) {
      writeFileSync(join(cwd, path), "<tmx/>");
    }
    for (const path of ["terms.csv", "glossary/names.csv", "memory/old.csv"]) {
      writeFileSync(join(cwd, path), glossary);
    }
    mkdirSync(join(cwd, "folder.csv"));
    return cwd;
  }

  it("is entered: first of the folder itself, then of memory/ and glossary/, by name", async () => {
    const cwd = project();
    const { stderr } = await init(cwd);
    const memory = ["A.TMX", "b.tmx", "memory/news.tmx"];
    const terms = ["terms.csv", "memory/old.csv", "glossary/names.csv"];
    expect(stderr).toBe(
      `Found and entered under memory: ${memory.join(", ")}\nFound and entered under glossary: ${terms.join(", ")}\n`,
    );
    const within = (paths: readonly string[]) => paths.map((path) => join(cwd, path));
    expect(await load(cwd)).toEqual({
      ...standard,
      memory: within(memory),
      glossary: within(terms),
    });
  });

  it("is entered without a word with --quiet, and is said in the interface's language", async () => {
    const cwd = project();
    expect((await init(cwd, "--quiet")).stderr).toBe("");
    const { stderr } = await init(cwd, "--force", "--ui-lang", "az");
    expect(stderr).toContain("Tapıldı və memory parametrinə yazıldı: A.TMX, b.tmx");
    expect(written(cwd)).toContain('"memory": ["A.TMX", "b.tmx", "memory/news.tmx"]');
  });

  it("is not entered where no glossary can be read from it", async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "readers.csv"), "name,city\nLeyla,Bakı\n");
    writeFileSync(join(cwd, "empty.tbx"), "");
    writeFileSync(join(cwd, "terms.csv"), glossary);
    const { code, stderr } = await init(cwd);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Found and entered under glossary: terms\.csv\n/u);
    expect(stderr).toMatch(/^Not entered as a glossary\. readers\.csv:/mu);
    expect(stderr).toMatch(/^Not entered as a glossary\. empty\.tbx:/mu);
    expect(stderr).not.toContain(cwd);
    expect((await load(cwd)).glossary).toEqual([join(cwd, "terms.csv")]);
  });

  it("keeps the project's own memory, first, when another one is named", async () => {
    const cwd = newFolder();
    mkdirSync(join(cwd, ".dragoman"));
    writeFileSync(join(cwd, ".dragoman/memory.db"), "");
    await init(cwd);
    expect((await load(cwd)).memory).toEqual([]);
    writeFileSync(join(cwd, "news.tmx"), "<tmx/>");
    await init(cwd, "--force");
    expect(written(cwd)).toContain('"memory": [".dragoman/memory.db", "news.tmx"]');
  });
});

it("translates with what it has written", async () => {
  const cwd = newFolder();
  const unit =
    "<tu><tuv xml:lang='ru'><seg>Открыт причал.</seg></tuv><tuv xml:lang='az'><seg>Körpü açılıb.</seg></tuv></tu>";
  writeFileSync(
    join(cwd, "news.tmx"),
    `<tmx version="1.4"><header srclang="ru"/><body>${unit}</body></tmx>`,
  );
  writeFileSync(join(cwd, "terms.csv"), glossary);
  await init(cwd);
  const argv = ["translate", "-", "--to", "az", "--provider", "memory"];
  const { code, stdout } = await runCli(argv, { cwd, stdin: "Открыт причал.\n" });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "Körpü açılıb.\n" });
});
