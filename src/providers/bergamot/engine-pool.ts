import { ProviderError } from "../../model/errors.ts";
import { EngineFault } from "./engine.ts";
import type { EngineText } from "./engine-messages.ts";
import type { EngineRuntime } from "./engine-runtime.ts";
import { askBatch, type BatchTime, type EngineSlot, emptySlot, equip } from "./engine-slot.ts";
import type { ReadyModel } from "./load-request.ts";
import type { EngineInput, EngineTask } from "./take-batch.ts";
import { createTaskQueue } from "./task-queue.ts";

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
export interface PoolOptions extends BatchTime {
  /** Threads, ≥ 1; each starts when there is work for it. */
  readonly workers: number;
  readonly compile: () => Promise<EngineRuntime>;
}

/** How long tasks are gathered before idle workers take them. */
const gatherMs = 2;

/** Creates a pool; nothing starts before the first text. */
export function createEnginePool(options: PoolOptions): EnginePool {
  const slots: EngineSlot[] = Array.from({ length: options.workers }, () => emptySlot());
  const models = new Map<string, ReadyModel>();
  const queue = createTaskQueue();
  const compile = compileOnce(options.compile);
  let gathering = false;
  let closed = false;

  const work = async (slot: EngineSlot): Promise<void> => {
    slot.busy = true;
    while (!closed) {
      const batch = queue.take();
      const ready = models.get(batch[0]?.model ?? "");
      if (ready === undefined) break;
      await run(slot, ready, batch);
    }
    slot.busy = false;
  };

  const run = async (slot: EngineSlot, ready: ReadyModel, batch: readonly EngineTask[]) => {
    const { key } = ready.model;
    try {
      const runtime = await compile();
      if (closed) throw closedFault();
      const engine = await equip(slot, ready, runtime);
      const texts = batch.map(({ html }) => html);
      const answers = await askBatch(engine, key, texts, options);
      queue.praise(key);
      for (const [index, answer] of answers.entries()) batch[index]?.resolve(answer);
    } catch (error) {
      await slot.engine?.close();
      slot.engine = null;
      queue.recover(key, batch, error);
    }
  };

  const schedule = (): void => {
    if (gathering) return;
    gathering = true;
    setTimeout(() => {
      gathering = false;
      for (const slot of slots) if (!slot.busy) void work(slot);
    }, gatherMs);
  };

  return {
    translate(ready, input) {
      const { key } = ready.model;
      models.set(key, ready);
      if (closed) return Promise.reject(closedFault());
      return new Promise((resolve, reject) => {
        queue.add({ ...input, model: key, attempts: 0, resolve, reject });
        schedule();
      });
    },
    async close() {
      closed = true;
      queue.rejectAll(closedFault());
      await Promise.all(slots.map((slot) => slot.engine?.close()));
    },
  };
}

function closedFault(): EngineFault {
  return new EngineFault("closed", "the engine was closed");
}

/** Compiles the engine with the first call; a failure is not kept. */
function compileOnce(compile: () => Promise<EngineRuntime>): () => Promise<EngineRuntime> {
  let runtime: Promise<EngineRuntime> | null = null;
  return async () => {
    runtime ??= compile();
    return await runtime.catch((cause: unknown) => {
      runtime = null;
      throw new ProviderError("model/engine", { reason: String(cause) }, "stop", { cause });
    });
  };
}
