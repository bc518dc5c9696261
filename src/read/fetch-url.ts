import type { Dispatcher } from "undici";
import { DragomanError, ReadError } from "../model/errors.ts";
import { VERSION } from "../model/version.ts";
import { CODINGS, readBody, tooLarge } from "./fetch-body.ts";
import { checkUrl, guardedLookup, type Resolve, shownUrl, systemResolve } from "./fetch-guard.ts";

/** How an address is fetched. */
export interface FetchOptions {
  /** Private, local and other special addresses too. @default false */
  readonly allowPrivate?: boolean;
  /** What a server said the last time: a request for news only. */
  readonly etag?: string | null;
  readonly modified?: string | null;
  /** Of the body, packed or unpacked. @default 32 MB */
  readonly maxBytes?: number;
  /** For everything, redirects included. @default 30000 */
  readonly timeoutMs?: number;
  readonly signal: AbortSignal;
  /** @default the system's resolver */
  readonly resolve?: Resolve;
}

/** What a server answered. */
export type Fetched =
  | { readonly status: "unchanged" }
  | {
      readonly status: "fetched";
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly modified: string | null;
    };

const MAX_BYTES = 32_000_000;
const TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 5;
/** Types that articles and feeds come in; none and `octet-stream` say nothing, so the content decides. */
const TYPES =
  /^(?:text\/(?:plain|html|xml|markdown|x-markdown)|application\/(?:xml|json|octet-stream|[\w.-]+\+(?:xml|json)))$/u;
const HEADER_VALUE = /^[\x20-\x7e]{1,1024}$/u;

/**
 * Fetches an article or feed. Only public servers are asked unless told otherwise: every address of
 * every host on the way is checked, and the connection goes to a checked one.
 * @throws ReadError; the signal's reason when it aborts
 */
export async function fetchUrl(address: string, options: FetchOptions): Promise<Fetched> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const first = parseUrl(address);
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([options.signal, deadline]);
  let url = first;
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const answer = await ask(url, options, signal);
      if ("status" in answer) return answer;
      url = follow(url, answer.location);
    }
  } catch (error) {
    options.signal.throwIfAborted();
    throw asReadError(error, url, { isLate: deadline.aborted, timeoutMs });
  }
  throw new ReadError("fetch/redirects", { url: shownUrl(first), limit: MAX_REDIRECTS });
}

function parseUrl(address: string): URL {
  if (URL.canParse(address)) return new URL(address);
  throw new ReadError("fetch/scheme", { url: address.slice(0, 200) });
}

/** One request on a connection of its own. */
async function ask(
  url: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Fetched | { readonly location: string }> {
  const allowPrivate = options.allowPrivate ?? false;
  checkUrl(url, allowPrivate);
  const { Agent, request } = await import("undici");
  const lookup = guardedLookup(url, { allowPrivate, resolve: options.resolve ?? systemResolve });
  const dispatcher = new Agent({ connect: { lookup }, connections: 1, pipelining: 0 });
  try {
    const headers = headersOf(options);
    return await take(url, await request(url, { dispatcher, headers, signal }), options);
  } finally {
    void dispatcher.destroy();
  }
}

function headersOf({ etag, modified }: FetchOptions): Record<string, string> {
  return {
    "user-agent": `dragoman/${VERSION}`,
    accept:
      "application/rss+xml, application/atom+xml, application/xml, application/json, text/html, text/*;q=0.8, */*;q=0.1",
    "accept-encoding": CODINGS,
    ...(etag == null ? {} : { "if-none-match": etag }),
    ...(modified == null ? {} : { "if-modified-since": modified }),
  };
}

async function take(
  url: URL,
  { statusCode, headers, body }: Dispatcher.ResponseData,
  options: FetchOptions,
): Promise<Fetched | { readonly location: string }> {
  const shown = shownUrl(url);
  const header = (name: string) => {
    const value = headers[name];
    return (Array.isArray(value) ? value.at(-1) : value) ?? null;
  };
  const location = header("location");
  if ([301, 302, 303, 307, 308].includes(statusCode) && location !== null) return { location };
  if (statusCode === 304) return { status: "unchanged" };
  if (statusCode !== 200) throw refusal(shown, statusCode, header("retry-after"));
  const type = (header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "" && !TYPES.test(type)) {
    throw new ReadError("fetch/type", { url: shown, type: type.slice(0, 60) });
  }
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  if (Number(header("content-length")) > maxBytes) throw tooLarge(shown, maxBytes);
  const coding = header("content-encoding") ?? "";
  const bytes = await readBody(body, { coding, maxBytes, url: shown });
  const safe = (value: string | null) =>
    value !== null && HEADER_VALUE.test(value) ? value : null;
  const etag = safe(header("etag"));
  return { status: "fetched", bytes, etag, modified: safe(header("last-modified")) };
}

/** Seconds only: a date would need a clock that is right. */
function refusal(url: string, status: number, retryAfter: string | null): ReadError {
  if ((status === 429 || status === 503) && /^\d{1,6}$/u.test(retryAfter ?? "")) {
    return new ReadError("fetch/later", { url, seconds: Number(retryAfter) });
  }
  return new ReadError("fetch/status", { url, status });
}

function follow(from: URL, location: string): URL {
  if (!URL.canParse(location, from.href)) {
    throw new ReadError("fetch/scheme", { url: `${shownUrl(from)} (redirect)` });
  }
  const url = new URL(location, from);
  if (from.protocol === "https:" && url.protocol === "http:") {
    throw new ReadError("fetch/downgrade", { url: shownUrl(from) });
  }
  return url;
}

function asReadError(
  error: unknown,
  url: URL,
  { isLate, timeoutMs }: { readonly isLate: boolean; readonly timeoutMs: number },
): Error {
  const shown = shownUrl(url);
  if (isLate)
    return new ReadError("fetch/timeout", { url: shown, seconds: timeoutMs / 1000 }, error);
  if (error instanceof DragomanError) return error;
  const { code, cause, name } = error as NodeJS.ErrnoException;
  if (cause instanceof DragomanError) return cause;
  if (code === undefined && !(error instanceof Error && name === "AggregateError")) {
    return error as Error;
  }
  return new ReadError("fetch/unreachable", { url: shown, reason: code ?? name }, error);
}
