import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { has, output } from "../../stores/xliff/tools.ts";
import { type Translated, translated, untranslated } from "./exchange.ts";

vi.setConfig({ testTimeout: 180_000 });

const project = `<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>ru</source_lang><target_lang>az</target_lang><source_tok>org.omegat.tokenizer.LuceneRussianTokenizer</source_tok><target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok><sentence_seg>true</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>`;

/** Lets OmegaT translate the file with one pair of texts; it takes what `target` holds for the source. */
function omegat({ cwd }: Translated, file: string, [from, to]: readonly [string, string]): string {
  const home = join(cwd, "omegat");
  for (const folder of ["source", "target", "tm/auto", "glossary", "omegat", "dictionary"]) {
    mkdirSync(join(home, folder), { recursive: true });
  }
  copyFileSync(join(cwd, file), join(home, "source/a.xlf"));
  writeFileSync(join(home, "omegat.project"), project);
  writeFileSync(
    join(home, "tm/auto/m.tmx"),
    `<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="ru" datatype="plaintext"/><body><tu><tuv xml:lang="ru"><seg>${from}</seg></tuv><tuv xml:lang="az"><seg>${to}</seg></tuv></tu></body></tmx>`,
  );
  output("env", `HOME=${cwd}`, "omegat", "--mode=console-translate", home);
  return "omegat/target/a.xlf";
}

it.runIf(has("omegat"))("a segment that OmegaT changed comes back reviewed", async () => {
  const article = await translated("--provider", "memory", "--to", "az");
  await article.run("export", article.folder, "--format", "xliff12", "--out", "a.xlf");
  const from = "ÜST rəqəmsal səhiyyənin inkişafında Azərbaycana kömək etməyə hazırdır";
  const to = "ÜST Azərbaycanda rəqəmsal səhiyyəni dəstəkləməyə hazırdır";
  const file = omegat(article, "a.xlf", [from, to]);
  const { code, stdout } = await article.run("import", file, "--bundle", article.folder, "--json");
  expect(code).toBe(0);
  const count = article.bundle().segments.length;
  expect(JSON.parse(stdout).languages.az).toMatchObject({
    changed: ["b0.0"],
    unchanged: count - 1,
    conflicts: [],
  });
  expect(article.bundle().segments[0]?.targets["az"]).toMatchObject({
    text: to,
    status: "reviewed",
  });
  expect((await article.run("check", "out")).stdout).not.toMatch(/schema|invariant|edition\//);
});

it.runIf(has("omegat"))("OmegaT sees segments that nobody has translated yet", async () => {
  const article = await untranslated();
  await article.run("export", article.folder, "--format", "xliff12", "--out", "a.xlf");
  const from = article.bundle().segments[0]?.source.text ?? "";
  const file = omegat(article, "a.xlf", [from, "Başlıq"]);
  const { stdout } = await article.run("import", file, "--bundle", article.folder, "--json");
  expect(JSON.parse(stdout).languages.az).toMatchObject({ changed: ["b0.0"], conflicts: [] });
  expect(article.bundle().editions["az"]?.status).toBe("partial");
});

it.runIf(has("toolkit"))(
  "translate-toolkit reads every segment, approved ones as done",
  async () => {
    const article = await translated("--provider", "memory", "--to", "az");
    await article.run("export", article.folder, "--format", "xliff12", "--out", "a.xlf");
    output("xliff2po", "--progress=none", join(article.cwd, "a.xlf"), join(article.cwd, "a.po"));
    const units = article.read("a.po").split("\n\n").slice(1);
    const { segments } = article.bundle();
    expect(units).toHaveLength(segments.length);
    const open = segments.filter(({ targets }) => targets["az"]?.status !== "copied");
    expect(units.filter((unit) => unit.includes("#, fuzzy"))).toHaveLength(open.length);
  },
);
