// Compares chains of providers on the fixture newsroom: npm run bench:providers -- deepl yandex bergamot
// Scores are chrF++ and BLEU against the references; the first chain is the baseline of the others.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const articles = join(root, "fixtures/articles");
const bin = join(root, "bin/dragoman.js");
const chains = process.argv.slice(2);
if (chains.length === 0) chains.push("pseudo");
const inputs = readdirSync(articles)
  .map((id) => join(articles, id, `${id}.ru.txt`))
  .filter((path) => existsSync(path));
const work = mkdtempSync(join(tmpdir(), "dragoman-providers-"));
const dragoman = (...argv) =>
  spawnSync(process.execPath, [bin, ...argv], { encoding: "utf8", maxBuffer: 1 << 28 });

const [first] = chains;
for (const [index, chain] of chains.entries()) {
  const out = join(work, String(index));
  const started = performance.now();
  const run = dragoman(
    "translate",
    ...inputs,
    "--provider",
    chain,
    "--out",
    out,
    "--fail-on",
    "never",
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n${chain}: ${inputs.length} articles, ${seconds} s, exit ${run.status}`);
  if (run.status !== 0 && run.status !== 4) {
    console.log(run.stderr.trimEnd());
    continue;
  }
  const baseline = chain === first ? [] : ["--baseline", join(work, "0")];
  console.log(dragoman("evaluate", out, "--references", articles, ...baseline).stdout.trimEnd());
}
