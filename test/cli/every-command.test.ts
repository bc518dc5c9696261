import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/cli/program.ts";
import { newFolder, type Outcome, runCli } from "./run-cli.ts";

const root = join(import.meta.dirname, "..", "..");
const article =
  "В порту открыли причал\n\nБАКУ, 26 апр — Sputnik. Причал длиной 210 метров принял первое судно. Работы шли два года.\n";
const tmx = `<?xml version="1.0"?><tmx version="1.4"><header srclang="ru"/><body>
<tu creationid="leyla"><tuv xml:lang="ru"><seg>Новый причал</seg></tuv><tuv xml:lang="az"><seg>Yeni körpü</seg></tuv></tu></body></tmx>`;

/** A command that goes well, and the same command when it cannot. */
interface Row {
  readonly command: string;
  readonly well: string;
  readonly badly: string;
  readonly code: number;
  /** Without its arguments it cannot start. */
  readonly needs?: true;
}

const pseudo = "--provider pseudo";
const rows: readonly Row[] = [
  { command: "translate", well: `a.ru.txt ${pseudo}`, badly: "no.txt", code: 3, needs: true },
  { command: "batch", well: `a.ru.txt ${pseudo}`, badly: "a.ru.txt --provider no", code: 2 },
  { command: "watch", well: `in ${pseudo} --once --settle 0.01`, badly: "no", code: 3 },
  { command: "estimate", well: `a.ru.txt ${pseudo}`, badly: "no.txt", code: 3, needs: true },
  { command: "detect", well: "a.ru.txt", badly: "no.txt", code: 3, needs: true },
  { command: "segment", well: "a.ru.txt", badly: "no.txt", code: 3, needs: true },
  { command: "check", well: "done --fail-on never", badly: "no", code: 3, needs: true },
  { command: "export", well: "done/a --format xliff --to az", badly: "no --format tmx", code: 3 },
  { command: "evaluate", well: "done --references refs", badly: "no", code: 3, needs: true },
  { command: "import", well: "a.xlf --bundle done/a/bundle.json", badly: "no.xlf", code: 2 },
  { command: "glossary", well: "check terms.csv", badly: "check no.csv", code: 3 },
  { command: "init", well: "--force", badly: "--config no.json", code: 2 },
  { command: "completion", well: "bash", badly: "csh", code: 2, needs: true },
  { command: "providers", well: "echo pseudo", badly: "no", code: 2 },
  { command: "models list", well: "", badly: "--model-catalogue no.json", code: 2 },
  { command: "models pull", well: "ru-en", badly: "xx-yy", code: 2 },
  { command: "models verify", well: "", badly: "xx-yy", code: 2 },
  { command: "models remove", well: "ru-en", badly: "xx-yy", code: 2, needs: true },
  { command: "models path", well: "", badly: "--model-catalogue no.json", code: 2 },
  { command: "memory import", well: "m.tmx", badly: "no.tmx", code: 3, needs: true },
  { command: "memory export", well: "--out x.tmx", badly: "--memory no.db", code: 3 },
  { command: "memory search", well: "причал", badly: "x --memory no.db", code: 3 },
  { command: "memory stats", well: "", badly: "--memory no.db", code: 3 },
  { command: "memory remove", well: "--creator orxan", badly: "--all --memory no.db", code: 3 },
  { command: "learn", well: "done/a --unreviewed", badly: "no", code: 3, needs: true },
];
const lines = ["batch", "watch"];

const shared = newFolder();
const run = (words: string, cwd = shared, ...more: readonly string[]): Promise<Outcome> =>
  runCli([...words.split(" ").filter((word) => word !== ""), ...more], {
    cwd,
    env: {
      DRAGOMAN_MODELS: join(cwd, "models"),
      DRAGOMAN_MODEL_CATALOGUE: join(root, "fixtures/models/catalogue.json"),
    },
  });

beforeAll(async () => {
  for (const name of ["in", "refs/a"]) mkdirSync(join(shared, name), { recursive: true });
  writeFileSync(join(shared, "a.ru.txt"), article);
  writeFileSync(join(shared, "in/b.ru.txt"), article);
  writeFileSync(join(shared, "m.tmx"), tmx);
  writeFileSync(join(shared, "terms.csv"), "source,az\nпричал,körpü\n");
  writeFileSync(join(shared, "own.json"), "{}");
  await run(`translate a.ru.txt ${pseudo} --out done`);
  await run("export done/a --format xliff --to az --out a.xlf");
  await run("memory import m.tmx");
  await run("models pull ru-en");
  const { segments } = JSON.parse(readFileSync(join(shared, "done/a/bundle.json"), "utf8"));
  const reference = segments.map(({ id }: { id: string }) => `Mətn ${id}\n`).join("");
  for (const language of ["az", "en"]) {
    writeFileSync(join(shared, `refs/a/reference.${language}.txt`), reference);
  }
}, 60_000);

