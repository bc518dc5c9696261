// Checks every fixture folder: time and articles per second, and the size of every report.
// Run: npx tsc -p src && node test/bench/check.mjs [runs]

import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { main } from "../../dist/cli/main.js";

const cwd = join(import.meta.dirname, "..", "..");
const runs = Number(process.argv[2] ?? 3);

async function check(report) {
  let stdout = "";
  const output = (write) => ({ write, isTerminal: false, columns: 80 });
  const started = performance.now();
  const code = await main(["check", "fixtures/articles", "--report", report], {
    stdout: output((text) => {
      stdout += text;
    }),
    stderr: output(() => undefined),
    stdin: async () => new Uint8Array(),
    env: {},
    cwd,
    signal: new AbortController().signal,
  });
  return { code, stdout, seconds: (performance.now() - started) / 1000 };
}

const { stdout } = await check("json"); // also loads everything
const { totals, bundles } = JSON.parse(stdout);
console.log(`${bundles.length} articles, findings: ${JSON.stringify(totals)}`);
for (const report of ["text", "json", "junit", "sarif", "github"]) {
  const times = [];
  let last = "";
  for (let run = 0; run < runs; run += 1) {
    const { seconds, stdout: printed } = await check(report);
    times.push(seconds);
    last = printed;
  }
  const best = Math.min(...times);
  const rate = (bundles.length / best).toFixed(1);
  console.log(
    `${report.padEnd(7)} ${best.toFixed(2)} s  ${rate} articles/s  ${last.length} characters`,
  );
}
