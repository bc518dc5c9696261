import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Job } from "../../../src/model/job.ts";
import type { Provider } from "../../../src/model/provider.ts";
import { type BergamotOptions, createBergamot } from "../../../src/providers/bergamot/bergamot.ts";

/** Folder of the fixture models, with a slash at its end. */
const fixtureFolder: string = new URL("../../../fixtures/models/", import.meta.url).pathname;

/** Path of their catalogue. */
export const fixtureCatalogue: string = join(fixtureFolder, "catalogue.json");

const languages = ["ru", "en", "az"];

/** The sentences that the fixture models know, in one language. */
export function fixtureTexts(language: string): readonly string[] {
  const column = languages.indexOf(language);
  return readFileSync(join(fixtureFolder, "triples.tsv"), "utf8")
    .trimEnd()
    .split("\n")
    .map((row) => row.split("\t")[column] ?? "");
}

/** A fixture model's file, uncompressed, as the catalogue wants it. */
export function fixtureBytes(name: string): Buffer {
  const pair = /\.(ruen|enaz)\./.exec(name)?.[1] ?? "";
  return gunzipSync(readFileSync(join(fixtureFolder, pair, `${name}.gz`)));
}

/** A job of these texts; ids count from `b0.0`. */
export function jobOf(from: string, to: string, texts: readonly string[]): Job {
  return {
    id: `${from}-${to}`,
    from,
    to,
    segments: texts.map((text, index) => ({ id: `b${index}.0`, text, previous: null, next: null })),
    terms: [],
    headline: null,
  };
}

/** A signal that nobody aborts. */
export function never(): AbortSignal {
  return new AbortController().signal;
}

/** Texts of a job's answer, in order; a failed one as `!reason`. */
export async function translateAll(
  provider: Provider,
  from: string,
  to: string,
  texts: readonly string[],
): Promise<readonly string[]> {
  const { translations } = await provider.translate(jobOf(from, to, texts), never());
  return translations.map(({ text, reason }) => text ?? `!${reason}`);
}

/** Runs with a provider over the fixture models and a store of its own, then cleans up. */
export async function withBergamot<Result>(
  options: Partial<BergamotOptions>,
  work: (provider: Provider, store: string) => Promise<Result>,
): Promise<Result> {
  const store = await mkdtemp(join(tmpdir(), "dragoman-models-"));
  const provider = createBergamot({
    catalogue: fixtureCatalogue,
    retryDelaysMs: [10, 10],
    ...options,
    environment: { DRAGOMAN_MODELS: store, ...options.environment },
  });
  try {
    return await work(provider, store);
  } finally {
    await provider.close?.();
    await rm(store, { recursive: true, force: true });
  }
}

/** Writes the fixture catalogue with changes, beside a store; its `file:` URLs become absolute. */
export async function writeCatalogue(
  path: string,
  change: (catalogue: Record<string, CatalogueEntry>) => void,
): Promise<string> {
  const catalogue = JSON.parse(readFileSync(fixtureCatalogue, "utf8"));
  for (const model of Object.values<CatalogueEntry>(catalogue)) {
    for (const file of model.files) {
      file.gz.urls = file.gz.urls.map((url) => `file://${fixtureFolder}${url.slice(5)}`);
    }
  }
  change(catalogue);
  await writeFile(path, JSON.stringify(catalogue));
  return path;
}

/** A catalogue's model as JSON, to be changed by a test. */
export interface CatalogueEntry {
  version: string;
  architecture: string;
  files: { name: string; size: number; sha256: string; urls: string[]; gz: { urls: string[] } }[];
}

/** Answers one request for a model's file; `bytes` is what should come. */
export type Answer = (request: IncomingMessage, response: ServerResponse, bytes: Buffer) => void;

/** A server of the fixture models. */
export interface ModelServer {
  readonly url: string;
  /** Path and Range of every request so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves raw files under any folder; `answer` may misbehave. Listens on a free port. */
export async function serveModels(answer: Answer = answerWell): Promise<ModelServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.url} ${request.headers.range ?? "whole"}`);
    const name = request.url?.split("/").at(-1) ?? "";
    if (!/^(model|lex|vocab)\.(ruen|enaz)\.(?:[\w.]+\.)?(bin|spm)$/.test(name)) {
      response.writeHead(404).end();
      return;
    }
    answer(request, response, fixtureBytes(name));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/mirror`, requests, close: () => stop(server) };
}

/** As a good server does: whole, or the range asked for. */
export function answerWell(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
): void {
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const range = { "content-range": `bytes ${start}-${bytes.length - 1}/${bytes.length}` };
  response.writeHead(start > 0 ? 206 : 200, {
    "content-length": bytes.length - start,
    ...(start > 0 ? range : {}),
  });
  response.end(bytes.subarray(start));
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
