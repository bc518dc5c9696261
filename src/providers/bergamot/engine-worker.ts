import type {
  EngineMessage,
  EngineRequest,
  EngineText,
  LoadRequest,
  TranslateRequest,
} from "./engine-messages.ts";

/** A C++ object behind embind: memory that must be given back by hand. */
interface Handle {
  delete(): void;
}

interface Memory extends Handle {
  getByteArrayView(): Int8Array;
}

interface List<Item> extends Handle {
  push_back(item: Item): void;
}

interface Response extends Handle {
  size(): number;
  getTranslatedText(): string;
}

interface Responses extends Handle {
  size(): number;
  get(index: number): Response;
}

/** What the package's glue code exposes, as far as it is used here. */
interface Glue {
  asm: Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
  AlignedMemory: new (bytes: number, alignment: number) => Memory;
  AlignedMemoryList: new () => List<Memory>;
  TranslationModel: new (
    options: string,
    weights: Memory,
    shortlist: Memory,
    vocabularies: List<Memory>,
    quality: null,
  ) => Handle;
  VectorString: new () => List<string>;
  VectorResponseOptions: new () => List<object>;
  BlockingService: new (options: {
    cacheSize: number;
  }) => {
    translate(model: Handle, texts: List<string>, options: List<object>): Responses;
  };
}

/** What the thread gets from its parent. */
interface WorkerData {
  /** A compiled `WebAssembly.Module`. */
  readonly wasm: unknown;
  readonly glueCode: string;
  readonly gluePath: string;
}

interface Port {
  on(event: "message", listener: (message: EngineRequest & { readonly id: number }) => void): void;
  postMessage(message: EngineMessage): void;
}

type RunScript = (code: string, options: { filename: string }) => unknown;

/** The engine of one thread: its models by key, and how to use them. */
interface Engine {
  readonly glue: Glue;
  readonly models: Map<string, Handle>;
  readonly service: InstanceType<Glue["BlockingService"]>;
}

/**
 * The worker's program as CommonJS source for `new Worker(code, { eval: true })`. A thread cannot
 * load a `.ts` file, so a path of its own would work in `dist` only and tests would need a build.
 * For the same reason the functions below use nothing but each other and their arguments. The
 * package's glue runs in the same scope: a function named like one of its own (`run`) is lost.
 */
export function engineWorkerSource(): string {
  const functions = [startGlue, allocate, load, translateTogether, translate, answer, serve];
  return [
    '"use strict";',
    ...functions.map(String),
    'const threads = require("node:worker_threads");',
    'serve(threads.parentPort, threads.workerData, require("node:vm").runInThisContext);',
  ].join("\n");
}

/**
 * Runs the package's glue with our compiled module. The published worker cannot be used: it is
 * CommonJS in a `"type": "module"` package and dies under Node before its first message.
 */
function startGlue(data: WorkerData, runScript: RunScript): Promise<Glue> {
  const gemm = {
    int8_prepare_a: "int8PrepareAFallback",
    int8_prepare_b: "int8PrepareBFallback",
    int8_prepare_b_from_transposed: "int8PrepareBFromTransposedFallback",
    int8_prepare_b_from_quantized_transposed: "int8PrepareBFromQuantizedTransposedFallback",
    int8_prepare_bias: "int8PrepareBiasFallback",
    int8_multiply_and_add_bias: "int8MultiplyAndAddBiasFallback",
    int8_select_columns_of_b: "int8SelectColumnsOfBFallback",
  };
  return new Promise((resolve, reject) => {
    const scope = globalThis as unknown as {
      Module: unknown;
      WebAssembly: { instantiate(module: unknown, imports: object): Promise<unknown> };
    };
    const glue = {
      print: () => undefined,
      printErr: () => undefined,
      noExitRuntime: true,
      onRuntimeInitialized: () => resolve(glue as unknown as Glue),
      instantiateWasm(imports: object, accept: (instance: unknown) => void) {
        const wasmGemm = Object.fromEntries(
          Object.entries(gemm).map(([name, fallback]) => [
            name,
            (...values: readonly unknown[]) => (glue as unknown as Glue).asm[fallback]?.(...values),
          ]),
        );
        scope.WebAssembly.instantiate(data.wasm, { ...imports, wasm_gemm: wasmGemm }).then(
          accept,
          reject,
        );
        return {};
      },
    };
    scope.Module = glue;
    runScript(data.glueCode, { filename: data.gluePath });
  });
}

/** Copies bytes into the engine's heap; model weights must be aligned to 256, the rest to 64. */
function allocate(glue: Glue, bytes: SharedArrayBuffer, alignment: number): Memory {
  const memory = new glue.AlignedMemory(bytes.byteLength, alignment);
  memory.getByteArrayView().set(new Int8Array(bytes));
  return memory;
}

function load(engine: Engine, request: LoadRequest): void {
  const { glue } = engine;
  const vocabularies = new glue.AlignedMemoryList();
  for (const bytes of request.vocabularies) vocabularies.push_back(allocate(glue, bytes, 64));
  const model = new glue.TranslationModel(
    request.options,
    allocate(glue, request.weights, 256),
    allocate(glue, request.shortlist, 64),
    vocabularies,
    null,
  );
  engine.models.set(request.model, model);
}

function translateTogether(
  { glue, service }: Engine,
  model: Handle,
  html: readonly string[],
): EngineText[] {
  const texts = new glue.VectorString();
  const options = new glue.VectorResponseOptions();
  for (const text of html) {
    texts.push_back(text);
    options.push_back({ html: true, qualityScores: true, alignment: false });
  }
  const responses = service.translate(model, texts, options);
  const answers: EngineText[] = [];
  for (let index = 0; index < responses.size(); index += 1) {
    const response = responses.get(index);
    answers.push({ text: response.getTranslatedText(), sentences: response.size() });
    response.delete();
  }
  for (const handle of [responses, texts, options]) handle.delete();
  return answers;
}

/**
 * One text after the other. Several at once would share a shortlist of words, and a translation
 * would depend on what happens to stand beside it; measured, they are not even faster (a tenth
 * slower with 64 on a tiny model, a quarter on a base one), as more of them do not fit the caches.
 * The number has a name for `test/bench/bergamot.mjs`, which sets it to 64 to measure that.
 */
function translate(engine: Engine, request: TranslateRequest): readonly EngineText[] {
  const model = engine.models.get(request.model);
  if (model === undefined) throw new Error("the model is not loaded");
  const together = 1;
  const answers: EngineText[] = [];
  for (let at = 0; at < request.texts.length; at += together) {
    answers.push(...translateTogether(engine, model, request.texts.slice(at, at + together)));
  }
  return answers;
}

/** Any exception leaves the WASM heap in an unknown state: the parent replaces the thread. */
function answer(engine: Engine, request: EngineRequest): readonly EngineText[] {
  switch (request.call) {
    case "load":
      load(engine, request);
      return [];
    case "translate":
      return translate(engine, request);
    case "free":
      engine.models.get(request.model)?.delete();
      engine.models.delete(request.model);
      return [];
  }
}

function serve(port: Port, data: WorkerData, runScript: RunScript): void {
  startGlue(data, runScript).then(
    (glue) => {
      const service = new glue.BlockingService({ cacheSize: 0 });
      const engine = { glue, service, models: new Map() };
      port.on("message", (request) => {
        try {
          port.postMessage({ id: request.id, texts: answer(engine, request) });
        } catch (error) {
          port.postMessage({ id: request.id, error: String(error) });
        }
      });
      port.postMessage({ id: 0 });
    },
    (error) => port.postMessage({ id: 0, error: String(error) }),
  );
}
