import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { DragomanError } from "../../src/model/errors.ts";
import { type Fetched, type FetchOptions, fetchUrl } from "../../src/read/fetch-url.ts";

let server: Server | null = null;

/** Starts a server; its address. */
async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

const signal = new AbortController().signal;

function get(url: string, options: Partial<FetchOptions> = {}): Promise<Fetched> {
  return fetchUrl(url, { signal, allowPrivate: true, ...options });
}

async function textOf(answer: Promise<Fetched>): Promise<string> {
  const fetched = await answer;
  return fetched.status === "fetched" ? Buffer.from(fetched.bytes).toString("utf8") : "unchanged";
}

/** The code a fetch fails with. */
async function codeOf(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => "none",
    (error: unknown) => (error instanceof DragomanError ? error.code : String(error)),
  );
}

describe("fetchUrl", () => {
  it.each([
    ["as it is", "", (text: string) => Buffer.from(text)],
    ["as gzip", "gzip", gzipSync],
    ["as deflate", "deflate", deflateSync],
    ["as brotli", "br", brotliCompressSync],
  ] as const)("reads a body %s", async (_, coding, pack) => {
    const url = await serve((_request, response) => {
      response.setHeader("content-type", "application/rss+xml; charset=utf-8");
      if (coding !== "") response.setHeader("content-encoding", coding);
      response.end(pack("<rss>Новости</rss>"));
    });
    expect(await textOf(get(`${url}/rss`))).toBe("<rss>Новости</rss>");
  });

  it("asks for news only and says when there are none", async () => {
    const url = await serve((request, response) => {
      const isKnown = request.headers["if-none-match"] === '"v1"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"v1"', "last-modified": "yesterday" });
      response.end(isKnown ? undefined : "{}");
    });
    const first = await get(url);
    expect(first).toMatchObject({ status: "fetched", etag: '"v1"', modified: "yesterday" });
    expect(await get(url, { etag: '"v1"' })).toEqual({ status: "unchanged" });
  });

  it("follows redirects", async () => {
    const url = await serve((request, response) => {
      const target = { "/a": "/b", "/b": "/c" };
      const location = target[request.url as keyof typeof target];
      if (location === undefined) response.end("there");
      else response.writeHead(302, { location }).end();
    });
    expect(await textOf(get(`${url}/a`))).toBe("there");
  });

  it.each([
    ["a loop", { location: "/loop" }, "fetch/redirects"],
    ["a file", { location: "file:///etc/passwd" }, "fetch/scheme"],
    ["a password", { location: "http://me:secret@127.0.0.1/" }, "fetch/credentials"],
    ["nonsense", { location: "http://[" }, "fetch/scheme"],
  ])("refuses a redirect to %s", async (_, headers, code) => {
    const url = await serve((_request, response) => response.writeHead(301, headers).end());
    expect(await codeOf(get(url))).toBe(code);
  });

  it.each([
    ["localhost", "http://localhost:1/"],
    ["an address", "http://127.0.0.1:1/"],
    ["an address as a number", "http://2130706433:1/"],
    ["an address in octal", "http://0177.0.0.1:1/"],
    ["IPv6", "http://[::1]:1/"],
    ["a mapped address", "http://[::ffff:127.0.0.1]:1/"],
    ["the cloud's metadata", "http://169.254.169.254/latest/meta-data"],
  ])("refuses %s unless private addresses are allowed", async (_, url) => {
    expect(await codeOf(get(url, { allowPrivate: false }))).toBe("fetch/private");
  });

  it("refuses a name that has one private address among public ones", async () => {
    const resolve = async () => [
      { address: "8.8.8.8", family: 4 },
      { address: "10.0.0.1", family: 4 },
    ];
    expect(await codeOf(get("http://news.example/", { allowPrivate: false, resolve }))).toBe(
      "fetch/private",
    );
  });

  it("connects to the address that was checked, whatever the name answers the next time", async () => {
    const url = await serve((_request, response) => response.end("the checked one"));
    let calls = 0;
    const resolve = async () => {
      calls += 1;
      return [{ address: "127.0.0.1", family: 4 }];
    };
    const { port } = new URL(url);
    expect(await textOf(get(`http://news.example:${port}/`, { resolve }))).toBe("the checked one");
    expect(calls).toBe(1);
  });

  it.each([
    ["ftp", "ftp://example.com/x", "fetch/scheme"],
    ["a file", "file:///etc/passwd", "fetch/scheme"],
    ["credentials", "http://me:secret@example.com/", "fetch/credentials"],
  ])("refuses %s", async (_, url, code) => {
    expect(await codeOf(get(url))).toBe(code);
  });

  it.each([
    ["a picture", { "content-type": "image/png" }, "x", "fetch/type"],
    ["an archive", { "content-type": "application/zip" }, "x", "fetch/type"],
    ["an unknown coding", { "content-encoding": "lzw" }, "x", "fetch/encoding"],
    ["a broken gzip", { "content-encoding": "gzip" }, "no gzip", "fetch/encoding"],
    ["too much", {}, "x".repeat(2000), "fetch/too-large"],
    [
      "too much once unpacked",
      { "content-encoding": "gzip" },
      gzipSync("x".repeat(1e6)),
      "fetch/too-large",
    ],
  ])("refuses %s", async (_, headers, body, code) => {
    const url = await serve((_request, response) => response.writeHead(200, headers).end(body));
    expect(await codeOf(get(url, { maxBytes: 1500 }))).toBe(code);
  });

  it("refuses an endless body at the limit", async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/xml" });
      const more = () => response.write("x".repeat(65536), (error) => error ?? setImmediate(more));
      more();
    });
    expect(await codeOf(get(url, { maxBytes: 1e6 }))).toBe("fetch/too-large");
  });

  it.each([
    ["404", 404, {}, "fetch/status"],
    ["503 with Retry-After", 503, { "retry-after": "120" }, "fetch/later"],
    ["a redirect without a place", 302, {}, "fetch/status"],
  ])("names an answer of %s", async (_, status, headers, code) => {
    const url = await serve((_request, response) => response.writeHead(status, headers).end());
    expect(await codeOf(get(url))).toBe(code);
  });

  it("gives up a server that says nothing, and one that cannot be reached", async () => {
    const url = await serve(() => undefined);
    expect(await codeOf(get(url, { timeoutMs: 50 }))).toBe("fetch/timeout");
    expect(await codeOf(get("http://127.0.0.1:1/"))).toBe("fetch/unreachable");
    const resolve = async () => {
      throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    };
    expect(await codeOf(get("http://no.example/", { resolve }))).toBe("fetch/unresolved");
  });

  it("stops at once when told to", async () => {
    const url = await serve(() => undefined);
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error("stopped")), 20);
    expect(await codeOf(get(url, { signal: stop.signal }))).toBe("Error: stopped");
  });

  it("shows no query and no password in errors", async () => {
    const error = await get("http://127.0.0.1:1/rss?key=secret").catch((e: Error) => e);
    expect(String(error)).toContain("http://127.0.0.1:1/rss");
    expect(String(error)).not.toContain("secret");
  });
});
