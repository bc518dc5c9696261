import { Worker } from "node:worker_threads";
import { chunkPreparer, type PreparedChunk } from "./prepare-chunks.ts";

/** Parses a TMX file here or in a thread of its own. */
export interface TmxPreparer {
  /** Takes the next chunk, `null` at the end; answers come in order. The chunk is used up. */
  prepare(chunk: Uint8Array | null): Promise<PreparedChunk>;
  close(): Promise<void>;
}

/** A preparer for one file. Run from sources (as tests are), which no thread can load, it stays here. */
export function tmxPreparer(path: string, place: "here" | "thread"): TmxPreparer {
  const canThread = import.meta.url.endsWith(".js");
  return place === "thread" && canThread ? threadPreparer(path) : localPreparer(path);
}

function localPreparer(path: string): TmxPreparer {
  const prepare = chunkPreparer(path);
  return {
    prepare: async (chunk) => prepare(chunk),
    close: async () => {},
  };
}

/** Room for short-lived objects in the thread: units come and go with each chunk. */
const youngMegabytes = 64;

function threadPreparer(path: string): TmxPreparer {
  const worker = new Worker(new URL("./tmx-thread.js", import.meta.url), {
    workerData: path,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  const asked: PromiseWithResolvers<PreparedChunk>[] = [];
  worker.on("message", (answer: PreparedChunk) => asked.shift()?.resolve(answer));
  let failure: Error | null = null;
  worker.on("error", (error: Error) => {
    failure = error;
    for (const { reject } of asked.splice(0)) reject(error);
  });
  return {
    prepare(chunk) {
      const answer = resolvers<PreparedChunk>();
      if (failure !== null) answer.reject(failure);
      asked.push(answer);
      worker.postMessage(chunk);
      return answer.promise;
    },
    async close() {
      await worker.terminate();
    },
  };
}

interface PromiseWithResolvers<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
  reject(error: unknown): void;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function resolvers<Value>(): PromiseWithResolvers<Value> {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<Value>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}
