// A server that misbehaves by plan, and keeps the books: what it billed, text by text.
import { createServer } from "node:http";

/** Shares of requests, and what happens to them. Everything answered or worked on is billed. */
const FAULTS = [
  { name: "429 with Retry-After", share: 0.05, isBilled: false },
  { name: "429", share: 0.05, isBilled: false },
  { name: "500", share: 0.025, isBilled: false },
  { name: "503", share: 0.025, isBilled: false },
  { name: "dropped", share: 0.02, isBilled: false },
  { name: "truncated", share: 0.01, isBilled: true },
  { name: "wrong count", share: 0.01, isBilled: true },
  { name: "stalled", share: 0.01, isBilled: true },
];

/** Mulberry32: the same faults in every run of one seed. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Latin letters for Cyrillic ones: passes the gate, and says which text it was. */
export const answerOf = (text) => text.replaceAll(/[А-Яа-яЁё]/gu, "x");

const length = (texts) => texts.reduce((sum, text) => sum + [...text].length, 0);

/** Starts the server. `faults: false` = it always answers well, after `delayMs`. */
export async function startFaultServer({ seed = 1, faults = true, delayMs = 20 } = {}) {
  const random = randomFrom(seed);
  const books = { requests: 0, billed: 0, billedBadly: 0, times: new Map(), faults: new Map() };
  const draw = () => {
    let roll = random();
    const drawn = FAULTS.find(({ share }) => {
      roll -= share;
      return roll < 0;
    });
    return faults ? (drawn ?? null) : null;
  };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { q, target } = JSON.parse(body);
    books.requests += 1;
    const fault = draw();
    if (fault !== null) books.faults.set(fault.name, (books.faults.get(fault.name) ?? 0) + 1);
    if (fault === null || fault.isBilled) {
      books.billed += length(q);
      if (fault !== null) books.billedBadly += length(q);
      for (const text of q) {
        const key = `${target} ${text}`;
        books.times.set(key, (books.times.get(key) ?? 0) + 1);
      }
    }
    setTimeout(() => reply(fault?.name ?? null, q, response), delayMs);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, books, close };
}

function reply(fault, q, response) {
  const whole = JSON.stringify({ translatedText: q.map(answerOf) });
  if (fault === "stalled") return;
  if (fault === "dropped") return response.destroy();
  if (fault === "429 with Retry-After") {
    const headers = {
      "retry-after": q.length % 2 === 0 ? "1" : new Date(Date.now() + 1500).toUTCString(),
    };
    return response.writeHead(429, headers).end();
  }
  if (/^\d+$/u.test(fault ?? "")) return response.writeHead(Number(fault)).end();
  const body = {
    truncated: whole.slice(0, -5),
    "wrong count": JSON.stringify({ translatedText: q.slice(1).map(answerOf) }),
  };
  response.setHeader("content-type", "application/json");
  response.end(body[fault] ?? whole);
}
