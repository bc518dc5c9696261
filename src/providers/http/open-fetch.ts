/** Variables of the environment by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** `fetch`, and how to close its connections. */
export interface OpenFetch {
  readonly fetch: typeof fetch;
  close(): Promise<void>;
}

/**
 * The platform's `fetch`; undici's with a proxy agent where HTTP_PROXY or HTTPS_PROXY is set, because
 * Node's own ignores them. Loopback addresses never go through a proxy.
 */
export async function openFetch(env: Environment): Promise<OpenFetch> {
  const httpProxy = env["http_proxy"] ?? env["HTTP_PROXY"] ?? env["ALL_PROXY"] ?? "";
  const httpsProxy = env["https_proxy"] ?? env["HTTPS_PROXY"] ?? env["ALL_PROXY"] ?? "";
  if (httpProxy === "" && httpsProxy === "") return { fetch, close: async () => undefined };
  const undici = await import("undici");
  const noProxy = [env["no_proxy"] ?? env["NO_PROXY"] ?? "", "localhost,127.0.0.1,[::1]"];
  const dispatcher = new undici.EnvHttpProxyAgent({
    httpProxy,
    httpsProxy,
    noProxy: noProxy.filter((list) => list !== "").join(","),
    proxyTunnel: false, // plain http:// goes through simple proxies; https:// is always tunnelled
  });
  const proxied = (url: unknown, options: unknown) =>
    undici.fetch(url as Parameters<typeof undici.fetch>[0], {
      ...(options as Parameters<typeof undici.fetch>[1]),
      dispatcher,
    });
  return { fetch: proxied as unknown as typeof fetch, close: () => dispatcher.close() };
}
