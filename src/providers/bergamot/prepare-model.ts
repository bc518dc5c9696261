import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DragomanError, ProviderError } from "../../model/errors.ts";
import { type CatalogueModel, type ModelFile, megabytes, modelSize } from "./catalogue-entry.ts";
import type { Leg } from "./choose-models.ts";
import { DownloadFault, faultReason } from "./download-fault.ts";
import { fetchModelFile } from "./fetch-model.ts";
import type { ReadyModel } from "./load-request.ts";
import { withLock } from "./model-lock.ts";
import { type FileFault, modelFilePath, readModelFile } from "./model-store.ts";
import type { HttpClient } from "./open-source.ts";

/** What a person may want to know while models are made ready. */
export type ModelNotice =
  | {
      /** A download begins; `damaged` where files were there but are not the right ones. */
      readonly kind: "fetch";
      readonly model: CatalogueModel;
      readonly bytes: number;
      readonly store: string;
      readonly damaged: boolean;
    }
  | {
      readonly kind: "progress";
      readonly model: CatalogueModel;
      readonly received: number;
      readonly bytes: number;
    }
  | { readonly kind: "fetched"; readonly model: CatalogueModel }
  /** Another process is fetching the same model. */
  | { readonly kind: "waiting"; readonly model: CatalogueModel }
  /** The wanted model cannot be had, another one is used. */
  | {
      readonly kind: "fallback";
      readonly wanted: CatalogueModel;
      readonly used: CatalogueModel;
      readonly reason: string;
    };

/** Where models are and how they are fetched. */
export interface PrepareOptions {
  /** Absolute path of the models folder. */
  readonly store: string;
  readonly mirror: string | null;
  readonly network: "online" | "offline";
  readonly client: () => Promise<HttpClient>;
  readonly onNotice: (notice: ModelNotice) => void;
  readonly stallMs?: number;
  readonly retryDelaysMs?: readonly number[];
  /** See `FetchOptions`. @default none yet */
  readonly givenUp?: Set<string>;
}

/**
 * The wanted model of a leg, verified and in memory; fetched where it is not there. Where it
 * cannot be had, the leg's next model.
 * @throws ProviderError with the first model's reason when none can be had
 */
export async function prepareLeg(
  leg: Leg,
  options: PrepareOptions,
  signal: AbortSignal,
): Promise<ReadyModel> {
  const [wanted] = leg.models;
  let first: ProviderError | null = null;
  const givenUp = options.givenUp ?? new Set<string>();
  for (const model of leg.models) {
    try {
      const ready = await prepareModel(model, { ...options, givenUp }, signal);
      if (first !== null && wanted !== undefined) {
        const reason = String(first.data["reason"] ?? first.code);
        options.onNotice({ kind: "fallback", wanted, used: model, reason });
      }
      return ready;
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      first ??= error;
    }
  }
  throw first ?? new ProviderError("model/unknown-pair", { from: leg.from, to: leg.to }, "fail");
}

/** One model, verified and in memory. @throws ProviderError */
export async function prepareModel(
  model: CatalogueModel,
  options: PrepareOptions,
  signal: AbortSignal,
): Promise<ReadyModel> {
  const present = await readModel(model, options.store);
  if (present.faults.size === 0) return { model, bytes: present.bytes };
  if (options.network === "offline")
    throw unavailable(model, options, offlineReason(present.faults));
  try {
    await fetchFaulty(model, present.faults, options, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw explain(error, model, options);
  }
  const fetched = await readModel(model, options.store);
  if (fetched.faults.size === 0) return { model, bytes: fetched.bytes };
  throw unavailable(model, options, "the files changed while they were read");
}

interface ReadResult {
  readonly bytes: ReadonlyMap<string, SharedArrayBuffer>;
  readonly faults: ReadonlyMap<string, FileFault>;
}

async function readModel(model: CatalogueModel, store: string): Promise<ReadResult> {
  const bytes = new Map<string, SharedArrayBuffer>();
  const faults = new Map<string, FileFault>();
  for (const file of model.files) {
    const path = modelFilePath(store, model, file);
    const result = await readModelFile(path, file).catch((cause: unknown) => {
      const reason = faultReason(cause);
      throw new ProviderError("model/unreadable", { path, reason }, "stop", { cause });
    });
    if (typeof result === "string") faults.set(file.name, result);
    else bytes.set(file.name, result);
  }
  return { bytes, faults };
}

async function fetchFaulty(
  model: CatalogueModel,
  faults: ReadonlyMap<string, FileFault>,
  options: PrepareOptions,
  signal: AbortSignal,
): Promise<void> {
  const size = model.files.reduce((sum, file) => sum + (faults.has(file.name) ? file.size : 0), 0);
  const damaged = [...faults.values()].some((fault) => fault !== "missing");
  options.onNotice({ kind: "fetch", model, bytes: size, store: options.store, damaged });
  await mkdir(join(options.store, ".partial"), { recursive: true }).catch((error: unknown) => {
    throw new DownloadFault("disk", faultReason(error), error);
  });
  const onWait = () => options.onNotice({ kind: "waiting", model });
  const { givenUp = new Set<string>() } = options;
  await withLock(
    join(options.store, ".partial", `${model.key}.lock`),
    { signal, onWait },
    async () => {
      let done = 0;
      for (const file of await stillFaulty(model, options.store)) {
        const onProgress = (share: number) => {
          const received = done + Math.floor(share * file.size);
          options.onNotice({ kind: "progress", model, received, bytes: size });
        };
        await fetchModelFile(model, file, { ...options, givenUp, signal, onProgress });
        done += file.size;
      }
    },
  );
  options.onNotice({ kind: "fetched", model });
}

/** Another process may have fetched the model while this one waited. */
async function stillFaulty(model: CatalogueModel, store: string): Promise<readonly ModelFile[]> {
  const { faults } = await readModel(model, store);
  return model.files.filter(({ name }) => faults.has(name));
}

function offlineReason(faults: ReadonlyMap<string, FileFault>): string {
  const damaged = [...faults].flatMap(([name, fault]) => (fault === "missing" ? [] : [name]));
  return damaged.length > 0 ? `offline, and ${damaged.join(", ")} is damaged` : "offline";
}

function unavailable(
  model: CatalogueModel,
  options: PrepareOptions,
  reason: string,
  cause?: unknown,
) {
  const data = {
    model: model.key,
    megabytes: megabytes(modelSize(model)),
    store: options.store,
    reason,
  };
  return new ProviderError("model/unavailable", data, "stop", { cause });
}

function explain(error: unknown, model: CatalogueModel, options: PrepareOptions): DragomanError {
  if (error instanceof DragomanError) return error;
  const reason = error instanceof DownloadFault ? error.message : faultReason(error);
  if (error instanceof DownloadFault && error.remedy !== "disk") {
    return unavailable(model, options, reason, error);
  }
  const data = { path: options.store, reason, megabytes: megabytes(modelSize(model)) };
  return new ProviderError("model/not-written", data, "stop", { cause: error });
}
