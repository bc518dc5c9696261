import { ProviderError } from "../../model/errors.ts";
import { connectionFault } from "./connection-fault.ts";
import { classify, type Fault } from "./fault.ts";
import { type Environment, type OpenFetch, openFetch, proxiesOf } from "./open-fetch.ts";
import { readText } from "./read-text.ts";
import { retryAfterMs } from "./retry-after.ts";

/** One request; a body is sent as it is. */
interface HttpRequest {
  readonly url: string;
  /** @default POST where there is a body, else GET */
  readonly method?: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A successful answer: its parsed JSON. */
export interface HttpAnswer {
  readonly headers: Headers;
  readonly body: unknown;
}

/** Speaks to one service. */
export interface HttpClient {
  /** One request, one answer, no retry. @throws ProviderError; the signal's reason when aborted */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** What a client is opened with. */
export interface HttpOptions {
  readonly provider: string;
  readonly env: Environment;
  /** The service's own error table, asked before the common one. */
  readonly faults: readonly Fault[];
}

/** Answers of this size are always read; longer ones only in proportion to the request. */
const ALWAYS_READ_BYTES = 1 << 20;
const ANSWER_PER_REQUEST = 16;

/**
 * Opens a client; connections, and the proxy's agent where one is set, are made with the first request.
 * @throws ConfigError `provider/proxy`
 */
export function openHttp(options: HttpOptions): HttpClient {
  proxiesOf(options.env);
  let opened: Promise<OpenFetch> | null = null;
  return {
    async send(request, signal) {
      opened ??= openFetch(options.env);
      return exchange(request, signal, { ...options, fetch: (await opened).fetch });
    },
    close: async () => (await opened)?.close(),
  };
}

/** The JSON headers that every request of ours has. */
export const JSON_HEADERS: Readonly<Record<string, string>> = {
  "content-type": "application/json; charset=utf-8",
  accept: "application/json",
  "user-agent": "dragoman",
};

async function exchange(
  { url, method, headers, body }: HttpRequest,
  signal: AbortSignal,
  { provider, faults, fetch }: HttpOptions & Pick<OpenFetch, "fetch">,
): Promise<HttpAnswer> {
  const most = Math.max(ALWAYS_READ_BYTES, Buffer.byteLength(body ?? "") * ANSWER_PER_REQUEST);
  signal.throwIfAborted();
  try {
    const response = await fetch(url, {
      method: method ?? (body === undefined ? "GET" : "POST"),
      headers,
      signal,
      redirect: "manual", // a redirect would carry the key to another host
      ...(body === undefined ? {} : { body }),
    });
    const answer = parse(await readText(response, most));
    const { status, headers: given } = response;
    if (!response.ok) {
      const wait = retryAfterMs(given, answer);
      throw classify(provider, faults, { status, headers: given, body: answer }, wait);
    }
    if (answer === undefined) throw unusable(provider, `HTTP ${status}, not JSON`);
    return { headers: given, body: answer };
  } catch (cause) {
    signal.throwIfAborted();
    throw cause instanceof ProviderError ? cause : connectionFault(provider, cause);
  }
}

/** An answer that came and is of no use; the next one may be. */
export function unusable(provider: string, reason: string): ProviderError {
  return new ProviderError("provider/answer", { provider, reason }, "retry");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
