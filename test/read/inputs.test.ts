import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { expandInputs } from "../../src/read/inputs.ts";
import { newFolder } from "../cli/run-cli.ts";

function newsroom(): string {
  const cwd = newFolder();
  for (const folder of ["feed/deep", "feed/.git", "empty"])
    mkdirSync(join(cwd, folder), { recursive: true });
  const files =
    "feed/b.ru.txt feed/a.txt feed/deep/c.md feed/reference.az.txt feed/.git/x.txt feed/bundle.json feed/memory.tmx one.html";
  for (const file of files.split(" ")) writeFileSync(join(cwd, file), "x");
  return cwd;
}

it.each([
  [["feed"], ["feed/a.txt", "feed/b.ru.txt", "feed/deep/c.md"]],
  [["feed/*.txt"], ["feed/a.txt", "feed/b.ru.txt"]],
  [
    ["one.html", "feed/a.txt", "one.html"],
    ["one.html", "feed/a.txt"],
  ],
  [["-"], ["-"]],
  [
    ["nowhere.txt", "one.html"],
    ["nowhere.txt", "one.html"],
  ],
  [["feed/memory.tmx"], ["feed/memory.tmx"]],
])("%j means %j", async (inputs, files) => {
  expect(await expandInputs(inputs, { cwd: newsroom(), language: "ru" })).toEqual(files);
});

it.each([
  [[], "config/no-input"],
  [["nowhere"], "read/missing"],
  [["empty"], "read/no-articles"],
  [["feed/*.pdf"], "read/no-articles"],
])("%j is refused with %s", async (inputs, code) => {
  await expect(expandInputs(inputs, { cwd: newsroom(), language: "ru" })).rejects.toMatchObject({
    code,
  });
});
