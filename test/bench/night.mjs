// A night on the wire in full: 200 polls of a scripted feed with new, corrected, duplicate and broken
// items, through a provider with faults. The assertions are those of test/batch/night.test.ts.
//   node test/bench/night.mjs [polls]
import { spawnSync } from "node:child_process";

const polls = process.argv[2] ?? "200";
const { status } = spawnSync("npx", ["vitest", "run", "test/batch/night.test.ts"], {
  cwd: new URL("../..", import.meta.url).pathname,
  env: { ...process.env, NIGHT_POLLS: polls },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
