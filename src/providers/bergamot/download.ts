import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, rm, stat } from "node:fs/promises";
import { DownloadFault, faultReason } from "./download-fault.ts";
import type { ModelSource } from "./model-sources.ts";
import { type HttpClient, openSource } from "./open-source.ts";

/** How downloads behave. */
export interface DownloadOptions {
  readonly client: () => Promise<HttpClient>;
  readonly signal: AbortSignal;
  /** Called with the bytes of this source that are on disk. */
  readonly onProgress: (received: number) => void;
  /** Milliseconds without a byte after which a source counts as stalled. @default 30000 */
  readonly stallMs?: number;
  /**
   * Milliseconds to wait before each new attempt that got nothing more; one that stalled counts
   * twice. @default 500, 2000, 5000
   */
  readonly retryDelaysMs?: readonly number[];
  /** Another host was waited for in vain: one new attempt must do. @default false */
  readonly isHasty?: boolean;
}

const stalled = "the connection stalled";

/**
 * Brings a source's bytes to `path`, going on where an earlier attempt ended, and verifies them.
 * What was received is kept when it fails, unless it is wrong.
 * @throws DownloadFault
 */
export async function download(
  source: ModelSource,
  path: string,
  options: DownloadOptions,
): Promise<void> {
  const present = await sizeOf(path);
  const nextDelay = openPatience(present, options);
  let resumed = present > 0;
  for (;;) {
    const fault = await attempt(source, path, options);
    options.signal.throwIfAborted();
    if (fault === null) return;
    if (fault.remedy === "elsewhere" && resumed && (await sizeOf(path)) === 0) {
      resumed = false;
      continue;
    }
    if (fault.remedy !== "again") throw fault;
    const delayMs = nextDelay(fault, await sizeOf(path));
    if (delayMs === undefined) throw fault;
    await pause(delayMs, options.signal);
  }
}

/**
 * How long to wait after a fault, by the bytes that are there; `undefined`: no longer. Only what was
 * never reached before counts: a server without ranges that breaks off begins anew every time.
 */
function openPatience(
  present: number,
  { retryDelaysMs = [500, 2000, 5000], isHasty = false }: DownloadOptions,
): (fault: DownloadFault, received: number) => number | undefined {
  const delays = isHasty ? retryDelaysMs.slice(0, 1) : retryDelaysMs;
  let most = present;
  let fruitless = 0;
  return (fault, received) => {
    const cost = fault.message === stalled ? 2 : 1;
    fruitless = received > most ? 0 : fruitless + cost;
    most = Math.max(most, received);
    return delays[Math.max(0, fruitless - 1)];
  };
}

/** Receives what is missing, once; a fault where the file is not whole and right afterwards. */
async function attempt(
  source: ModelSource,
  path: string,
  options: DownloadOptions,
): Promise<DownloadFault | null> {
  const watch = watchForStall(options.stallMs ?? 30_000, options.signal);
  try {
    const present = await sizeOf(path);
    if (present < source.size) await receive(source, path, present, options, watch);
    return await verify(source, path);
  } catch (error) {
    const fault = watch.stalled() ? new DownloadFault("again", stalled, error) : asFault(error);
    if (fault.message === "HTTP 416") await rm(path, { force: true });
    return fault;
  } finally {
    watch.end();
  }
}

async function receive(
  source: ModelSource,
  path: string,
  present: number,
  options: DownloadOptions,
  watch: StallWatch,
): Promise<void> {
  const stream = await openSource(source, present, options.client, watch.signal);
  const start = stream.offset <= present ? stream.offset : 0;
  const file = await open(path, start === 0 ? "w" : "r+").catch(onDisk);
  let position = start;
  try {
    if (stream.offset > present) throw new DownloadFault("again", "an answer beyond what is here");
    for await (const chunk of stream.chunks) {
      watch.alive();
      await write(file, chunk, position);
      position += chunk.length;
      options.onProgress(Math.min(position, source.size));
      if (position > source.size) throw new DownloadFault("elsewhere", "too many bytes");
    }
    await file.truncate(position);
    await file.sync().catch(onDisk);
  } finally {
    await file.close();
  }
}

async function write(file: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < chunk.length) {
    const rest = chunk.length - written;
    const result = await file.write(chunk, written, rest, position + written).catch(onDisk);
    written += result.bytesWritten;
  }
}

async function verify(source: ModelSource, path: string): Promise<DownloadFault | null> {
  const size = await sizeOf(path);
  if (size < source.size) {
    return new DownloadFault("again", `only ${size} of ${source.size} bytes came`);
  }
  if (size === source.size && (await sha256Of(path)) === source.sha256) return null;
  await rm(path, { force: true });
  return new DownloadFault("elsewhere", "the bytes are not the expected ones (SHA-256)");
}

/** SHA-256 of a file in lower-case hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

interface StallWatch {
  /** Aborts when nothing came for too long, or when the caller gives up. */
  readonly signal: AbortSignal;
  alive(): void;
  stalled(): boolean;
  end(): void;
}

function watchForStall(stallMs: number, signal: AbortSignal): StallWatch {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), stallMs);
  return {
    signal: AbortSignal.any([signal, controller.signal]),
    alive: () => void timer.refresh(),
    stalled: () => controller.signal.aborted,
    end: () => clearTimeout(timer),
  };
}

function asFault(error: unknown): DownloadFault {
  if (error instanceof DownloadFault) return error;
  return new DownloadFault("again", faultReason(error), error);
}

function onDisk(error: unknown): never {
  throw new DownloadFault("disk", faultReason(error), error);
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}

function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, delayMs);
    signal.addEventListener("abort", stop, { once: true });
  });
}
