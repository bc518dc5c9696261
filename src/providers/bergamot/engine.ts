import { Worker } from "node:worker_threads";
import type { EngineMessage, EngineRequest, EngineText } from "./engine-messages.ts";
import type { EngineRuntime } from "./engine-runtime.ts";
import { engineWorkerSource } from "./engine-worker.ts";

/** Why a worker is gone: every request under way fails with it. */
export class EngineFault extends Error {
  readonly kind: "crash" | "timeout" | "closed";

  constructor(kind: EngineFault["kind"], message: string) {
    super(message);
    this.name = "EngineFault";
    this.kind = kind;
  }
}

/** One thread with an engine in it. After the first fault it answers nothing more. */
export interface Engine {
  readonly fault: EngineFault | null;
  /** @throws EngineFault; a request that takes longer than `timeoutMs` ends the thread */
  ask(request: EngineRequest, timeoutMs: number): Promise<readonly EngineText[]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (texts: readonly EngineText[]) => void;
  readonly reject: (fault: EngineFault) => void;
  readonly timer: NodeJS.Timeout;
}

/** How long a thread may take to begin, on a machine that is busy. */
const startTimeoutMs = 30_000;

/** Starts a thread; it keeps the process alive only while a request is under way. */
export function startEngine(runtime: EngineRuntime): Engine {
  const worker = new Worker(engineWorkerSource(), {
    eval: true,
    workerData: runtime,
    stdout: true,
    stderr: true,
  });
  const waiting = new Map<number, Waiting>();
  let fault: EngineFault | null = null;
  let last = 0;

  const fail = (reason: EngineFault): Promise<void> => {
    fault ??= reason;
    for (const request of waiting.values()) {
      clearTimeout(request.timer);
      request.reject(reason);
    }
    waiting.clear();
    return worker.terminate().then(() => undefined);
  };

  const wait = (id: number, timeoutMs: number): Promise<readonly EngineText[]> =>
    new Promise((resolve, reject) => {
      worker.ref();
      const timer = setTimeout(
        () => void fail(new EngineFault("timeout", `no answer within ${timeoutMs} ms`)),
        timeoutMs,
      );
      waiting.set(id, { resolve, reject, timer });
    });

  worker.on("message", (message: EngineMessage) => {
    if ("error" in message) {
      void fail(new EngineFault("crash", message.error));
      return;
    }
    const request = waiting.get(message.id);
    waiting.delete(message.id);
    if (waiting.size === 0) worker.unref();
    clearTimeout(request?.timer);
    request?.resolve("texts" in message ? message.texts : []);
  });
  worker.on("error", (error) => void fail(new EngineFault("crash", String(error))));
  worker.on("exit", (code) => void fail(new EngineFault("crash", `the thread ended (${code})`)));
  const ready = wait(0, startTimeoutMs);
  ready.catch(() => undefined);

  return {
    get fault() {
      return fault;
    },
    async ask(request, timeoutMs) {
      await ready;
      if (fault !== null) throw fault;
      last += 1;
      const answer = wait(last, timeoutMs);
      worker.postMessage({ ...request, id: last });
      return await answer;
    },
    close: () => fail(new EngineFault("closed", "the engine was closed")),
  };
}
