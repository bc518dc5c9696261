// Start-up: `dragoman --version` and the whole seed run, as ratios to `node -e 0` in the same run.
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const seed = join(root, "fixtures/articles/who-digital-health");
const out = mkdtempSync(join(tmpdir(), "dragoman-start-"));
const bin = join(root, "bin/dragoman.js");
const commands = {
  "node -e 0": ["-e", "0"],
  "--version": [bin, "--version"],
  "seed run": [
    bin,
    "translate",
    join(seed, "who-digital-health.ru.txt"),
    "--provider",
    "memory",
    "--memory",
    join(seed, "memory.tmx"),
    "--out",
    out,
  ],
};
const rounds = Number(process.argv[2] ?? 15);
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, argv] of Object.entries(commands)) {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, argv, { stdio: "ignore" });
    if (status !== 0) throw new Error(`${name}: exit ${status}`);
    times[name].push(performance.now() - started);
  }
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const base = median(times["node -e 0"]);
for (const [name, values] of Object.entries(times)) {
  const value = median(values);
  console.log(
    `${name.padEnd(10)} ${value.toFixed(0).padStart(5)} ms  ${(value / base).toFixed(2)}×`,
  );
}
