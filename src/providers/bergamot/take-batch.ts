import type { EngineText } from "./engine-messages.ts";

/** A text for the engine. */
export interface EngineInput {
  /** The text as HTML. */
  readonly html: string;
  readonly signal: AbortSignal;
}

/** One text that waits for a worker. */
export interface EngineTask extends EngineInput {
  /** Key of its model. */
  readonly model: string;
  /** Faults so far; a task that has failed goes alone, so that it cannot take others with it. */
  readonly attempts: number;
  readonly resolve: (text: EngineText) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Texts that a worker gets at once. It translates them one by one, so more would not be faster: the
 * other workers would wait for the last of a short article, and a fault would lose more.
 */
const batchTexts = 8;

/**
 * Takes the next batch: the first text in line and what follows for the same model, whichever
 * article it is from. Tasks on the way whose caller has given up are rejected.
 */
export function takeBatch(queue: readonly EngineTask[]): {
  readonly batch: readonly EngineTask[];
  readonly rest: EngineTask[];
} {
  const batch: EngineTask[] = [];
  const passed: EngineTask[] = [];
  let at = 0;
  for (; at < queue.length && batch.length < batchTexts; at += 1) {
    const task = queue[at];
    if (task === undefined) break;
    if (task.signal.aborted) task.reject(task.signal.reason);
    else if (goesWith(batch[0], task)) batch.push(task);
    else passed.push(task);
  }
  return { batch, rest: passed.concat(queue.slice(at)) };
}

function goesWith(first: EngineTask | undefined, task: EngineTask): boolean {
  if (first === undefined) return true;
  return first.model === task.model && first.attempts === 0 && task.attempts === 0;
}
