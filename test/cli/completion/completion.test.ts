import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  allNodes,
  type CommandNode,
  commandTree,
} from "../../../src/cli/completion/command-tree.ts";
import { SHELLS, type Shell } from "../../../src/cli/completion/shells.ts";
import { build } from "../../../src/cli/program.ts";
import { registry } from "../../../src/providers/registry.ts";
import { has } from "../../stores/xliff/tools.ts";
import { newFolder, runCli } from "../run-cli.ts";

const cwd = newFolder();
const scripts = newFolder();
const flags: Readonly<Record<Shell, readonly string[]>> = {
  bash: ["--norc"],
  zsh: ["-f"],
  fish: ["--no-config"],
};

async function tree(): Promise<CommandNode> {
  const output = { write: () => undefined, isTerminal: false, columns: 80 };
  const signal = new AbortController().signal;
  const io = { stdout: output, stderr: output, env: {}, cwd, signal };
  const stdin = async () => new Uint8Array();
  return commandTree(await build(["models"], { ...io, stdin }, () => undefined));
}

beforeAll(async () => {
  for (const folder of ["in", "in/deep"]) mkdirSync(join(cwd, folder));
  for (const file of ["a.ru.txt", "terms.csv", "in/b.ru.txt"]) writeFileSync(join(cwd, file), "");
  for (const shell of SHELLS) {
    writeFileSync(join(scripts, shell), (await runCli(["completion", shell], { cwd })).stdout);
  }
});

/** What a real shell offers for each line; of a value only what stands behind the last `=`, comma or slash. */
function offers(shell: Shell, lines: readonly string[]): readonly (readonly string[])[] {
  const capture = join(import.meta.dirname, `capture.${shell}`);
  const out = join(scripts, `${shell}.out`);
  const words = [...flags[shell], capture, join(scripts, shell), ...(shell === "zsh" ? [out] : [])];
  writeFileSync(out, "");
  const env = { ...process.env, HOME: cwd, LC_ALL: "C.UTF-8" };
  const options = { cwd, env, encoding: "utf8", timeout: 25_000 } as const;
  const printed = execFileSync(shell, [...words, ...lines], options);
  const text = shell === "zsh" ? readFileSync(out, "utf8") : printed;
  const blocks = text.split(/^---\n/mu).slice(0, -1);
  expect(blocks).toHaveLength(lines.length);
  const clean = (line: string) => line.replace(/\/?(?:\t.*)?$/u, "").replace(/^.*[,=/]/u, "");
  return blocks.map((block) => {
    const all = block.split("\n").filter((line) => line !== "");
    return [...new Set(all.map(clean))].sort();
  });
}

const providers = ["memory", ...Object.keys(registry)];
const rows: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ["tr", ["translate"]],
  ["memory ", ["export", "help", "import", "remove", "search", "stats"]],
  ["memory im", ["import"]],
  ["models p", ["path", "pull"]],
  ["glossary ", ["check"]],
  ["glossary check t", ["terms.csv"]],
  ["completion ", ["bash", "fish", "zsh"]],
  ["help mem", ["memory"]],
  ["translate --dr", ["--dry-run"]],
  ["memory import --q", ["--quiet"]],
  ["translate --json --no-j", ["--no-journal"]],
  ["translate --ui-lang ", ["az", "en", "ru"]],
  ["translate --ui-lang=r", ["ru"]],
  ["memory stats --ui-lang a", ["az"]],
  ["export out/a/bundle.json --format ", ["html", "tmx", "xliff", "xliff12"]],
  ["translate --format n", ["newsml", "ninjs", "nitf"]],
  ["check --report ", ["github", "json", "junit", "sarif", "text"]],
  ["check --fail-on ", ["error", "never", "warning"]],
  ["batch --engine-model ", ["base", "small"]],
  ["translate --emit ", ["bundle", "edition", "html", "tmx", "xliff"]],
  ["translate --emit edition,", ["bundle", "html", "tmx", "xliff"]],
  ["translate --emit edition,bundle,x", ["xliff"]],
  ["translate --emit=edition,b", ["bundle"]],
  ["translate --provider ", providers],
  ["translate --provider az=memory,dee", ["deepl"]],
  ["providers deepl y", ["yandex"]],
  ["models remove ru-", ["ru-en"]],
  ["translate ", ["a.ru.txt", "in", "terms.csv"]],
  ["translate a", ["a.ru.txt"]],
  ["translate --to en terms.csv a", ["a.ru.txt"]],
  ["translate --out batch --emit ed", ["edition"]],
  ["translate in/b", ["b.ru.txt"]],
  ["translate --memory t", ["terms.csv"]],
  ["memory import t", ["terms.csv"]],
  ["check --config=t", ["terms.csv"]],
  ["translate --out ", ["in"]],
  ["translate --out=i", ["in"]],
  ["watch ", ["in"]],
  ["watch in/", ["deep"]],
  ["translate --rate ", []],
  ["memory search ", []],
  ["no-such-command ", []],
  ["translate --no-such", []],
];

