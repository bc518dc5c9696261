import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { COMMANDS } from "../src/cli/command-table.ts";
import { newFolder, runCli } from "./cli/run-cli.ts";
import { articles } from "./fixture-articles.ts";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/```[a-z]*\n([\s\S]*?)```/gu)].map(([, block = ""]) => block);
const groups = ["memory", "models", "learn"];

it("shows only commands and flags that exist", () => {
  const lines = blocks
    .flatMap((block) => block.split("\n"))
    .filter((line) => /^(?:cat .*\| )?dragoman /u.test(line));
  expect(lines.length).toBeGreaterThan(14);
  for (const line of lines) {
    const [, name = ""] = /dragoman ([a-z]+)/u.exec(line) ?? [];
    const command = COMMANDS.find(({ usage }) => usage.split(" ")[0] === name);
    if (command === undefined) {
      expect(groups, line).toContain(name);
      continue;
    }
    const flags = command.options.map((option) => option().long);
    const used = (line.split("#")[0] ?? "").match(/--[a-z-]+/gu) ?? [];
    for (const flag of used) if (flag !== "--json") expect(flags, line).toContain(flag);
  }
});

it("shows what npm start really writes", async () => {
  const cwd = newFolder();
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const argv = scripts.start.split(" ").slice(2);
  const absolute = argv.map((word: string) =>
    word.startsWith("fixtures/") ? join(root, word) : word,
  );
  const { code, stdout } = await runCli(absolute, { cwd });
  expect({ code, isShown: blocks.includes(stdout) }).toEqual({ code: 0, isShown: true });
  for (const language of ["az", "en"]) {
    const edition = readFileSync(join(cwd, `out/who-digital-health/${language}.txt`), "utf8");
    expect(blocks.some((block) => block.length > 100 && edition.startsWith(block.trimEnd()))).toBe(
      true,
    );
    const reference = readFileSync(
      join(articles, `who-digital-health/reference.${language}.txt`),
      "utf8",
    );
    for (const line of reference.trimEnd().split("\n")) expect(edition).toContain(line);
  }
});
