import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newFolder, runCli } from "./run-cli.ts";

const text = "Причал в порту открыт.\n\nРаботы шли два года.\n";

function newsroom(): string {
  const cwd = newFolder();
  writeFileSync(join(cwd, "a.txt"), Buffer.from(`\ufeff${text}`, "utf16le"));
  return cwd;
}

it.each([
  [
    "en",
    ["Reading a.txt", "a.txt: read as utf-16le.", "az: 2 segments translated", "No findings."],
  ],
  ["ru", ["Чтение: a.txt", "a.txt: прочитано в кодировке utf-16le.", "az: переведено 2 сегмента"]],
])("translate says with --verbose what it did, in %s", async (language, lines) => {
  const argv = ["translate", "a.txt", "--provider", "pseudo", "--to", "az", "--ui-lang", language];
  const plain = await runCli(argv, { cwd: newsroom() });
  const verbose = await runCli([...argv, "--verbose"], { cwd: newsroom() });
  expect(plain).toMatchObject({ code: 0, stderr: "" });
  expect(verbose.stdout).toBe(plain.stdout);
  expect(verbose.stderr.split("\n")).toEqual(expect.arrayContaining(lines));
});

it("counts what stayed untranslated", async () => {
  const argv = ["translate", "a.txt", "--provider", "memory", "--to", "az", "--verbose"];
  const { stderr } = await runCli(argv, { cwd: newsroom() });
  expect(stderr).toContain("az: 0 segments translated\naz: 2 segments untranslated\n");
});

it.each(["detect", "segment", "estimate"])("%s says what it reads", async (command) => {
  const { stderr } = await runCli([command, "a.txt", "--verbose"], { cwd: newsroom() });
  expect(stderr).toContain("Reading a.txt\n");
});

it("says nothing more with --quiet", async () => {
  const argv = ["translate", "a.txt", "--provider", "pseudo", "--verbose", "--quiet"];
  expect((await runCli(argv, { cwd: newsroom() })).stderr).toBe("");
});
