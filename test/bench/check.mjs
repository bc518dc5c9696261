// Checks every fixture folder, then every fixture's bundle: time and articles per second for each
// report. Run: npx tsc -p src && node test/bench/check.mjs [runs]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { main } from "../../dist/cli/main.js";

const fixtures = join(import.meta.dirname, "..", "..", "fixtures", "articles");
const runs = Number(process.argv[2] ?? 3);
const cwd = mkdtempSync(join(tmpdir(), "dragoman-check-"));

async function run(...argv) {
  let stdout = "";
  const output = (write) => ({ write, isTerminal: false, columns: 80 });
  const started = performance.now();
  await main(argv, {
    stdout: output((text) => {
      stdout += text;
    }),
    stderr: output(() => undefined),
    stdin: async () => new Uint8Array(),
    env: {},
    cwd,
    signal: new AbortController().signal,
  });
  return { stdout, seconds: (performance.now() - started) / 1000 };
}

async function measure(name, path) {
  const { totals, bundles } = JSON.parse((await run("check", path, "--report", "json")).stdout);
  console.log(`${name}: ${bundles.length} articles, ${JSON.stringify(totals)}`);
  for (const report of ["text", "json", "junit", "sarif", "github"]) {
    const times = [];
    for (let turn = 0; turn < runs; turn += 1) {
      times.push((await run("check", path, "--report", report)).seconds);
    }
    const best = Math.min(...times);
    const rate = (bundles.length / best).toFixed(1).padStart(6);
    console.log(`  ${report.padEnd(7)} ${best.toFixed(2)} s  ${rate} articles/s`);
  }
}

await measure("fixture folders", fixtures);
await run("translate", fixtures, "--provider", "pseudo", "--out", "out");
await measure("bundles", "out");
rmSync(cwd, { recursive: true });
