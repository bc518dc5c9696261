import type { EngineText, TranslateRequest } from "./engine-messages.ts";

/** One text that waits for a worker. */
export interface EngineTask {
  /** Key of its model. */
  readonly model: string;
  readonly text: string;
  readonly markup: TranslateRequest["markup"];
  readonly signal: AbortSignal;
  /** Faults so far. */
  readonly attempts: number;
  readonly resolve: (text: EngineText) => void;
  readonly reject: (error: unknown) => void;
}

/** Texts in a batch: the engine is slower below 64, and a fault costs more above. */
const batchTexts = 96;

/** UTF-16 units in a batch, so that one batch does not keep a worker for minutes. */
const batchCharacters = 16_000;

/** Fewer are not worth a second worker. */
const smallestShare = 8;

/**
 * Takes the next batch: tasks like the first in line (same model and markup), a fair share for
 * each worker. A task that has failed before goes alone, so that it cannot take others with it.
 * Tasks whose caller has given up are rejected.
 */
export function takeBatch(
  queue: readonly EngineTask[],
  workers: number,
): { readonly batch: readonly EngineTask[]; readonly rest: EngineTask[] } {
  const waiting = queue.filter((task) => {
    if (task.signal.aborted) task.reject(task.signal.reason);
    return !task.signal.aborted;
  });
  const [first] = waiting;
  if (first === undefined) return { batch: [], rest: [] };
  const alike = waiting.filter((task) => goesWith(first, task));
  const share = Math.max(smallestShare, Math.ceil(alike.length / workers));
  const limit = first.attempts > 0 ? 1 : Math.min(batchTexts, share);
  const batch = new Set<EngineTask>();
  let characters = 0;
  for (const task of alike) {
    characters += task.text.length;
    if (batch.size > 0 && (batch.size >= limit || characters > batchCharacters)) break;
    batch.add(task);
  }
  return { batch: [...batch], rest: waiting.filter((task) => !batch.has(task)) };
}

function goesWith(first: EngineTask, task: EngineTask): boolean {
  return (
    task.model === first.model && task.markup === first.markup && task.attempts === first.attempts
  );
}