/** A folder of its own with everything that commands work on. */
function world(): string {
  const cwd = newFolder();
  cpSync(shared, cwd, { recursive: true });
  return cwd;
}

function leaves(command: Command, path: readonly string[] = []): readonly string[] {
  if (command.commands.length === 0) return [path.join(" ")];
  return command.commands.flatMap((one) => leaves(one, [...path, one.name()]));
}

/** The documents on stdout: one, or one a line where that is what the command promises. */
function documents(command: string, stdout: string): readonly unknown[] {
  if (!lines.includes(command)) return [JSON.parse(stdout)];
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

it("has a row for every command", async () => {
  const output = { write: () => undefined, isTerminal: false, columns: 80 };
  const signal = new AbortController().signal;
  const io = { stdout: output, stderr: output, env: {}, cwd: shared, signal };
  const stdin = async () => new Uint8Array();
  const program = await build(["models"], { ...io, stdin }, () => undefined);
  expect(rows.map(({ command }) => command).sort()).toEqual([...leaves(program)].sort());
});

describe.each(rows)("$command", ({ command, well, badly, code }) => {
  it("shows an example in its help", async () => {
    const { code: end, stdout, stderr } = await run(`${command} --help`);
    expect({ end, stderr }).toEqual({ end: 0, stderr: "" });
    expect(stdout).toContain(`Example:\n  $ dragoman ${command}`);
  });

  it("takes the flags of every command, and says nothing on stderr with --quiet", async () => {
    const flags = "--quiet --verbose --ui-lang ru --config own.json --no-color";
    const { code: end, stderr } = await run(`${command} ${well} ${flags}`, world());
    expect({ end, stderr }).toEqual({ end: 0, stderr: "" });
  });

  it("prints JSON alone on stdout with --json", async () => {
    const { code: end, stdout } = await run(`${command} ${well} --json`, world());
    expect(end).toBe(0);
    for (const one of documents(command, stdout)) expect(one).toBeTypeOf("object");
  });

  it("prints JSON with a code, data and a message in the interface's language when it fails", async () => {
    const { code: end, stdout, stderr } = await run(`${command} ${badly} --json --ui-lang ru`);
    expect(end).toBe(code);
    const text = JSON.stringify(documents(command, stdout).at(-1));
    expect(text).toMatch(/"code":"[a-z]+\/[a-z-]+"/u);
    expect(text).toMatch(/"data":\{/u);
    expect(text).toMatch(/"message":"[^"]*[а-я]/u);
    expect(stderr).toMatch(/[а-я]/u);
  });

  it("refuses an unknown option, a wrong value and a configuration that is not there", async () => {
    const unknown = await run(`${command} ${well} --jsom`);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toBe(
      `dragoman: --jsom: no such option. See: dragoman ${command} --help. Did you mean --json?\n`,
    );
    expect((await run(`${command} ${well} --ui-lang tr`)).code).toBe(2);
    expect((await run(`${command} ${well} --config no.json`)).code).toBe(2);
  });
});

it.each(rows.filter(({ needs }) => needs))("$command alone ends with 2", async ({ command }) => {
  const { code, stdout, stderr } = await run(`${command} --json`);
  const { error, exitCode } = JSON.parse(stdout);
  expect({ code, exitCode, stderr }).toEqual({
    code: 2,
    exitCode: 2,
    stderr: `dragoman: ${error.message}\n`,
  });
  expect(error.code).toMatch(/^config\//u);
});

describe("a command line", () => {
  it.each([
    ["trnslate a.txt", "config/unknown-command", "translate"],
    ["memory imprt m.tmx", "config/unknown-command", "import"],
    ["models lst", "config/unknown-command", "list"],
    ["glossary chek terms.csv", "config/unknown-command", "check"],
    ["translate --provder echo", "config/unknown-option", "--provider"],
    ["translate --json --provider", "config/missing-value", null],
    ["export a", "config/missing-option", null],
    ["export --format tmx", "config/missing-argument", null],
    ["import a.xlf", "config/missing-option", null],
    ["export a b --format tmx", "config/too-many-arguments", null],
    ["detect a --ui-lang tr", "config/value", null],
    ["memory", "config/no-command", null],
    ["models", "config/no-command", null],
  ])("%s ends with 2 and %s", async (words, code, similar) => {
    const json = words.includes("--json") ? [] : ["--json"];
    const { code: end, stdout, stderr } = await run(words, shared, ...json);
    expect(end).toBe(2);
    const { error } = JSON.parse(stdout);
    expect(error).toMatchObject({ code, ...(similar === null ? {} : { data: { similar } }) });
    expect(stderr).toContain(`dragoman: ${error.message}\n`);
  });

  it.each([
    ["az", "Bəlkə, --provider yazmaq istəyirdiniz?"],
    ["ru", "Возможно, имелось в виду: --provider?"],
  ])("is corrected in %s", async (language, hint) => {
    const { stderr } = await run(`translate a.txt --provder echo --ui-lang ${language}`);
    expect(stderr).toContain(hint);
  });
});
