// A thousand requests of every provider to its own service misbehaving: 10 % 429, 5 % 500/503, 2 %
// dropped, 1 % truncated JSON, 1 % a translation missing, 1 % stalls. Every segment must have its own
// translation or be marked, and be worked on again only where an answer was of no use.
//   npx tsc -p src && node test/bench/provider-faults.mjs [seed] [provider]
import { createServer } from "node:http";
import { halve, pack } from "../../dist/plan/pack.js";
import { registry } from "../../dist/providers/registry.js";
import { openLane } from "../../dist/translate/lane.js";
import { openLedger } from "../../dist/translate/ledger.js";
import { translate } from "../../dist/translate/translate.js";
import { SHAPES } from "./provider-shapes.mjs";

const [seed = "1", only] = process.argv.slice(2);
const TEXTS_A_CALL = 4;
const CALLS = 820; // with those that are made again, about a thousand
const FAULTS = [
  ["429 with Retry-After", 0.05],
  ["429", 0.05],
  ["500", 0.025],
  ["503", 0.025],
  ["dropped", 0.02],
  ["truncated", 0.01],
  ["missing", 0.01],
  ["stalled", 0.01],
];
const LETTERS = "abvqdeyjziyklmnoprstufxtcssiiieua";
const CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
const latin = (text) =>
  text.replaceAll(/[а-яё]/giu, (letter) => LETTERS[CYRILLIC.indexOf(letter.toLowerCase())]);
const length = (texts) => texts.reduce((sum, text) => sum + [...text].length, 0);

const columns =
  "provider,requests,429,5xx,dropped,cut,missing,stalled,segments,right,wrong,untranslated,source,billed,again,reported,seconds";
process.stdout.write(`${columns.split(",").join("\t")}\n`);
let isRight = true;
for (const name of Object.keys(SHAPES)) if (!only || only === name) await run(name);
process.exitCode = isRight ? 0 : 1;

async function run(name) {
  const shape = SHAPES[name];
  const books = { requests: 0, billed: 0, useful: new Map(), faults: new Map() };
  const server = await serve(shape, books, Number(seed));
  const definition = await registry[name]();
  const url = `http://127.0.0.1:${server.address().port}`;
  const options = { argument: "", cwd: ".", settings: {}, pairs: [], notice: () => undefined };
  const provider = await definition.create({ ...options, env: shape.env(url) });
  const texts = Math.min(TEXTS_A_CALL, provider.limits.segments ?? TEXTS_A_CALL);
  const segments = Array.from({ length: CALLS * texts }, (_, index) => ({
    id: `b${index}.0`,
    text: `Комиссия утвердила проект под номером ${10_000 + index}.`,
    previous: null,
    next: null,
  }));
  const ledger = openLedger({
    maxCharacters: null,
    maxCost: null,
    costOf: () => 0,
    forecast: (_, characters) => ({ characters, inputTokens: 0, outputTokens: 0 }),
  });
  const lane = openLane(provider, {
    ledger,
    concurrency: 8,
    perSecond: 5000,
    charactersPerMinute: 1e9,
    timeoutMs: 1500,
    firstWaitMs: 20,
    retries: 6,
  });
  const started = performance.now();
  const outcomes = await translate(
    {
      from: "ru",
      to: "en",
      segments,
      lanes: [lane],
      otherwise: "none",
      pack: (some, limits) =>
        pack(
          some,
          { from: "ru", to: "en", headline: null, terms: [] },
          { ...limits, segments: texts },
        ),
      halve,
    },
    new AbortController().signal,
  );
  const seconds = (performance.now() - started) / 1000;
  server.closeAllConnections();
  server.close();
  await provider.close?.();
  report(name, { segments, outcomes, books, account: ledger.accounts().get(name), seconds });
}

function report(name, { segments, outcomes, books, account, seconds }) {
  const done = segments.filter(({ id }) => outcomes.get(id)?.status === "done");
  const right = done.filter(({ id, text }) => outcomes.get(id).text === latin(text));
  const source = length(done.map(({ text }) => text));
  const useful = [...books.useful].reduce(
    (sum, [text, times]) => sum + [...text].length * times,
    0,
  );
  const fault = (...names) => names.reduce((sum, one) => sum + (books.faults.get(one) ?? 0), 0);
  const row = [
    name,
    books.requests,
    fault("429", "429 with Retry-After"),
    fault("500", "503"),
    fault("dropped"),
    fault("truncated"),
    fault("missing"),
    fault("stalled"),
    segments.length,
    right.length,
    done.length - right.length,
    segments.length - done.length,
    source,
    books.billed,
    books.billed - useful,
    account?.inputTokens ? "tokens" : account?.characters,
    seconds.toFixed(1),
  ];
  process.stdout.write(`${row.join("\t")}\n`);
  const isOnce = done.every(({ text }) => books.useful.get(text) === 1);
  if (!isOnce || done.length !== right.length || useful < source) isRight = false;
  if (!isOnce) process.stdout.write(`  ${name}: a text was translated well more than once\n`);
}

/** A service that answers by its shape, unless the dice say otherwise. What it works on is billed. */
async function serve(shape, books, from) {
  const random = randomFrom(from);
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const body = JSON.parse(text);
    const texts = shape.texts(body);
    const fault = draw(random());
    books.requests += 1;
    if (fault) books.faults.set(fault, (books.faults.get(fault) ?? 0) + 1);
    if (fault === "dropped") return response.destroy();
    if (/^\d/u.test(fault ?? "")) {
      const headers = fault.includes("After") ? { "retry-after-ms": "40" } : {};
      return response.writeHead(Number.parseInt(fault, 10), headers).end();
    }
    books.billed += length(texts);
    if (fault === "stalled") return undefined;
    const isMissing = fault === "missing";
    const given = texts.slice(isMissing ? 1 : 0).map(latin);
    const answer = JSON.stringify(shape.answer(body, given, latin));
    const isLlm = "messages" in body;
    const used =
      fault === "truncated" || (isMissing && !isLlm) ? [] : texts.slice(isMissing ? 1 : 0);
    for (const one of used) books.useful.set(one, (books.useful.get(one) ?? 0) + 1);
    response.setHeader("content-type", "application/json");
    return response.end(fault === "truncated" ? answer.slice(0, -7) : answer);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

/** The fault that a number from 0 to 1 stands for; mostly none. */
function draw(roll) {
  let from = 0;
  for (const [name, share] of FAULTS) {
    from += share;
    if (roll < from) return name;
  }
  return undefined;
}

/** Mulberry32: the same faults in every run of one seed. */
function randomFrom(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
