import { ProviderError } from "../../model/errors.ts";
import { EngineFault } from "./engine.ts";
import { type EngineTask, takeBatch } from "./take-batch.ts";

/** Texts that wait for a worker, and what becomes of those whose worker was lost. */
export interface TaskQueue {
  add(task: EngineTask): void;
  /** The next batch; empty where nothing waits. */
  take(): readonly EngineTask[];
  /** A batch of this model was translated. */
  praise(model: string): void;
  /** Each text of a lost batch gets one more try, alone, unless trying is pointless. */
  recover(model: string, batch: readonly EngineTask[], error: unknown): void;
  rejectAll(error: Error): void;
}

/** A model that fails this often in a row and has never translated anything cannot be used. */
const faultsOfNew = 3;

/** The same for a model that has: single texts may be at fault, but not so many. */
const faultsOfProven = 24;

/** Creates an empty queue. */
export function createTaskQueue(): TaskQueue {
  const proven = new Set<string>();
  const faults = new Map<string, number>();
  let queue: EngineTask[] = [];

  const rejectModel = (model: string, error: Error): void => {
    for (const task of queue) if (task.model === model) task.reject(error);
    queue = queue.filter((task) => task.model !== model);
  };

  return {
    add: (task) => void queue.push(task),
    take() {
      const { batch, rest } = takeBatch(queue);
      queue = rest;
      return batch;
    },
    praise(model) {
      proven.add(model);
      faults.delete(model);
    },
    recover(model, batch, error) {
      const count = (faults.get(model) ?? 0) + 1;
      faults.set(model, count);
      const hopeless = count >= (proven.has(model) ? faultsOfProven : faultsOfNew);
      const final = finalError(error, model, hopeless);
      const lost = batch.filter((task) => final !== null || task.attempts > 0);
      for (const task of lost) task.reject(final ?? error);
      const again = batch.filter((task) => !lost.includes(task));
      queue = [...again.map((task) => ({ ...task, attempts: 1 })), ...queue];
      if (final !== null) rejectModel(model, final);
    },
    rejectAll(error) {
      const waiting = queue;
      queue = [];
      for (const task of waiting) task.reject(error);
    },
  };
}

/** Not null where trying again is pointless: the model, the engine or the pool is at an end. */
function finalError(error: unknown, model: string, hopeless: boolean): Error | null {
  if (!(error instanceof EngineFault)) return error instanceof Error ? error : null;
  if (error.kind === "closed") return error;
  if (!hopeless) return null;
  const data = { model, reason: error.message };
  return new ProviderError("model/unusable", data, "stop", { cause: error });
}
