// Does the queue keep a server's limits, and does it use them? A server in a thread of its own
// enforces N requests in any second and M characters in any minute.
//   npx tsc -p src && node test/bench/rate.mjs [seconds] [per second] [characters per minute] [server ms]
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { ProviderError } from "../../dist/model/errors.js";
import { halve, pack } from "../../dist/plan/pack.js";
import { openLane } from "../../dist/translate/lane.js";
import { translate } from "../../dist/translate/translate.js";
import { startRateServer } from "./rate-server.mjs";

if (!isMainThread) {
  const { perSecond, perMinute, serverMs } = workerData;
  const delayMs = () => serverMs * (0.5 + Math.random());
  const answer = (text) => text.replaceAll(/[а-яё]/giu, "x");
  const server = await startRateServer({ perSecond, perMinute, delayMs, answer });
  parentPort.postMessage({ url: server.url });
  parentPort.on("message", () => parentPort.postMessage(server.counts));
} else await main();

async function main() {
  const [seconds = 130, perSecond = 20, perMinute = 30_000, serverMs = 60] = process.argv
    .slice(2)
    .map(Number);
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { perSecond, perMinute, serverMs },
  });
  const ask = () => new Promise((resolve) => worker.once("message", resolve));
  const { url } = await ask();
  const provider = {
    name: "limited",
    version: "1",
    limits: { concurrency: 16, segments: 5, perSecond, charactersPerMinute: perMinute },
    supports: () => true,
    async translate({ segments }, signal) {
      const body = JSON.stringify({ q: segments.map(({ text }) => text) });
      const response = await fetch(url, { method: "POST", body, signal });
      if (response.status === 429) {
        throw new ProviderError("provider/unavailable", { reason: "429" }, "retry", {
          retryAfterMs: 1000,
        });
      }
      const { translatedText } = await response.json();
      return { translations: segments.map(({ id }, at) => ({ id, text: translatedText[at] })) };
    },
  };
  const until = AbortSignal.timeout(seconds * 1000);
  const segments = Array.from({ length: 200_000 }, (_, index) => {
    const text = `Предложение ${index} ${"слово ".repeat(index % 9)}конец.`;
    return { id: `b${index}.0`, text, previous: null, next: null };
  });
  const shipment = { from: "ru", to: "en", headline: null, terms: [] };
  const cut = (some, limits) => pack(some, shipment, limits);
  const lanes = [openLane(provider)];
  await translate(
    { from: "ru", to: "en", segments, lanes, otherwise: "", pack: cut, halve },
    until,
  );
  worker.postMessage("counts");
  const { answered, violations, characters, first, last } = await ask();
  const elapsed = last - first;
  const requestShare = answered / ((perSecond * elapsed) / 1000 + 1);
  const print = (line) => process.stdout.write(`${line}\n`);
  print(
    `${(elapsed / 1000).toFixed(1)} s, ${answered} requests, ${characters} characters, ${violations} violations`,
  );
  print(`${(100 * requestShare).toFixed(1)} % of ${perSecond} requests/s`);
  const windows = Math.floor(elapsed / 60_000) + 1;
  print(
    `${((100 * characters) / (perMinute * windows)).toFixed(1)} % of ${perMinute} characters/minute in ${windows} windows`,
  );
  await worker.terminate();
}
