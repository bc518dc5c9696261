import type { Leg } from "./choose-models.ts";
import { modelVersion } from "./leg-version.ts";
import type { ReadyModel } from "./load-request.ts";
import type { Environment } from "./model-store.ts";
import { type HttpClient, openHttpClient } from "./open-source.ts";
import { type ModelNotice, type PrepareOptions, prepareLeg } from "./prepare-model.ts";
import { type SharedWork, shareWork } from "./shared-work.ts";

/** The models of a run, each prepared once, when it is first needed. */
export interface ModelShelf {
  /** @throws ProviderError */
  take(leg: Leg, signal: AbortSignal): Promise<ReadyModel>;
  /** Version of the model that a leg got; `null` while it has none. */
  used(leg: Leg): string | null;
  close(): Promise<void>;
}

/** What preparing models needs to know. */
export interface ShelfOptions {
  readonly environment: Environment;
  readonly store: string;
  readonly network: PrepareOptions["network"];
  readonly onNotice?: (notice: ModelNotice) => void;
  readonly stallMs?: number;
  readonly retryDelaysMs?: readonly number[];
}

/** Creates an empty shelf; failures are forgotten, so that a later call tries again. */
export function createModelShelf(options: ShelfOptions): ModelShelf {
  const running = new Map<string, SharedWork<ReadyModel>>();
  const ready = new Map<string, ReadyModel>();
  const closing = new AbortController();
  let client: Promise<HttpClient> | null = null;
  const prepare: PrepareOptions = {
    ...options,
    mirror: options.environment["DRAGOMAN_MODEL_MIRROR"] || null,
    onNotice: options.onNotice ?? (() => undefined),
    client: () => {
      client ??= openHttpClient(options.environment);
      return client;
    },
  };

  const start = (leg: Leg, name: string): SharedWork<ReadyModel> => {
    const work = shareWork(async (signal) => {
      const either = AbortSignal.any([signal, closing.signal]);
      const model = await prepareLeg(leg, prepare, either);
      ready.set(name, model);
      return model;
    });
    running.set(name, work);
    return work;
  };

  return {
    async take(leg, signal) {
      const name = legName(leg);
      const known = ready.get(name);
      if (known !== undefined) return known;
      const begun = running.get(name);
      const work = begun === undefined || begun.abandoned ? start(leg, name) : begun;
      try {
        return await work.join(signal);
      } finally {
        if (running.get(name) === work && (work.abandoned || !signal.aborted)) running.delete(name);
      }
    },
    used(leg) {
      const model = ready.get(legName(leg));
      return model === undefined ? null : modelVersion(model.model);
    },
    async close() {
      closing.abort();
      await (await client)?.close();
    },
  };
}

function legName(leg: Leg): string {
  return `${leg.from}-${leg.to}`;
}
