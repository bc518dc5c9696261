import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { registry } from "../../../src/providers/registry.ts";
import { newFolder, runCli } from "../run-cli.ts";

const article = "Порт открыт\n\nНовый причал приняли в среду, сообщили в управлении порта.\n";
const characters = [...article.replaceAll("\n", "")].length;
const paid = "deepl google azure yandex amazon libretranslate openai anthropic".split(" ");

function place(): string {
  const cwd = newFolder();
  writeFileSync(join(cwd, "port.ru.txt"), article);
  return cwd;
}

it.each(paid)("estimates what %s would be asked without an account there", async (provider) => {
  expect(Object.keys(registry)).toContain(provider);
  const argv = ["estimate", "port.ru.txt", "--to", "en", "--provider", provider, "--json"];
  const { code, stdout, stderr } = await runCli(argv, { cwd: place() });
  expect([code, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout).totals.billed).toEqual({ [provider]: { en: characters } });
});

it.each(paid)("translates nothing with %s without an account there", async (provider) => {
  const argv = ["translate", "port.ru.txt", "--to", "en", "--provider", provider];
  const { code, stdout } = await runCli(argv, { cwd: place() });
  expect([code, stdout]).toEqual([2, ""]);
});

it("still says which key of one's own is unusable", async () => {
  const argv = ["estimate", "port.ru.txt", "--provider", "deepl"];
  const env = { DEEPL_API_KEY_FILE: "missing.txt" };
  const { code, stderr } = await runCli(argv, { cwd: place(), env });
  expect([code, stderr.includes("DEEPL_API_KEY_FILE")]).toEqual([2, true]);
});
