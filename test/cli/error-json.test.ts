import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newFolder, runCli } from "./run-cli.ts";

const languages = [
  ["en", "a.txt: the file is empty. Give a file that holds an article."],
  ["az", "a.txt: fayl boşdur. Məqalə olan fayl göstərin."],
  ["ru", "a.txt: файл пуст. Укажите файл со статьёй."],
] as const;

function emptyArticle(): string {
  const cwd = newFolder();
  writeFileSync(join(cwd, "a.txt"), "");
  return cwd;
}

it.each(languages)("translate tells of an article that failed in %s", async (language, message) => {
  const argv = ["translate", "a.txt", "--provider", "pseudo", "--json", "--ui-lang", language];
  const { stdout } = await runCli(argv, { cwd: emptyArticle() });
  const { articles } = JSON.parse(stdout);
  expect(articles[0].error).toEqual({ code: "read/empty", message, data: { path: "a.txt" } });
});

it.each(languages)("batch tells of an item that failed in %s", async (language, message) => {
  const cwd = emptyArticle();
  const argv = ["batch", "a.txt", "--provider", "pseudo", "--json", "--ui-lang", language];
  const [item = ""] = (await runCli(argv, { cwd })).stdout.split("\n");
  const error = { code: "read/empty", message, data: { path: "a.txt" } };
  expect(JSON.parse(item)).toMatchObject({ event: "item", status: "failed", error });
  const [line = ""] = readFileSync(join(cwd, "out/run.jsonl"), "utf8").split("\n");
  expect(JSON.parse(line).error).toEqual({ ...error, message: languages[0][1] });
});

it("batch says with --quiet what failed, and what stayed untranslated", async () => {
  const cwd = emptyArticle();
  writeFileSync(join(cwd, "b.txt"), "Причал в порту открыт.\n");
  const argv = ["batch", "a.txt", "b.txt", "--provider", "exec:false", "--retries", "0", "--quiet"];
  const { code, stderr } = await runCli(argv, { cwd });
  expect(code).toBe(3);
  expect(stderr.trimEnd().split("\n").sort()).toEqual([
    languages[0][1],
    "out/b/bundle.json: 2 segments are untranslated.",
  ]);
});

it.each(languages)("a command that cannot start says why in %s", async (language, message) => {
  const argv = ["detect", "a.txt", "--json", "--ui-lang", language];
  const { stdout } = await runCli(argv, { cwd: emptyArticle() });
  const error = { code: "read/empty", message, data: { path: "a.txt" } };
  expect(JSON.parse(stdout)).toEqual({ error, exitCode: 3 });
});

it("tells of several faults of the configuration one by one", async () => {
  const argv = ["translate", "a.txt", "--provider", "no", "--min-match", "7", "--ui-lang", "ru"];
  const { stdout, stderr } = await runCli([...argv, "--json"], { cwd: emptyArticle() });
  const { error } = JSON.parse(stdout);
  expect(error.code).toBe("config/several");
  expect(error.problems).toMatchObject([
    { code: "config/value", data: { name: "minMatch", value: "7" } },
    { code: "config/unknown-provider", data: { name: "no" } },
  ]);
  expect(stderr).toBe(`dragoman: ${error.problems.map((one: Error) => one.message).join("\n")}\n`);
  expect(stderr).toMatch(/значение 7 недопустимо/u);
});

it("gives a command for wire feeds that cannot start one line of its own", async () => {
  const argv = ["batch", "a.txt", "--provider", "no", "--json"];
  const { stdout } = await runCli(argv, { cwd: emptyArticle() });
  expect(stdout.split("\n").length).toBe(2);
  const error = { code: "config/unknown-provider", data: { name: "no" } };
  expect(JSON.parse(stdout)).toMatchObject({ event: "error", error, exitCode: 2 });
});

it.each(languages)("check gives codes, data and a message in %s", async (language) => {
  const cwd = newFolder();
  writeFileSync(
    join(cwd, "a.txt"),
    "Причал открыт\n\nПричал в порту открыт. Он длиннее старого.\n",
  );
  await runCli(["translate", "a.txt", "--provider", "pseudo"], { cwd });
  writeFileSync(join(cwd, "a.txt"), "Причал закрыт\n");
  const { stdout } = await runCli(
    ["check", "out", "--sources", ".", "--json", "--ui-lang", language],
    { cwd },
  );
  const problems: readonly { code: string; message: string; text: string; data: object }[] =
    JSON.parse(stdout).bundles[0].problems;
  const changed = problems.find(({ code }) => code === "report/source-changed");
  const says = { en: /was changed/u, az: /dəyiş/u, ru: /измен/u }[language];
  expect(changed?.message).toMatch(says);
  expect(changed).toMatchObject({ text: changed?.message, data: { path: expect.any(String) } });
});
