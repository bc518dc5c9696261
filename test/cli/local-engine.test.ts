import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { fixtureCatalogue, fixtureTexts } from "../providers/bergamot/fixture-models.ts";
import { newFolder, runCli } from "./run-cli.ts";

// The engine shares the processor with whatever else runs.
vi.setConfig({ testTimeout: 60_000 });

const russian = fixtureTexts("ru");

/** Translates an article of these paragraphs with the local engine alone. */
async function translate(paragraphs: readonly string[], env: Readonly<Record<string, string>>) {
  const cwd = newFolder();
  writeFileSync(join(cwd, "article.ru.txt"), `${paragraphs.join("\n\n")}\n`);
  const argv = ["translate", "article.ru.txt", "--provider", "bergamot"];
  const outcome = await runCli(argv, {
    cwd,
    env: { DRAGOMAN_MODELS: join(cwd, "models"), ...env },
  });
  const read = (to: string) => readFileSync(join(cwd, "out", "article", `${to}.txt`), "utf8");
  return { ...outcome, cwd, read };
}

it("translates an article of the fixture's sentences exactly, from an empty cache", async () => {
  const env = { DRAGOMAN_MODEL_CATALOGUE: fixtureCatalogue };
  const { code, stderr, read } = await translate(russian, env);
  expect(code).toBe(0);
  expect(stderr).toContain("Fetching the model ru-en@0.1 fixture (0.2 MB) into ");
  for (const to of ["en", "az"]) expect(read(to)).toBe(`${fixtureTexts(to).join("\n\n")}\n`);
});

it("names the three ways on, once, when there is no network; exit code 4", async () => {
  const server = createServer((_, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  const started = performance.now();
  const env = {
    DRAGOMAN_MODEL_CATALOGUE: fixtureCatalogue,
    DRAGOMAN_MODEL_MIRROR: `http://127.0.0.1:${port}`,
  };
  const { code, stderr, cwd, read } = await translate(russian.slice(0, 2), env);
  expect(code).toBe(4);
  for (const way of ["ECONNREFUSED", "run the same command again", "models pull", "--provider"]) {
    expect(stderr.split(way)).toHaveLength(2);
  }
  expect(read("en")).toContain(`⟦${russian[1]}⟧`);
  expect(existsSync(join(cwd, "out", "article", "bundle.json"))).toBe(true);
  expect(performance.now() - started).toBeLessThan(10_000);
});
