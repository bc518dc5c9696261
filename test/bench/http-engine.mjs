// A provider module for the benches: LibreTranslate's shape over plain fetch, errors sorted as the
// HTTP providers sort them. BENCH_URL names the server, BENCH_SEGMENTS the segments of a call.
import { ProviderError } from "../../dist/providers/index.js";

const url = process.env.BENCH_URL;
const fail = (code, reason, action, options) =>
  new ProviderError(code, { provider: "bench", reason }, action, options);

async function translate(job, signal) {
  const q = job.segments.map(({ text }) => text);
  const body = JSON.stringify({ q, source: job.from, target: job.to });
  const response = await fetch(url, { method: "POST", body, signal }).catch((cause) => {
    throw fail("provider/unavailable", cause.cause?.code ?? cause.name, "retry", { cause });
  });
  if (response.status !== 200) throw refusal(response);
  const answer = await response.json().catch((cause) => {
    throw fail("provider/crashed", "not JSON", "retry", { cause });
  });
  const texts = answer.translatedText;
  if (texts?.length !== q.length) throw fail("provider/crashed", "wrong count", "retry");
  return { translations: job.segments.map(({ id }, at) => ({ id, text: texts[at] })) };
}

function refusal({ status, headers }) {
  const after = headers.get("retry-after");
  const seconds = Number(after ?? Number.NaN);
  const asked = Number.isNaN(seconds) ? Date.parse(after ?? "") - Date.now() : seconds * 1000;
  const options = asked > 0 ? { retryAfterMs: asked } : {};
  const code = status === 429 ? "provider/busy" : "provider/unavailable";
  return fail(code, `HTTP ${status}`, "retry", options);
}

export const provider = {
  name: "bench",
  version: "1",
  limits: { concurrency: 8, segments: Number(process.env.BENCH_SEGMENTS ?? 2) },
  supports: () => true,
  translate,
};
