import { setMaxListeners } from "node:events";
import { availableParallelism, totalmem } from "node:os";
import { ProviderError } from "../../model/errors.ts";
import type { LanguageTag } from "../../model/language.ts";
import type { Provider } from "../../model/provider.ts";
import { shippedCatalogue } from "./catalogue.ts";
import { type EngineModel, findRoute, type Leg } from "./choose-models.ts";
import { EngineFault } from "./engine.ts";
import { createEnginePool } from "./engine-pool.ts";
import { compileEngine, engineVersion } from "./engine-runtime.ts";
import { legVersion } from "./leg-version.ts";
import { createModelShelf } from "./model-shelf.ts";
import { type Environment, storePath } from "./model-store.ts";
import type { ModelNotice } from "./prepare-model.ts";
import { readCatalogue } from "./read-catalogue.ts";
import { createTextMemo } from "./text-memo.ts";
import { type RouteContext, translateSegment } from "./translate-segment.ts";
import type { Outcome } from "./translate-text.ts";

/** Options of the local engine. */
export interface BergamotOptions {
  /** `DRAGOMAN_MODELS`, `DRAGOMAN_MODEL_MIRROR`, `DRAGOMAN_MODEL_CATALOGUE`, proxies, XDG folders. */
  readonly environment: Environment;
  /** Path of a catalogue in place of the shipped one. @default DRAGOMAN_MODEL_CATALOGUE */
  readonly catalogue?: string;
  /** @default "base" */
  readonly engineModel?: EngineModel;
  /** Threads, ≥ 1. @default one for each core, at most 8, and one for each GB of memory */
  readonly workers?: number;
  /** `offline`: nothing is ever fetched. @default "online" */
  readonly network?: "online" | "offline";
  /** Pairs that `version` speaks of. @default ru→en and ru→az */
  readonly pairs?: readonly { readonly from: LanguageTag; readonly to: LanguageTag }[];
  /** Told what is being fetched and how large it is. */
  readonly onNotice?: (notice: ModelNotice) => void;
  /** Milliseconds a batch may take, besides 10 for each character. @default 30000 */
  readonly batchTimeoutMs?: number;
  /** See `DownloadOptions`. */
  readonly stallMs?: number;
  readonly retryDelaysMs?: readonly number[];
}

/** Characters of source text whose results are kept for the other target. */
const memoCharacters = 8_000_000;

/** One call may wait for a download; the engine itself has its own, shorter limits. */
const callTimeoutMs = 3_600_000;

/** Calls that may wait for the workers at once. */
const callsAtOnce = 16;

/**
 * Neural translation on this machine, without an account or a server. Nothing starts before the
 * first translation; after `close`, or without it, nothing keeps the process alive.
 * @throws ConfigError when a catalogue of one's own cannot be used
 */
export function createBergamot(options: BergamotOptions): Provider {
  const { environment, engineModel = "base" } = options;
  const ownCatalogue = options.catalogue ?? environment["DRAGOMAN_MODEL_CATALOGUE"];
  const catalogue = ownCatalogue ? readCatalogue(ownCatalogue) : shippedCatalogue();
  const network = options.network ?? "online";
  const store = storePath(environment);
  const pairs = options.pairs ?? [
    { from: "ru", to: "en" },
    { from: "ru", to: "az" },
  ];
  const route = (from: LanguageTag, to: LanguageTag): readonly Leg[] =>
    findRoute(catalogue, from, to, engineModel);
  const shelf = createModelShelf({ ...options, store, network });
  const pool = createEnginePool({
    workers: options.workers ?? usefulWorkers(),
    timeoutMs: options.batchTimeoutMs ?? 30_000,
    compile: compileEngine,
  });
  const keep = (outcome: Outcome) => !("reason" in outcome && outcome.reason.startsWith("engine/"));
  const context: RouteContext = { pool, memo: createTextMemo<Outcome>(memoCharacters, keep) };

  return {
    name: "bergamot",
    get version() {
      const legs = pairs.flatMap(({ from, to }) => route(from, to));
      const versions = legs.map((leg) => shelf.used(leg) ?? legVersion(leg, store, network));
      return [...new Set(versions), `engine@${engineVersion}`].join("+");
    },
    limits: { concurrency: callsAtOnce, timeoutMs: callTimeoutMs },
    capabilities: { markup: true },
    supports: (from, to) => route(from, to).length > 0,
    async translate(job, signal) {
      // Every segment listens to it, which Node would report as a leak.
      setMaxListeners(0, signal);
      const legs = route(job.from, job.to);
      if (legs.length === 0) {
        throw new ProviderError("model/unknown-pair", { from: job.from, to: job.to }, "fail");
      }
      const models = await Promise.all(legs.map((leg) => shelf.take(leg, signal)));
      const translations = await Promise.all(
        job.segments.map((segment) => translateSegment(segment, models, context, signal)),
      ).catch(asProviderError);
      return { translations };
    },
    async close() {
      await Promise.all([pool.close(), shelf.close()]);
    },
  };
}

/** Only `close` ends a call with an engine's fault; others concern a text or a model. */
function asProviderError(error: unknown): never {
  if (!(error instanceof EngineFault)) throw error;
  const data = { reason: error.message };
  throw new ProviderError("model/engine", data, "stop", { cause: error });
}

/** One thread for each core, but no more than memory allows: a worker takes up to 0.5 GB. */
function usefulWorkers(): number {
  const byMemory = Math.floor(totalmem() / 1_000_000_000);
  return Math.max(1, Math.min(availableParallelism(), byMemory, 8));
}
