import { resolve } from "node:path";
import { ConfigError } from "../../model/errors.ts";
import type { ProviderDefinition, ProviderOptions } from "../../model/provider.ts";
import { type BergamotOptions, createBergamot } from "./bergamot.ts";
import { describeNotice, progressBar } from "./describe-notice.ts";

/** The local engine, as chains name it. Its flags: `--engine-model`, `--engine-workers`, `--model-catalogue`, `--offline`. */
export const bergamot: ProviderDefinition = {
  name: "bergamot",
  settings: [
    { variable: "DRAGOMAN_MODELS", required: false, secret: false },
    { variable: "DRAGOMAN_MODEL_MIRROR", required: false, secret: false },
    { variable: "DRAGOMAN_MODEL_CATALOGUE", required: false, secret: false },
  ],
  limits: { concurrency: 16 },
  languages: "ru>en, ru>az, en>az, …",
  create: async (options) => createBergamot(readOptions(options)),
};

function readOptions({ env, cwd, settings, pairs, notice }: ProviderOptions): BergamotOptions {
  const { engineModel, engineWorkers, modelCatalogue, offline } = settings;
  let percent = -1;
  return {
    environment: env,
    pairs,
    network: offline === true ? "offline" : "online",
    ...(typeof modelCatalogue === "string" ? { catalogue: resolve(cwd, modelCatalogue) } : {}),
    ...(engineModel === undefined ? {} : { engineModel: readModel(engineModel) }),
    ...(engineWorkers === undefined ? {} : { workers: readWorkers(engineWorkers) }),
    onNotice: (event) => {
      const line = describeNotice(event);
      if (line !== null) notice(line);
      if (event.kind !== "progress") return;
      const tens = Math.floor((event.received / Math.max(1, event.bytes)) * 10);
      if (tens > percent) notice(progressBar(event));
      percent = tens;
    },
  };
}

function readModel(written: unknown): "base" | "small" {
  if (written === "base" || written === "small") return written;
  const value = String(written);
  throw new ConfigError("config/value", { name: "engineModel", value, expected: "base | small" });
}

function readWorkers(written: unknown): number {
  const workers = Number(written);
  if (Number.isInteger(workers) && workers >= 1 && workers <= 64) return workers;
  const data = {
    name: "engineWorkers",
    value: String(written),
    expected: "a whole number from 1 to 64",
  };
  throw new ConfigError("config/value", data);
}
