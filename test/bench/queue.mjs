// Throughput of the main job's queue against the ideal of the same run: as many bare loops as calls
// may be under way, each calling the provider again as soon as it has answered.
//   npx tsc -p src && node test/bench/queue.mjs [segments] [milliseconds] [concurrency]
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { halve, pack } from "../../dist/plan/pack.js";
import { openJournal } from "../../dist/stores/journal/journal.js";
import { openLane } from "../../dist/translate/lane.js";
import { translate } from "../../dist/translate/translate.js";

const [count = 5000, milliseconds = 20, concurrency = 16] = process.argv.slice(2).map(Number);
const { signal } = new AbortController();
const shipment = { from: "ru", to: "en", headline: null, terms: [] };
const texts = Array.from({ length: count }, (_, index) => `Текст номер ${index}.`);
const segments = texts.map((text, index) => {
  return { id: `b${index}.0`, text, previous: null, next: null };
});
const provider = {
  name: "slow",
  version: "1",
  limits: { concurrency, segments: 1 },
  supports: () => true,
  translate: async (job) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    const answers = job.segments.map(({ id, text }) => ({
      id,
      text: text.replace("Текст", "Text"),
    }));
    return {
      translations: answers.map(({ id, text }) => ({ id, text: text.replace("номер", "no") })),
    };
  },
};

async function ideal() {
  const jobs = pack(segments, shipment, provider.limits);
  let next = 0;
  const loop = async () => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      await provider.translate(job, signal);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, loop));
}

async function through(journal) {
  const lane = openLane(provider, { journal });
  const cut = (some, limits) => pack(some, shipment, limits);
  const assignment = {
    from: "ru",
    to: "en",
    segments,
    lanes: [lane],
    otherwise: "",
    pack: cut,
    halve,
  };
  const outcomes = await translate(assignment, signal);
  for (const { status } of outcomes.values()) if (status !== "done") throw new Error(status);
}

async function time(work) {
  const started = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - started, cpuMs: (user + system) / 1000 };
}

const folder = mkdtempSync(join(tmpdir(), "dragoman-queue-"));
const failed = (error) => {
  throw error;
};
const journal = openJournal(join(folder, "memory.db"), { mode: "write", failed });
const print = (name, { ms, cpuMs }, best) => {
  const share = `${((best.ms / ms) * 100).toFixed(1)} %`;
  process.stdout.write(
    `${name.padEnd(24)} ${ms.toFixed(0)} ms  ${share.padStart(7)}  cpu ${cpuMs.toFixed(0)} ms\n`,
  );
};
for (const round of [1, 2]) {
  const best = await time(ideal);
  print(`ideal, round ${round}`, best, best);
  print("queue", await time(() => through(null)), best);
  if (round === 1) print("queue and journal", await time(() => through(journal)), best);
  else print("from the journal", await time(() => through(journal)), best);
}
journal.close();
