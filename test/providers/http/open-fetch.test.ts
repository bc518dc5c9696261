import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { openHttp } from "../../../src/providers/http/client.ts";
import { openFetch } from "../../../src/providers/http/open-fetch.ts";

/** A proxy for plain http:// that answers by itself and notes what it was asked for. */
async function withProxy(work: (url: string, asked: string[]) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "content-type": "application/json" }).end('{"from":"proxy"}');
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe("openFetch", () => {
  it("is the platform's own where no proxy is set", async () => {
    expect((await openFetch({})).fetch).toBe(fetch);
  });

  it.each(["HTTP_PROXY", "http_proxy", "ALL_PROXY"])(
    "goes through the proxy in %s",
    async (variable) => {
      await withProxy(async (url, asked) => {
        const http = openHttp({ provider: "deepl", env: { [variable]: url }, faults: [] });
        const request = { url: "http://translate.invalid/v2", headers: {}, body: "{}" };
        const { body } = await http.send(request, new AbortController().signal);
        await http.close();
        expect(body).toEqual({ from: "proxy" });
        expect(asked).toEqual(["POST http://translate.invalid/v2"]);
      });
    },
  );

  it("takes host:port for a proxy too", async () => {
    await withProxy(async (url, asked) => {
      const env = { HTTP_PROXY: url.replace("http://", "") };
      const http = openHttp({ provider: "deepl", env, faults: [] });
      await http.send(
        { url: "http://translate.invalid/", headers: {} },
        new AbortController().signal,
      );
      await http.close();
      expect(asked).toHaveLength(1);
    });
  });

  it.each(["socks5://user:hunter2@x", "http://user:hunter2@:x:y"])(
    "refuses a proxy address without quoting it: %s",
    async (address) => {
      const open = async () =>
        openHttp({ provider: "x", env: { HTTPS_PROXY: address }, faults: [] });
      const error: unknown = await open().catch((e) => e);
      expect(error).toMatchObject({ code: "provider/proxy", data: { variable: "HTTPS_PROXY" } });
      expect(JSON.stringify([String(error), error])).not.toContain("hunter2");
    },
  );

  it.each([
    ["NO_PROXY", "NO_PROXY"],
    ["loopback addresses", "OTHER"],
  ])("leaves the proxy out for %s", async (_, variable) => {
    await withProxy(async (url, asked) => {
      const env = { HTTP_PROXY: "http://127.0.0.1:1", [variable]: "127.0.0.1" };
      const http = openHttp({ provider: "deepl", env, faults: [] });
      await http.send({ url: `${url}/direct`, headers: {} }, new AbortController().signal);
      await http.close();
      expect(asked).toEqual(["GET /direct"]);
    });
  });
});
