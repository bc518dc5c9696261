// `exec` with a real engine that dies on some sentences, exits 0 and prints nothing: Debian's
// apertium with apertium-rus-ukr. Every segment must be translated as the engine translates it
// alone, or be marked.
//   npx tsc -p src && node test/bench/apertium.mjs [fixture…]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const names = process.argv.slice(2);
const fixtures = names.length > 0 ? names : ["cup-final", "flood-correction", "school-bell"];
const bin = new URL("../../bin/dragoman.js", import.meta.url).pathname;
const articles = new URL("../../fixtures/articles", import.meta.url).pathname;
const COMMAND = "apertium -u rus-ukr";
const cwd = mkdtempSync(join(tmpdir(), "dragoman-apertium-"));
const words = (text) => text.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();

/** What the engine makes of one sentence alone; `null` = nothing. */
function alone(text) {
  const { stdout } = spawnSync("sh", ["-c", `cat | ${COMMAND}`], {
    input: `${text}\n`,
    encoding: "utf8",
  });
  return stdout.trim() === "" ? null : stdout.trim();
}

const counts = {
  segments: 0,
  translated: 0,
  "nothing printed": 0,
  "refused by the gate": 0,
  wrong: 0,
};
for (const name of fixtures) {
  const input = join(articles, name, `${name}.ru.txt`);
  const argv = [bin, "translate", input, "--to", "uk", "--provider", `exec:${COMMAND}`, "--quiet"];
  const { status } = spawnSync(process.execPath, argv, { cwd });
  const bundle = JSON.parse(readFileSync(join(cwd, "out", name, "bundle.json"), "utf8"));
  const open = bundle.segments.filter(({ targets }) => targets.uk.status === "untranslated").length;
  if (status !== (open > 0 ? 4 : 0)) counts.wrong += 1;
  for (const { source, targets } of bundle.segments) {
    const { text, status: state, reason } = targets.uk;
    if (state === "copied" || state === "rendered") continue;
    const expected = alone(source.text.replaceAll(/\s+/gu, " "));
    counts.segments += 1;
    if (text !== null) counts.translated += 1;
    else counts[reason === "reply/empty" ? "nothing printed" : "refused by the gate"] += 1;
    const isRight =
      text === null
        ? reason !== "reply/empty" || expected === null
        : expected !== null && words(expected) === words(text);
    if (!isRight) counts.wrong += 1;
  }
}
for (const [name, count] of Object.entries(counts)) {
  process.stdout.write(`${name.padEnd(20)} ${count}\n`);
}
process.exitCode = counts.wrong === 0 ? 0 : 1;
