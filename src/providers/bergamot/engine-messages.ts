/** A model as the worker wants it; buffers are shared, the worker copies them into its own heap. */
export interface LoadRequest {
  readonly call: "load";
  readonly model: string;
  readonly weights: SharedArrayBuffer;
  /** Empty where the model has no shortlist. */
  readonly shortlist: SharedArrayBuffer;
  /** One vocabulary for both languages, or source and target. */
  readonly vocabularies: readonly SharedArrayBuffer[];
  /** Marian's options, one `name: value` a line. */
  readonly options: string;
}

/** Texts for one model, as HTML: the only form in which the engine gives quality scores. */
export interface TranslateRequest {
  readonly call: "translate";
  readonly model: string;
  readonly texts: readonly string[];
}

/** Gives a model's memory back. */
interface FreeRequest {
  readonly call: "free";
  readonly model: string;
}

/** What can be asked of a worker. */
export type EngineRequest = LoadRequest | TranslateRequest | FreeRequest;

/** One translated text, HTML with scores in `<font>`; `sentences` is what the engine made of it: anything but 1 is a fault. */
export interface EngineText {
  readonly text: string;
  readonly sentences: number;
}

/** What a worker answers: once without `id` when it is ready, then once for every request. */
export type EngineMessage =
  | { readonly id: 0 }
  | { readonly id: number; readonly texts: readonly EngineText[] }
  | { readonly id: number; readonly error: string };
