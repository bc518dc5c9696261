import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newFolder, runCli } from "./run-cli.ts";

const russian =
  "В порту открыли новый причал\n\nНовый причал открыли в среду, сообщили в управлении порта.\n";

it.each([
  ["edition,bundle", ["az.txt", "bundle.json", "en.txt"]],
  ["bundle", ["bundle.json"]],
  ["bundle,xliff,tmx,html", ["az.xlf", "bundle.html", "bundle.json", "bundle.tmx", "en.xlf"]],
])("--emit %s writes %j", async (emit, files) => {
  const cwd = newFolder();
  writeFileSync(join(cwd, "a.ru.txt"), russian);
  const { code } = await runCli(["translate", "a.ru.txt", "--provider", "pseudo", "--emit", emit], {
    cwd,
  });
  expect(code).toBe(0);
  expect(readdirSync(join(cwd, "out/a")).sort()).toEqual(files);
});
