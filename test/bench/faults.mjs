// A thousand requests to a server that misbehaves: 10 % 429, 5 % 500/503, 2 % dropped, 1 % truncated
// JSON, 1 % wrong counts, 1 % stalls. Is every segment translated once, or marked, and does the bill
// add up with the server's own books?
//   npx tsc -p src && node test/bench/faults.mjs [seed] [provider, default: a module] [sentences]
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFaultServer } from "./fault-server.mjs";
import { writeNews } from "./news.mjs";

const [seed = "1", provider = null, count = "1640"] = process.argv.slice(2);
const module = new URL("http-engine.mjs", import.meta.url).pathname;
const bin = new URL("../../bin/dragoman.js", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "dragoman-faults-"));
const server = await startFaultServer({ seed: Number(seed) });
writeNews(join(folder, "in"), { articles: 8, sentences: Number(count) / 8 });

const flags = ["--provider", provider ?? module, "--to", "en", "--timeout", "2", "--json"];
const started = performance.now();
const { code, stdout } = await run(["translate", "in", "--out", "out", ...flags]);
const seconds = (performance.now() - started) / 1000;
server.close();

const bundles = readdirSync(join(folder, "out")).map((id) =>
  JSON.parse(readFileSync(join(folder, "out", id, "bundle.json"), "utf8")),
);
const segments = bundles.flatMap((bundle) => bundle.segments);
const by = (status) => segments.filter(({ targets }) => targets.en.status === status).length;
const characters = bundles.reduce((sum, { totals }) => sum + totals.characters, 0);
const inBundles = bundles.reduce((sum, { totals }) => sum + Object.values(totals.billed)[0], 0);
const [spent] = Object.values(JSON.parse(stdout).spent);
const { books } = server;
const twice = [...books.times.values()].filter((times) => times > 1).length;
const rows = {
  "exit code": code,
  seconds: seconds.toFixed(1),
  "segments: all / translated / untranslated": `${segments.length} / ${by("translated")} / ${by("untranslated")}`,
  "requests: all / answered / failed": `${books.requests} / ${spent.calls} / ${spent.failed}`,
  "texts the server worked on more than once": twice,
  "characters: source / in bundles": `${characters} / ${inBundles}`,
  "characters: server's books": books.billed,
  "  of these in answers that were no use": books.billedBadly,
  "characters: this run's books / perhaps": `${spent.characters} / ${spent.perhapsBilled}`,
};
for (const [name, value] of Object.entries(rows))
  process.stdout.write(`${name.padEnd(44)} ${value}\n`);
process.stdout.write(
  `${[...books.faults].map(([name, times]) => `${name}: ${times}`).join(", ")}\n`,
);
const isRight =
  by("translated") + by("untranslated") === segments.length &&
  books.billed === spent.characters + books.billedBadly &&
  spent.perhapsBilled >= books.billedBadly &&
  (by("untranslated") > 0 || inBundles === characters);
process.stdout.write(isRight ? "all right\n" : "NOT RIGHT\n");
process.exitCode = isRight ? 0 : 1;

function run(argv) {
  const env = { ...process.env, BENCH_URL: server.url, DRAGOMAN_LIBRETRANSLATE_URL: server.url };
  const child = spawn(process.execPath, [bin, ...argv], { cwd: folder, env });
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.pipe(process.stderr);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout })));
}
