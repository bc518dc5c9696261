// A server that enforces N requests in any second and M characters in any minute, as the provider
// of test/bench/rate.mjs meets it: LibreTranslate's shape, 429 beyond the limits.
import { createServer } from "node:http";

/** Starts the server in this process; `violations()` counts refusals. */
export async function startRateServer({ perSecond, perMinute, delayMs, answer }) {
  const seen = { requests: [], characters: [] };
  const counts = { answered: 0, violations: 0, characters: 0, first: 0, last: 0 };
  const inWindow = (entries, now, length) => {
    while (entries.length > 0 && entries[0].at <= now - length) entries.shift();
    return entries.reduce((sum, { amount }) => sum + amount, 0);
  };
  const server = createServer(async (request, response) => {
    const now = performance.now();
    let body = "";
    for await (const chunk of request) body += chunk;
    const { q } = JSON.parse(body);
    const characters = q.reduce((sum, text) => sum + [...text].length, 0);
    const isOver =
      inWindow(seen.requests, now, 1000) + 1 > perSecond ||
      inWindow(seen.characters, now, 60_000) + characters > perMinute;
    if (isOver) {
      counts.violations += 1;
      response.writeHead(429).end('{"error":"Slowdown"}');
      return;
    }
    seen.requests.push({ at: now, amount: 1 });
    seen.characters.push({ at: now, amount: characters });
    counts.answered += 1;
    counts.characters += characters;
    counts.first ||= now;
    counts.last = now;
    setTimeout(() => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ translatedText: q.map(answer) }));
    }, delayMs());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, counts, close: () => server.close() };
}
