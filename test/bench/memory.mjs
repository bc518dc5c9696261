// Import, look-up and search of the memory store, and recall of fuzzy matches against brute force.
//   npx tsc -p src && node test/bench/memory.mjs [10000 100000 1000000] [--recall 20000,100000]
// Needs /work/shared (or SHARED): the texts it is made from are not ours to ship.
import { spawnSync } from "node:child_process";
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importTmx } from "../../dist/stores/memory/import-tmx.js";
import { maskText } from "../../dist/stores/memory/masked-text.js";
import { openMemoryStore } from "../../dist/stores/memory/memory-store.js";
import { fuzzyScore } from "../../dist/stores/memory/score.js";
import { tmxEnd, tmxHead, tmxUnit } from "../../dist/stores/tmx/write.js";
import { generator, latin } from "./memory-data.mjs";

const numbers = process.argv.slice(2).filter((value) => /^\d+$/.test(value));
const sizes = numbers.length > 0 ? numbers.map(Number) : [10_000, 100_000];
const recallAt = process.argv.indexOf("--recall");
const recallSizes = recallAt < 0 ? [] : process.argv[recallAt + 1].split(",").map(Number);
const folder = process.env.BENCH_DIR ?? mkdtempSync(join(tmpdir(), "dragoman-bench-"));

function writeUnits(path, texts) {
  const file = openSync(path, "w");
  writeSync(file, tmxHead({ sourceLanguage: "ru", toolVersion: "1" }));
  for (let at = 0; at < texts.length; at += 5000) {
    const units = texts.slice(at, at + 5000).map((text, index) =>
      tmxUnit({
        id: `${at + index + 1}`,
        texts: { ru: text, az: latin(text) },
        creator: "bench",
        created: "2022-04-26T10:15:00Z",
      }),
    );
    writeSync(file, units.join(""));
  }
  writeSync(file, tmxEnd);
  closeSync(file);
}

const print = (result) => process.stdout.write(`${JSON.stringify(result)}\n`);
const round = (value) => Number(value.toFixed(2));

function percentiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

async function timed(items, work) {
  const times = [];
  let found = 0;
  for (const item of items) {
    const start = performance.now();
    found += (await work(item)) > 0 ? 1 : 0;
    times.push(performance.now() - start);
  }
  return { ...percentiles(times), found, of: items.length };
}

/** The import in a process of its own, as the command does it: here all the texts are in memory. */
function importApart(tmx, path) {
  const child = spawnSync(process.execPath, [import.meta.filename, "--import", tmx, path]);
  if (child.status !== 0) throw new Error(String(child.stderr));
  return JSON.parse(child.stdout);
}

async function importHere(tmx, path) {
  const store = openMemoryStore(path);
  const start = performance.now();
  const chunks = createReadStream(tmx, { highWaterMark: 1 << 19 });
  const { added } = await importTmx(store, tmx, chunks, { parsing: "thread" });
  const seconds = (performance.now() - start) / 1000;
  await store.close();
  print({
    units: added,
    seconds: round(seconds),
    perSecond: Math.round(added / seconds),
    peak: Math.round(process.resourceUsage().maxRSS / 1000),
  });
}

const asked = (text, minimum) => ({
  text,
  from: "ru",
  to: "az",
  previous: null,
  next: null,
  minimum,
});

async function measure(size) {
  const made = generator(1);
  const texts = [...made.texts(size)];
  const queries = made.queries(texts, 2000);
  const tmx = join(folder, `${size}.tmx`);
  const path = join(folder, `${size}.db`);
  if (!existsSync(tmx)) writeUnits(tmx, texts);
  for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
  const importing = importApart(tmx, path);
  const store = openMemoryStore(path);
  const look = (minimum) => async (text) => (await store.lookup([asked(text, minimum)]))[0].length;
  const step = Math.max(1, Math.floor(size / 1000));
  const known = texts.filter((_, at) => at % step === 0);
  await look(70)(queries[0]);
  const exact = await timed(known, look(100));
  const fuzzy = await timed(queries, look(70));
  const words = queries.slice(0, 200).map((text) => text.split(" ").slice(1, 3).join(" "));
  const search = await timed(words, async (text) => store.search(text, { limit: 20 }).length);
  const megabytes = (bytes) => Math.round(bytes / 1e6);
  const memory = megabytes(process.memoryUsage().rss);
  const file = megabytes(statSync(path).size);
  print({ size, importing, exact, fuzzy, search, memory, file });
  await store.close();
}

async function recall(size) {
  const made = generator(7);
  const texts = [...made.texts(size)];
  const queries = made.queries(texts, size > 50_000 ? 400 : 1000);
  const store = openMemoryStore(":memory:");
  store.add(texts.map((text, at) => ({ id: `${at}`, texts: { ru: text, az: "x" } })));
  const masked = texts.map(maskText);
  let matching = 0;
  let found = 0;
  let best = 0;
  for (const text of queries) {
    const query = maskText(text);
    let truth = 0;
    for (const unit of masked) {
      const longer = Math.max(unit.text.length, query.text.length);
      const shorter = Math.min(unit.text.length, query.text.length);
      if (shorter / longer < Math.max(70, truth) / 100) continue;
      truth = Math.max(truth, fuzzyScore(query, unit));
    }
    if (truth < 70) continue;
    matching += 1;
    const [[match]] = await store.lookup([asked(text, 70)]);
    if (match !== undefined) found += 1;
    if (match !== undefined && match.score >= truth) best += 1;
  }
  const share = (count) => Number((count / matching).toFixed(4));
  print({ recall: size, matching, found: share(found), best: share(best) });
  await store.close();
}

if (process.argv[2] === "--import") await importHere(process.argv[3], process.argv[4]);
else {
  for (const size of sizes) await measure(size);
  for (const size of recallSizes) await recall(size);
}
