// Speed, start-up and memory of the local engine with synthetic models of true size.
// usage: npm run build && node test/bench/bergamot.mjs [share] [repeats] [name]
// About seven minutes on two quiet cores; a share below 1 takes fewer texts, a name (`tiny`,
// `base-memory`, `1 worker`) only such variants. Every figure comes from a process of its own; the
// median of the repeats counts. On a busy machine compare words per CPU second.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { writeModels } from "./bergamot-models.mjs";
import { compareVariants } from "./bergamot-ratios.mjs";
import { createTexts } from "./bergamot-texts.mjs";

const folder = join(tmpdir(), "dragoman-bench");
const catalogue = join(folder, "catalogue.json");
const generator = new URL("bergamot-models.mjs", import.meta.url).pathname;
const dist = new URL("../../dist/providers/bergamot/", import.meta.url);

/** A text with each of these replaced; all must be there. */
function replaced(text, changes) {
  return Object.entries(changes).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`there is no longer: ${from}`);
    return changed.replace(from, to);
  }, text);
}

/** A thread with the engine and nothing of ours around it: plain text, no scores, its own batches. */
function startBare(source, runtime) {
  const bare = replaced(source, {
    "html: true, qualityScores: true": "html: false, qualityScores: false",
    "together = 1": "together = 64",
  });
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

/** Texts that warm each worker up before the clock starts. */
const warmTexts = 32;

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
  const options = replaced(request.options, { "skip-cost: false": "skip-cost: true" });
  const runtime = await compileEngine();
  const source = engineWorkerSource();
  const engines = Array.from({ length: workers }, () => startBare(source, runtime));
  const ask = (engine, part) => engine.ask({ call: "translate", model: model.key, texts: part });
  await Promise.all(
    engines.map(async (engine) => {
      await engine.ask({ ...request, options });
      await ask(engine, texts.slice(0, warmTexts));
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
  const extra = Array.from({ length: warmTexts * workers }, (_, index) => ({
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
    return jobs.flatMap(({ to, segments }, index) =>
      segments.map(({ text }, at) => ({ to, source: text, ...replies[index].translations[at] })),
    );
  };
  const runs = sharing === "none" ? targets.map((to) => [to]) : [targets];
  const result = { seconds: 0, cpu: 0, startup, length: {}, failed: {} };
  for (const [index, wanted] of runs.entries()) {
    const engine = index === 0 ? provider : create();
    await warm(engine, wanted);
    const clock = startClock();
    const replies = await all(engine, wanted);
    const spent = clock();
    result.seconds += spent.seconds;
    result.cpu += spent.cpu;
    Object.assign(result.length, replyLengths(replies));
    for (const { text, reason } of replies) {
      if (text === null) result.failed[reason] = (result.failed[reason] ?? 0) + 1;
    }
    await engine.close();
  }
  return result;
}

/** Characters of the replies for each of their sources, by target. */
function replyLengths(replies) {
  const done = replies.filter(({ text }) => text !== null);
  const sum = (list, pick) => list.reduce((total, one) => total + pick(one).length, 0);
  return Object.fromEntries(
    [...new Set(done.map(({ to }) => to))].map((target) => {
      const own = done.filter(({ to }) => to === target);
      return [target, sum(own, ({ text }) => text) / sum(own, ({ source }) => source)];
    }),
  );
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
  const texts = createTexts(variant.amount);
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

/** Texts of a variant: ten batches of 64 a worker with the fast model, five with the slow one. */
function textsOf(architecture, workers, share) {
  return Math.ceil(share * 64 * workers * (architecture === "tiny" ? 10 : 5));
}

function createVariants(share, name) {
  const both = { targets: ["en", "az"] };
  const kinds = [
    ["bare", { kind: "bare" }],
    ["dragoman", { kind: "dragoman" }],
    ["both targets shared", { kind: "dragoman", ...both }],
    ["both targets apart", { kind: "dragoman", ...both, sharing: "none" }],
  ];
  return ["tiny", "base-memory"]
    .flatMap((architecture) =>
      [1, 2].flatMap((workers) =>
        kinds.map(([what, more]) => ({
          name: `${architecture} ${what}, ${workers} worker${workers > 1 ? "s" : ""}`,
          results: [],
          variant: {
            architecture,
            workers,
            amount: textsOf(architecture, workers, share),
            targets: ["en"],
            sharing: "pivot",
            ...more,
          },
        })),
      ),
    )
    .filter((variant) => variant.name.includes(name));
}

/** The models belong to the generator as it is now. */
function ensureModels() {
  const written = statSync(catalogue, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (written < statSync(generator).mtimeMs) writeModels(folder);
}

function runVariants(share, repeats, only) {
  ensureModels();
  const variants = createVariants(share, only);
  for (let round = 0; round < repeats; round += 1) {
    for (const { name, variant, results } of variants) {
      const child = spawnSync(process.execPath, [import.meta.filename, JSON.stringify(variant)]);
      if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
      results.push(JSON.parse(child.stdout));
    }
  }
  for (const line of compareVariants(variants)) process.stdout.write(`${line}\n`);
}

if (process.argv[2]?.startsWith("{")) await measure(JSON.parse(process.argv[2]));
else runVariants(Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 1), process.argv[4] ?? "");
