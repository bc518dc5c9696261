import { ConfigError } from "../../model/errors.ts";

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
  const { httpProxy, httpsProxy } = proxiesOf(env);
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

/** The proxies that the environment names, `""` for none. @throws ConfigError `provider/proxy` */
export function proxiesOf(env: Environment): {
  readonly httpProxy: string;
  readonly httpsProxy: string;
} {
  return {
    httpProxy: proxyIn(env, ["http_proxy", "HTTP_PROXY", "ALL_PROXY"]),
    httpsProxy: proxyIn(env, ["https_proxy", "HTTPS_PROXY", "ALL_PROXY"]),
  };
}

/** The first proxy that is set, `""` where none is; `host:port` means `http://host:port`. */
function proxyIn(env: Environment, variables: readonly string[]): string {
  const [variable, written] =
    variables.map((name) => [name, env[name] ?? ""] as const).find(([, value]) => value !== "") ??
    [];
  if (variable === undefined || written === undefined) return "";
  const address = written.includes("://") ? written : `http://${written}`;
  // The address itself may hold a password: it must not get into an error.
  if (URL.canParse(address) && /^https?:/u.test(address)) return address;
  throw new ConfigError("provider/proxy", { variable });
}
