import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { DownloadFault, faultReason } from "./download-fault.ts";
import type { ModelSource } from "./model-sources.ts";
import type { Environment } from "./model-store.ts";

/** The answer to an HTTP request, as far as downloads look at it. */
interface HttpAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** Makes HTTP requests; `close` lets go of its connections. */
export interface HttpClient {
  get(
    url: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** A client that goes through `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` where they are set. */
export async function openHttpClient(environment: Environment): Promise<HttpClient> {
  const { Agent, EnvHttpProxyAgent, fetch } = await import("undici");
  const read = (name: string) => environment[name.toLowerCase()] || environment[name];
  const [httpProxy, httpsProxy, noProxy] = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].map(read);
  const dispatcher =
    httpProxy || httpsProxy
      ? new EnvHttpProxyAgent({
          ...(httpProxy ? { httpProxy } : {}),
          ...(httpsProxy ? { httpsProxy } : {}),
          noProxy: noProxy ?? "",
        })
      : new Agent();
  return {
    get: (url, headers, signal) => fetch(url, { headers, signal, dispatcher }),
    close: () => dispatcher.destroy(),
  };
}

/** Bytes of a source, beginning at `offset`. */
export interface SourceStream {
  readonly offset: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Opens a source at `offset`; it may answer from its beginning instead.
 * @throws DownloadFault
 */
export async function openSource(
  source: ModelSource,
  offset: number,
  client: () => Promise<HttpClient>,
  signal: AbortSignal,
): Promise<SourceStream> {
  if (source.url.startsWith("file:")) return await openFile(source, offset);
  const range = offset > 0 ? { range: `bytes=${offset}-` } : {};
  const http = await client();
  const answer = await http
    .get(source.url, { "accept-encoding": "identity", ...range }, signal)
    .catch((error: unknown) => {
      throw new DownloadFault("again", faultReason(error), error);
    });
  const start = answer.status === 206 ? rangeStart(answer, source) : 0;
  if (answer.status !== 206) checkAnswer(answer, source);
  if (answer.body === null) throw new DownloadFault("again", "an empty answer");
  return { offset: start, chunks: answer.body };
}

async function openFile(source: ModelSource, offset: number): Promise<SourceStream> {
  const path = fileURLToPath(source.url);
  const { size } = await stat(path).catch((error: unknown) => {
    throw new DownloadFault("elsewhere", `${path}: ${faultReason(error)}`, error);
  });
  checkSize(size, source);
  return { offset, chunks: createReadStream(path, { start: offset }) };
}

/** `bytes 100-199/200`: only the expected file's bytes can be added to what is there. */
function rangeStart(answer: HttpAnswer, source: ModelSource): number {
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(answer.headers.get("content-range") ?? "");
  if (range === null) throw new DownloadFault("elsewhere", "an answer without its range");
  if (range[2] !== "*") checkSize(Number(range[2]), source);
  return Number(range[1]);
}

function checkAnswer(answer: HttpAnswer, source: ModelSource): void {
  const { status, headers } = answer;
  if (status !== 200) {
    const passing = status === 408 || status === 416 || status === 429 || status >= 500;
    throw new DownloadFault(passing ? "again" : "elsewhere", `HTTP ${status}`);
  }
  const length = headers.get("content-length");
  if (length !== null && headers.get("content-encoding") === null) {
    checkSize(Number(length), source);
  }
}

function checkSize(size: number, source: ModelSource): void {
  if (size === source.size) return;
  throw new DownloadFault("elsewhere", `${size} bytes instead of ${source.size}`);
}
