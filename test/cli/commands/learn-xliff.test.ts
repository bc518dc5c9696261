import { expect, it, vi } from "vitest";
import { addSource, translated } from "./exchange.ts";

vi.setConfig({ testTimeout: 60_000 });

it.each(["xliff", "xliff12"])("a memory learns what was approved in %s, once", async (format) => {
  const article = await translated("--provider", "memory,pseudo", "--to", "az");
  const { stdout } = await article.run("export", article.folder, "--format", format);
  article.write(
    "cat.xlf",
    stdout
      .replace('state="translated"', 'state="reviewed"')
      .replace('approved="no"', 'approved="yes"'),
  );
  const learn = (...flags: readonly string[]) =>
    article.run("learn", "cat.xlf", "--memory", "m.db", "--json", ...flags);
  const first = await learn();
  expect(first.code).toBe(0);
  expect(JSON.parse(first.stdout).learnt[0]).toMatchObject({ added: 1 });
  expect(JSON.parse((await learn()).stdout).learnt[0]).toMatchObject({ added: 0 });
  const found = await article.run("memory", "search", "цифрового", "--memory", "m.db", "--json");
  expect(found.stdout).toContain("ÜST rəqəmsal səhiyyənin inkişafında");
});

it.each(["xliff", "xliff12"])("a memory imports what is translated in %s, once", async (format) => {
  const article = await translated("--provider", "memory,pseudo", "--to", "az");
  const { stdout } = await article.run("export", article.folder, "--format", format);
  article.write("cat.xlf", stdout);
  const load = () => article.run("memory", "import", "cat.xlf", "--memory", "m.db", "--json");
  const first = await load();
  expect(first.code).toBe(0);
  const [imported] = JSON.parse(first.stdout).imported;
  expect(imported).toMatchObject({ path: "cat.xlf", repeated: 0, updated: 0 });
  expect(imported.added).toBeGreaterThan(10);
  const [again] = JSON.parse((await load()).stdout).imported;
  expect(again).toMatchObject({ added: 0, repeated: imported.added });
  addSource(article);
  const source = `${article.folder}/who-digital-health.ru.txt`;
  const memory = ["--provider", "memory", "--memory", "m.db", "--to", "az", "--out", "again"];
  expect(await article.run("translate", source, ...memory)).toMatchObject({ code: 0 });
  expect(article.read("again/who-digital-health/az.txt")).toBe(
    article.read(`${article.folder}/az.txt`),
  );
});

it("an XLIFF file that cannot be read teaches nothing", async () => {
  const article = await translated("--provider", "pseudo", "--to", "az");
  article.write("cat.xlf", "<xliff");
  const { code, stderr } = await article.run("learn", "cat.xlf", "--memory", "m.db");
  expect([code, /cat\.xlf:1/.test(stderr)]).toEqual([3, true]);
});

it("translate --emit writes what export would", async () => {
  const article = await translated(
    "--provider",
    "pseudo",
    "--emit",
    "edition,bundle,xliff,tmx,html",
  );
  const emitted = article.read(`${article.folder}/az.xlf`);
  const { stdout } = await article.run("export", article.folder, "--format", "xliff", "--to", "az");
  expect(emitted).toBe(stdout);
  expect(article.read(`${article.folder}/bundle.tmx`)).toContain("<tmx ");
  expect(article.read(`${article.folder}/bundle.html`)).toContain("<table>");
});
