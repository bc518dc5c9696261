// Speed, start-up and memory of the local engine with synthetic models of true size.
// usage: npx tsc -p src && node test/bench/bergamot.mjs [words] [repeats]
// Every figure comes from a process of its own; variants alternate, the median of all runs counts.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { createPieces, writeModels } from "./bergamot-models.mjs";

const folder = join(tmpdir(), "dragoman-bench");
const catalogue = join(folder, "catalogue.json");
const dist = new URL("../../dist/providers/bergamot/", import.meta.url);

/**
 * Sentences of 7 to 17 words of one to three syllables, below 120 characters: random weights now
 * and then produce what dragoman takes for garbage, and longer texts would get a second chance.
 */
function createTexts(words, script) {
  let state = 7;
  const next = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  const syllables = createPieces().filter((piece) => script.test(piece));
  const word = () => Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)]);
  const texts = [];
  for (let count = 0; count < words; ) {
    const length = 7 + next(11);
    count += length;
    const sentence = Array.from({ length }, () => word().join("")).join(" ");
    texts.push(`${sentence[0].toUpperCase()}${sentence.slice(1, 118)}.`);
  }
  return texts;
}

const cyrillic = /^[бвгджзклмнпрстфхцчшаеиоуыюя]{2,3}$/;

/** A thread with the engine and nothing of ours around it: plain text, no scores. */
function startBare(source, runtime) {
  const bare = source.replace(
    "html: true, qualityScores: true",
    "html: false, qualityScores: false",
  );
  if (bare === source) throw new Error("the worker's options have changed");
  const worker = new Worker(bare, { eval: true, workerData: runtime, stderr: true });
  const next = () =>
    new Promise((resolve, reject) => {
      worker.once("message", (message) =>
        "error" in message ? reject(new Error(message.error)) : resolve(message),
      );
    });
  const ready = next();
  return {
    async ask(request) {
      await ready;
      worker.postMessage({ ...request, id: 1 });
      return await next();
    },
    close: () => worker.terminate(),
  };
}

/** The engine alone, in batches of 64. */
async function runBare({ texts, workers, architecture }) {
  const load = (file) => import(new URL(file, dist));
  const { compileEngine } = await load("engine-runtime.js");
  const { engineWorkerSource } = await load("engine-worker.js");
  const { loadRequest } = await load("load-request.js");
  const { readCatalogue } = await load("read-catalogue.js");
  const { readModelFile } = await load("model-store.js");
  const model = readCatalogue(catalogue).find(({ key }) => key === `ruen-0.0-${architecture}`);
  const bytes = new Map();
  for (const file of model.files) {
    bytes.set(file.name, await readModelFile(new URL(file.urls[0]).pathname, file));
  }
  const request = loadRequest({ model, bytes });
  const options = request.options.replace("skip-cost: false", "skip-cost: true");
  const runtime = await compileEngine();
  const source = engineWorkerSource();
  const engines = Array.from({ length: workers }, () => startBare(source, runtime));
  const ask = (engine, part) => engine.ask({ call: "translate", model: model.key, texts: part });
  await Promise.all(
    engines.map(async (engine) => {
      await engine.ask({ ...request, options });
      await ask(engine, texts.slice(0, 8));
    }),
  );
  const clock = startClock();
  let at = 0;
  await Promise.all(
    engines.map(async (engine) => {
      while (at < texts.length) {
        const part = texts.slice(at, at + 64);
        at += 64;
        await ask(engine, part);
      }
    }),
  );
  const spent = clock();
  await Promise.all(engines.map((engine) => engine.close()));
  return spent;
}

