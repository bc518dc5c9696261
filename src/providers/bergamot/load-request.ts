import type { CatalogueModel } from "./catalogue-entry.ts";
import type { LoadRequest } from "./engine-messages.ts";

/** A model's files in memory, by name. */
type ModelBytes = ReadonlyMap<string, SharedArrayBuffer>;

/** A model with its bytes, verified. */
export interface ReadyModel {
  readonly model: CatalogueModel;
  readonly bytes: ModelBytes;
}

/**
 * Marian's options for Firefox's models. `ssplit-mode: sentence` makes a line one sentence: where
 * sentences end is decided by the segmenter, never by the engine. Without `skip-cost: false` there
 * are no quality scores; it costs two to three per cent of a base model's speed and five of a tiny
 * one's, which is all that dragoman adds to the bare engine. A smaller workspace saves nothing:
 * Marian rounds it up to 128 MiB, and what of it is not used takes no memory. With 384 words in a
 * mini-batch long texts abort, with 512 a worker is some 20 MiB smaller.
 */
function marianOptions(model: CatalogueModel): string {
  const options = {
    "beam-size": 1,
    normalize: 1,
    "word-penalty": 0,
    "cpu-threads": 0,
    "gemm-precision": model.precision,
    "skip-cost": false,
    alignment: "soft",
    quiet: true,
    "quiet-translation": true,
    "ssplit-mode": "sentence",
    "max-length-break": 256,
    "max-length-factor": 2,
    "mini-batch-words": 1024,
    workspace: 128,
  };
  return Object.entries(options)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}

/** What a worker needs to load a model. */
export function loadRequest({ model, bytes }: ReadyModel): LoadRequest {
  const find = (...prefixes: readonly string[]): readonly SharedArrayBuffer[] =>
    model.files
      .filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)))
      .toSorted((a, b) => a.name.localeCompare(b.name, "en"))
      .flatMap(({ name }) => bytes.get(name) ?? []);
  const empty = new SharedArrayBuffer(0);
  return {
    call: "load",
    model: model.key,
    weights: find("model.")[0] ?? empty,
    shortlist: find("lex.")[0] ?? empty,
    vocabularies: find("vocab.", "srcvocab.", "trgvocab."),
    options: marianOptions(model),
  };
}
