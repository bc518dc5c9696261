import { DragomanError, ReadError } from "../model/errors.ts";
import { type Fetched, type FetchOptions, fetchUrl } from "../read/fetch-url.ts";
import { wait } from "../translate/deadline.ts";

/** What a server said the last time. */
export type Validators = Pick<FetchOptions, "etag" | "modified">;

/** Fetches addresses one after another. @throws ReadError; the signal's reason when it aborts */
export type PoliteFetch = (url: string, validators?: Validators) => Promise<Fetched>;

/** How patient and how polite. */
export interface PoliteOptions extends Omit<FetchOptions, keyof Validators> {
  /** Between two requests to one host, in milliseconds. @default 1000 */
  readonly spacingMs?: number;
  /** Before the first repetition, doubled before the next, in milliseconds. @default 1000 */
  readonly pauseMs?: number;
}

const SPACING_MS = 1000;
const PAUSE_MS = 1000;
const ATTEMPTS = 3;
/** A server that asks for more than this is not waited for in this run. */
const LONGEST_WAIT_MS = 60_000;

/**
 * A fetch that keeps a distance between requests to one host, tries again what may pass, and waits
 * as long as a server asks. Time is monotonic: a jump of the clock neither stalls nor hurries it.
 */
export function politeFetch(options: PoliteOptions): PoliteFetch {
  const { spacingMs = SPACING_MS, pauseMs = PAUSE_MS, signal } = options;
  const last = new Map<string, number>();
  const keepDistance = async (url: string) => {
    const host = URL.canParse(url) ? new URL(url).host : url;
    const since = performance.now() - (last.get(host) ?? Number.NEGATIVE_INFINITY);
    if (since < spacingMs) await wait(spacingMs - since, signal);
    last.set(host, performance.now());
  };
  return async (url, validators = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      await keepDistance(url);
      try {
        return await fetchUrl(url, { ...options, ...validators });
      } catch (error) {
        const pause = pauseAfter(error, pauseMs * 2 ** (attempt - 1));
        if (pause === null || attempt >= ATTEMPTS) throw error;
        await wait(pause, signal);
      }
    }
  };
}

/** The bytes behind an address, for inputs that are read whether or not they have changed. */
export function fetchBytes(options: PoliteOptions): (url: string) => Promise<Uint8Array> {
  const fetch = politeFetch(options);
  return async (url) => {
    const answer = await fetch(url);
    if (answer.status === "fetched") return answer.bytes;
    throw new ReadError("fetch/status", { url, status: 304 });
  };
}

/** How long to wait before trying again; `null` = it would not help. */
function pauseAfter(error: unknown, pauseMs: number): number | null {
  if (!(error instanceof DragomanError)) return null;
  const { code, data } = error;
  if (code === "fetch/later") {
    const asked = Number(data["seconds"]) * 1000;
    return asked <= LONGEST_WAIT_MS ? asked : null;
  }
  const isPassing =
    code === "fetch/unreachable" ||
    (code === "fetch/status" && [429, 500, 502, 503, 504].includes(Number(data["status"])));
  return isPassing ? pauseMs : null;
}