/** The provider, as the pipeline uses it: one job for each target of each article of 20 segments. */
async function runDragoman({ texts, workers, architecture, targets, sharing }) {
  const begun = performance.now();
  const { createBergamot } = await import(new URL("bergamot.js", dist));
  const signal = new AbortController().signal;
  const create = () =>
    createBergamot({
      environment: { DRAGOMAN_MODELS: join(folder, "store") },
      catalogue,
      engineModel: architecture === "tiny" ? "small" : "base",
      workers,
    });
  const job = (to, segments) => ({ id: to, from: "ru", to, segments, terms: [], context: {} });
  const provider = create();
  await provider.translate(job("en", [{ id: "first", text: texts[0] }]), signal);
  const startup = performance.now() - begun;
  const extra = Array.from({ length: 32 * workers }, (_, index) => ({
    id: `${index}`,
    text: `Да ${texts[index]}`,
  }));
  const warm = (engine, wanted) =>
    Promise.all(wanted.map((to) => engine.translate(job(to, extra), signal)));
  const all = async (engine, wanted) => {
    const jobs = [];
    for (let at = 0; at < texts.length; at += 20) {
      const segments = texts.slice(at, at + 20).map((text, index) => ({ id: `b${index}`, text }));
      jobs.push(...wanted.map((to) => job(to, segments)));
    }
    const replies = await Promise.all(jobs.map((one) => engine.translate(one, signal)));
    return replies.flatMap(({ translations }) => translations).filter(({ text }) => text === null);
  };
  const runs = sharing === "none" ? targets.map((to) => [to]) : [targets];
  const result = { seconds: 0, cpu: 0, startup, failed: {} };
  for (const [index, wanted] of runs.entries()) {
    const engine = index === 0 ? provider : create();
    await warm(engine, wanted);
    const clock = startClock();
    const failures = await all(engine, wanted);
    const spent = clock();
    result.seconds += spent.seconds;
    result.cpu += spent.cpu;
    for (const { reason } of failures) result.failed[reason] = (result.failed[reason] ?? 0) + 1;
    await engine.close();
  }
  return result;
}

/** Wall and processor seconds from here on; the latter include all threads. */
function startClock() {
  const started = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1_000_000 };
  };
}

/** One measurement in this process; the parent reads it from stdout. */
async function measure(variant) {
  const texts = createTexts(variant.words, cyrillic);
  const words = texts.reduce((sum, text) => sum + text.split(" ").length, 0);
  const run = variant.kind === "bare" ? runBare : runDragoman;
  const result = await run({ ...variant, texts });
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    JSON.stringify({
      ...result,
      rate: words / result.seconds,
      cpuRate: words / result.cpu,
      peakMiB,
    }),
  );
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function compare(words, repeats, only) {
  if (!existsSync(catalogue)) writeModels(folder);
  const make = (name, kind, architecture, workers, more = {}) => ({
    name: `${architecture} ${name}`,
    variant: { kind, architecture, workers, words, targets: ["en"], sharing: "pivot", ...more },
    results: [],
  });
  const both = { targets: ["en", "az"] };
  const variants = ["tiny", "base-memory"]
    .flatMap((size) => [
      make("bare, 1 worker", "bare", size, 1),
      make("dragoman, 1 worker", "dragoman", size, 1),
      make("bare, 2 workers", "bare", size, 2),
      make("dragoman, 2 workers", "dragoman", size, 2),
      make("both targets shared, 1 worker", "dragoman", size, 1, both),
      make("both targets apart, 1 worker", "dragoman", size, 1, { ...both, sharing: "none" }),
      make("both targets shared, 2 workers", "dragoman", size, 2, both),
      make("both targets apart, 2 workers", "dragoman", size, 2, { ...both, sharing: "none" }),
    ])
    .filter(({ name }) => name.includes(only));
  for (let round = 0; round < repeats; round += 1) {
    for (const { name, variant, results } of variants) {
      const child = spawnSync(process.execPath, [import.meta.filename, JSON.stringify(variant)]);
      if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
      results.push(JSON.parse(child.stdout));
    }
  }
  for (const { name, results } of variants) {
    const of = (field) => Math.round(median(results.map((result) => result[field])));
    const startup = results[0].startup ? `, first sentence after ${of("startup")} ms` : "";
    const failed =
      Object.keys(results[0].failed ?? {}).length > 0 ? JSON.stringify(results[0].failed) : "";
    process.stdout.write(
      `${name.padEnd(44)} ${of("rate")} words/s, ${of("cpuRate")} words per CPU second, peak ${of("peakMiB")} MiB${startup} ${failed}\n`,
    );
  }
}

if (process.argv[2]?.startsWith("{")) await measure(JSON.parse(process.argv[2]));
else compare(Number(process.argv[2] ?? 6000), Number(process.argv[3] ?? 3), process.argv[4] ?? "");
