import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { readXliff } from "../../../src/stores/xliff/read-xliff.ts";
import { translate, translated } from "./exchange.ts";

vi.setConfig({ testTimeout: 60_000 });

const glossary = new URL("../../../fixtures/glossary/region-news.csv", import.meta.url).pathname;
const read = (text: string) => readXliff(new TextEncoder().encode(text), "a.xlf");

it("writes one XLIFF file per target beside the bundle, without a breach", async () => {
  const article = await translated("--provider", "memory,pseudo");
  const { code, stdout } = await article.run(
    "export",
    article.folder,
    "--format",
    "xliff",
    "--glossary",
    glossary,
  );
  expect(code).toBe(0);
  const files = stdout.trim().split("\n");
  expect(files).toEqual([join(article.folder, "az.xlf"), join(article.folder, "en.xlf")]);
  for (const file of files) {
    const text = article.read(file);
    const { breaches, version, files: inside } = read(text);
    expect([version, breaches]).toEqual(["2.1", []]);
    expect(inside[0]?.segments).toHaveLength(article.bundle().segments.length);
    expect(text).toContain("<gls:term>ВОЗ</gls:term>");
  }
});

it("writes one target to stdout, or to the file that is named", async () => {
  const article = await translated("--provider", "memory", "--to", "az");
  const bundle = join(article.folder, "bundle.json");
  const { stdout } = await article.run("export", bundle, "--format", "xliff12");
  expect(read(stdout).version).toBe("1.2");
  await article.run("export", bundle, "--format", "xliff12", "--out", "x/a.xlf");
  expect(article.read("x/a.xlf")).toBe(stdout);
});

it("names files by language where a name is given for several", async () => {
  const article = await translated("--provider", "pseudo");
  const flags = ["--format", "xliff", "--out", "cat/a.xlf", "--json"];
  const { stdout } = await article.run("export", article.folder, ...flags);
  expect(JSON.parse(stdout)).toMatchObject({ files: ["cat/a.az.xlf", "cat/a.en.xlf"] });
});

it("refuses a language that the bundle does not have, and a file that is no bundle", async () => {
  const article = await translated("--provider", "pseudo", "--to", "az");
  const run = (...argv: readonly string[]) => article.run("export", ...argv, "--format", "xliff");
  expect(await run(article.folder, "--to", "de")).toMatchObject({ code: 2, stdout: "" });
  expect(await run("nowhere")).toMatchObject({ code: 3, stdout: "" });
  article.write("bad.json", '{"dragoman":1,"segments":[{}]}');
  expect(await run("bad.json")).toMatchObject({ code: 3, stdout: "" });
  expect(existsSync(join(article.cwd, "az.xlf"))).toBe(false);
});

it("offers a fuzzy match that was not used", async () => {
  const tmx = `<tmx version="1.4"><header srclang="ru"/><body><tu><tuv xml:lang="ru"><seg>ВОЗ готова помочь Грузии в развитии цифрового здравоохранения</seg></tuv><tuv xml:lang="az"><seg>ÜST Gürcüstana kömək etməyə hazırdır</seg></tuv></tu></body></tmx>`;
  const article = await translate(tmx, ["--provider", "memory,pseudo", "--to", "az"]);
  const { stdout } = await article.run("export", article.folder, "--format", "xliff");
  expect(stdout).toMatch(/<mtc:match ref="#b0\.0" type="tm" similarity="[6-9]\d\.0"/);
  expect(stdout).toContain("<target>ÜST Gürcüstana kömək etməyə hazırdır</target>");
});

it("writes a page that escapes everything and loads nothing", async () => {
  const article = await translated("--provider", "pseudo");
  const path = join(article.folder, "bundle.json");
  const evil = `<script>alert("x")</script>&'`;
  const text = article
    .read(path)
    .replaceAll(/"text": "ВОЗ готова[^"]*"/g, `"text": ${JSON.stringify(evil)}`);
  article.write(path, text);
  const { code, stdout } = await article.run("export", path, "--format", "html");
  expect(code).toBe(0);
  expect(stdout).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;");
  expect(stdout).not.toMatch(/<script|<link|<img|src=|url\(/);
  for (const { id } of article.bundle().segments) expect(stdout).toContain(`id="${id}"`);
});
