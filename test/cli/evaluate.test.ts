import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { articles } from "../fixture-articles.ts";
import { newFolder, runCli } from "./run-cli.ts";

const id = "who-digital-health";

async function translated(): Promise<string> {
  const cwd = newFolder();
  const folder = join(articles, id);
  const memory = join(folder, "memory.tmx");
  const flags = ["--provider", "memory", "--memory", memory];
  await runCli(["translate", join(folder, `${id}.ru.txt`), ...flags], { cwd });
  return cwd;
}

it("scores the seed's editions against its references", async () => {
  const cwd = await translated();
  const flags = ["--references", articles, "--json", "--html", "page.html"];
  const { code, stdout } = await runCli(["evaluate", "out", ...flags], { cwd });
  const { evaluations } = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(evaluations.map(({ language }: { language: string }) => language)).toEqual(["az", "en"]);
  for (const { metrics, segments } of evaluations) {
    expect(segments).toHaveLength(16); // 19 less two credits and the dateline
    for (const { score } of metrics) expect(score).toBeCloseTo(100, 6);
  }
  expect(readFileSync(join(cwd, "page.html"), "utf8")).toContain("nrefs:1|case:mixed");
});

it("says which reference is missing, and which has the wrong length", async () => {
  const cwd = await translated();
  expect(await runCli(["evaluate", "out"], { cwd })).toMatchObject({
    code: 3,
    stderr: expect.stringContaining("no reference.az.txt"),
  });
  mkdirSync(join(cwd, "refs", id), { recursive: true });
  copyFileSync(join(articles, id, "reference.en.txt"), join(cwd, "refs", id, "reference.en.txt"));
  writeFileSync(join(cwd, "refs", id, "reference.az.txt"), "bir\niki\n");
  expect(await runCli(["evaluate", "out", "--references", "refs"], { cwd })).toMatchObject({
    code: 3,
    stderr: expect.stringContaining("2 lines, the bundle 19 segments"),
  });
});
