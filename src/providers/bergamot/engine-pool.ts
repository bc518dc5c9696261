import { ProviderError } from "../../model/errors.ts";
import type { CatalogueModel } from "./catalogue-entry.ts";
import { type Engine, EngineFault, startEngine } from "./engine.ts";
import type { EngineText } from "./engine-messages.ts";
import type { EngineRuntime } from "./engine-runtime.ts";
import { loadRequest, type ModelBytes } from "./load-request.ts";
import { type EngineInput, type EngineTask, takeBatch } from "./take-batch.ts";

/** A model with its bytes, verified. */
export interface ReadyModel {
  readonly model: CatalogueModel;
  readonly bytes: ModelBytes;
}

/** Workers that translate texts in batches, whoever the texts come from. */
export interface EnginePool {
  /**
   * One text in, one text out.
   * @throws EngineFault when this text fails twice; ProviderError when the model itself does
   */
  translate(ready: ReadyModel, input: EngineInput): Promise<EngineText>;
  close(): Promise<void>;
}

/** How a pool runs. */
export interface PoolOptions {
  /** Threads, ≥ 1; each starts when there is work for it. */
  readonly workers: number;
  /** Milliseconds that a batch may take, besides those for its characters. */
  readonly timeoutMs: number;
  /** Milliseconds for each character. @default 10 */
  readonly characterMs?: number;
  readonly compile: () => Promise<EngineRuntime>;
}

interface Slot {
  engine: Engine | null;
  /** Keys of the loaded models, the longest unused first. */
  loaded: string[];
  busy: boolean;
}

/** More would not fit: the WASM heap ends at 2 GiB, and a fifth base model aborted in trials. */
const modelsPerWorker = 3;

/** A model that fails this often in a row, on fresh workers, cannot be used at all. */
const faultsPerModel = 3;

/** Loading copies up to 50 MB within memory, on a machine that may be busy. */
const loadTimeoutMs = 60_000;

/** How long tasks are gathered before idle workers take them. */
const gatherMs = 2;

/** Creates a pool; nothing starts before the first text. */
export function createEnginePool(options: PoolOptions): EnginePool {
  const slots: Slot[] = Array.from({ length: options.workers }, () => emptySlot());
  const models = new Map<string, ReadyModel>();
  const faults = new Map<string, number>();
  let queue: EngineTask[] = [];
  let runtime: Promise<EngineRuntime> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const schedule = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      for (const slot of slots) if (!slot.busy) void work(slot);
    }, gatherMs);
  };

  const work = async (slot: Slot): Promise<void> => {
    slot.busy = true;
    while (!closed) {
      const { batch, rest } = takeBatch(queue);
      queue = rest;
      const [first] = batch;
      const ready = first && models.get(first.model);
      if (ready === undefined) break;
      await run(slot, ready, batch);
    }
    slot.busy = false;
  };

  const run = async (slot: Slot, ready: ReadyModel, batch: readonly EngineTask[]) => {
    try {
      const engine = await equip(slot, ready);
      const texts = await ask(engine, batch, options);
      faults.delete(ready.model.key);
      for (const [index, task] of batch.entries()) {
        const text = texts[index];
        if (text !== undefined) task.resolve(text);
      }
    } catch (error) {
      await slot.engine?.close();
      Object.assign(slot, emptySlot(), { busy: true });
      recover(ready.model, batch, error);
    }
  };

  const equip = async (slot: Slot, ready: ReadyModel): Promise<Engine> => {
    runtime ??= options.compile();
    const compiled = await runtime.catch((cause: unknown) => {
      runtime = null;
      throw new ProviderError("model/engine", { reason: String(cause) }, "stop", { cause });
    });
    if (slot.engine === null || slot.engine.fault !== null) {
      Object.assign(slot, emptySlot(), { busy: true, engine: startEngine(compiled) });
    }
    const { engine } = slot;
    if (engine === null || closed) throw new EngineFault("closed", "the engine was closed");
    await loadInto(engine, slot, ready);
    return engine;
  };

  /** Each text gets one more try, alone, on a fresh worker. */
  const recover = (model: CatalogueModel, batch: readonly EngineTask[], error: unknown): void => {
    const count = (faults.get(model.key) ?? 0) + 1;
    faults.set(model.key, count);
    const final = finalError(error, model, count);
    const lost = batch.filter((task) => final !== null || task.attempts > 0);
    for (const task of lost) task.reject(final ?? error);
    const again = batch.filter((task) => !lost.includes(task));
    queue = [...again.map((task) => ({ ...task, attempts: 1 })), ...queue];
    if (final === null) return;
    for (const task of queue) if (task.model === model.key) task.reject(final);
    queue = queue.filter((task) => task.model !== model.key);
  };

  return {
    translate(ready, input) {
      const { key } = ready.model;
      models.set(key, ready);
      if (closed) return Promise.reject(new EngineFault("closed", "the engine was closed"));
      return new Promise((resolve, reject) => {
        queue.push({ ...input, model: key, attempts: 0, resolve, reject });
        schedule();
      });
    },
    async close() {
      closed = true;
      const waiting = queue;
      queue = [];
      for (const task of waiting) task.reject(new EngineFault("closed", "the engine was closed"));
      await Promise.all(slots.map((slot) => slot.engine?.close()));
    },
  };
}

function emptySlot(): Slot {
  return { engine: null, loaded: [], busy: false };
}

/** Loads the model unless the worker has it; makes room first. */
async function loadInto(engine: Engine, slot: Slot, ready: ReadyModel): Promise<void> {
  const { key } = ready.model;
  if (!slot.loaded.includes(key)) {
    const [oldest] = slot.loaded;
    if (oldest !== undefined && slot.loaded.length >= modelsPerWorker) {
      await engine.ask({ call: "free", model: oldest }, loadTimeoutMs);
      slot.loaded = slot.loaded.slice(1);
    }
    await engine.ask(loadRequest(ready.model, ready.bytes), loadTimeoutMs);
  }
  slot.loaded = [...slot.loaded.filter((loaded) => loaded !== key), key];
}

async function ask(
  engine: Engine,
  batch: readonly EngineTask[],
  { timeoutMs, characterMs = 10 }: PoolOptions,
): Promise<readonly EngineText[]> {
  const [first] = batch;
  if (first === undefined) return [];
  const texts = batch.map(({ html }) => html);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const request = { call: "translate", model: first.model, texts } as const;
  const answers = await engine.ask(request, timeoutMs + characterMs * characters);
  if (answers.length === texts.length) return answers;
  throw new EngineFault("crash", `${texts.length} texts in, ${answers.length} out`);
}

/** Not null where trying again is pointless: the model, the engine or the pool is at an end. */
function finalError(error: unknown, model: CatalogueModel, faults: number): Error | null {
  if (!(error instanceof EngineFault)) return error instanceof Error ? error : null;
  if (error.kind === "closed") return error;
  if (faults < faultsPerModel) return null;
  const reason = error.message;
  return new ProviderError("model/unusable", { model: model.key, reason }, "stop", {
    cause: error,
  });
}
