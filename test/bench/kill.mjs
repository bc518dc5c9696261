// kill -9 at random moments of a run of 2,000 segments, then the same command again: are the bundles
// byte-identical to those of an undisturbed run, and how much was paid twice?
//   npx tsc -p src && node test/bench/kill.mjs [times] [seed] [provider, default: a module]
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFaultServer } from "./fault-server.mjs";
import { writeNews } from "./news.mjs";

const [times = "10", seed = "1", provider = null] = process.argv.slice(2);
const module = new URL("http-engine.mjs", import.meta.url).pathname;
const bin = new URL("../../bin/dragoman.js", import.meta.url).pathname;
const CALLS_AT_ONCE = 8;
const print = (line) => process.stdout.write(`${line}\n`);

/** A folder of its own for one trial; the inputs are the same in all. */
function newPlace() {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-kill-"));
  writeNews(join(folder, "in"), { articles: 4, sentences: 500 });
  return folder;
}

/** Runs the command; it is killed as soon as `isTime` says so. */
function run(folder, url, isTime = () => false) {
  const chain = ["--provider", provider ?? module, "--concurrency", String(CALLS_AT_ONCE)];
  const argv = [bin, "translate", "in", "--out", "out", "--to", "en", "--quiet", ...chain];
  const env = { ...process.env, BENCH_URL: url, DRAGOMAN_LIBRETRANSLATE_URL: url };
  const child = spawn(process.execPath, argv, {
    cwd: folder,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const started = performance.now();
  const timer = setInterval(() => isTime() && child.kill("SIGKILL"), 2);
  return new Promise((resolve) =>
    child.on("close", (code, signal) => {
      clearInterval(timer);
      resolve({ code, signal, ms: performance.now() - started });
    }),
  );
}

function bundlesOf(folder) {
  const out = join(folder, "out");
  return readdirSync(out)
    .sort()
    .map((id) => readFileSync(join(out, id, "bundle.json"), "utf8"));
}

let state = Number(seed);
const random = () => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
};

const calm = await startFaultServer({ faults: false, delayMs: 30 });
const undisturbed = newPlace();
const { ms, code } = await run(undisturbed, calm.url);
calm.close();
const wanted = bundlesOf(undisturbed);
const segments = wanted.reduce((sum, text) => sum + JSON.parse(text).totals.segments, 0);
print(
  `undisturbed: exit ${code}, ${segments} segments, ${calm.books.requests} requests, ${ms.toFixed(0)} ms`,
);
let isRight = code === 0;
for (let trial = 1; trial <= Number(times); trial += 1) {
  const server = await startFaultServer({ faults: false, delayMs: 30 });
  const folder = newPlace();
  const last = Math.floor(random() * calm.books.requests);
  const first = await run(folder, server.url, () => server.books.requests > last);
  const before = server.books.requests;
  const second = await run(folder, server.url);
  server.close();
  const isSame = JSON.stringify(bundlesOf(folder)) === JSON.stringify(wanted);
  const repeated = [...server.books.times.values()].filter((count) => count > 1).length;
  const extra = server.books.requests - calm.books.requests;
  isRight &&= isSame && second.code === 0 && extra <= CALLS_AT_ONCE;
  print(
    `${String(trial).padStart(2)}. ${first.signal ?? `exit ${first.code}`} after ${before} requests;  again: exit ${second.code}, ${isSame ? "same bytes" : "OTHER BYTES"}, ` +
      `${extra} requests and ${repeated} texts twice`,
  );
}
print(isRight ? "all right" : "NOT RIGHT");
process.exitCode = isRight ? 0 : 1;