describe.each(SHELLS)("the script for %s", (shell) => {
  it.runIf(has(shell))(
    "completes in the real shell what the command tree has",
    { timeout: 60_000 },
    () => {
      const offered = offers(
        shell,
        rows.map(([line]) => `dragoman ${line}`),
      );
      const expected = rows.map(([line, all]) => [line, [...all].sort()]);
      expect(rows.map(([line], at) => [line, offered[at]])).toEqual(expected);
    },
  );

  it.runIf(has(shell))("offers every command and every option", { timeout: 60_000 }, async () => {
    const nodes = allNodes(await tree()).filter(({ path }) => !/(?:^| )help$/u.test(path));
    expect(nodes.length).toBeGreaterThan(25);
    const groups = nodes.filter(({ commands }) => commands.length > 0);
    const line = (path: string) => `dragoman ${path === "" ? "" : `${path} `}`;
    const commands = offers(
      shell,
      groups.map(({ path }) => line(path)),
    );
    expect(commands).toEqual(groups.map((node) => node.commands.map(({ name }) => name).sort()));
    const options = offers(
      shell,
      nodes.map(({ path }) => `${line(path)}--`),
    );
    const long = ({ options: all }: CommandNode) =>
      all.flatMap(({ names }) => names.filter((name) => name.startsWith("--"))).sort();
    expect(options).toEqual(nodes.map(long));
  });

  it("is the same every time, in every language, whatever stands around", async () => {
    const first = await runCli(["completion", shell], { cwd });
    const folder = newFolder();
    writeFileSync(join(folder, "dragoman.config.json"), "{ broken");
    const argv = ["completion", shell, "--ui-lang", "az", "--quiet"];
    const env = { LC_ALL: "ru_RU.UTF-8", DRAGOMAN_MODEL_CATALOGUE: "no.json" };
    expect(await runCli(argv, { cwd: folder, env })).toEqual(first);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    const { stdout } = await runCli(["completion", shell, "--json"], { cwd });
    expect(JSON.parse(stdout)).toEqual({ shell, script: first.stdout });
  });
});

describe("completion", () => {
  it("refuses another shell with the names of those it knows", async () => {
    const { code, stdout, stderr } = await runCli(["completion", "powershell"], { cwd });
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: "",
      stderr: "dragoman: shell: powershell is not valid. Expected bash, zsh, fish.\n",
    });
    const { error } = JSON.parse((await runCli(["completion", "fissh", "--json"], { cwd })).stdout);
    expect(error).toMatchObject({
      code: "config/value",
      data: { value: "fissh", similar: "fish" },
    });
  });

  it("says in its help how every shell installs it", async () => {
    const { stdout } = await runCli(["completion", "--help"], { cwd });
    for (const shell of SHELLS)
      expect(stdout).toContain(`${shell.padEnd(4)}  dragoman completion ${shell} >`);
  });

  it("knows of every place of the command line what can stand there", async () => {
    const open = (await tree().then(allNodes)).flatMap(({ path, options, arguments: places }) => [
      ...options.flatMap(({ names, value }) => (value?.kind === "any" ? [names.at(-1)] : [])),
      ...places.flatMap(({ name, value }) => (value.kind === "any" ? [`${path} <${name}>`] : [])),
    ]);
    expect([...new Set(open)].sort()).toEqual(
      "--before --concurrency --creator --deadline --domain --done --engine-workers --interval --languages --limit --max-chars --max-cost --max-size --min-chrf --min-match --priority --rate --retries --settle --since --timeout --units"
        .split(" ")
        .concat("memory search <text>"),
    );
  });
});
