import type { EngineText } from "./engine-messages.ts";

/** Texts that belong into one batch; compared by identity. */
export interface TextGroup {
  /** Which pass of its job it is, from 0. */
  readonly leg: number;
}

/** A text for the engine. */
export interface EngineInput {
  /** The text as HTML. */
  readonly html: string;
  readonly signal: AbortSignal;
  /** `null`: alone. */
  readonly group: TextGroup | null;
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

/** Texts in a batch: the engine is slower below 64, and a fault costs more above. */
const batchTexts = 96;

/** UTF-16 units in a batch, so that one batch does not keep a worker for minutes. */
const batchCharacters = 24_000;

/** With so many texts in line, several articles are there: their groups may share batches. */
const crowd = 160;

/**
 * Takes the next batch: the first group in line, and under load further groups for the same model,
 * each whole or not at all. Only a group that is too large by itself is cut. Tasks whose caller has
 * given up are rejected.
 */
export function takeBatch(queue: readonly EngineTask[]): {
  readonly batch: readonly EngineTask[];
  readonly rest: EngineTask[];
} {
  const waiting = queue.filter((task) => {
    if (task.signal.aborted) task.reject(task.signal.reason);
    return !task.signal.aborted;
  });
  const [first] = waiting;
  if (first === undefined) return { batch: [], rest: [] };
  const crowded = waiting.length >= crowd;
  const groups = new Map<TextGroup | null, EngineTask[]>();
  for (const task of waiting) {
    if (!goesWith(first, task, crowded)) continue;
    const group = groups.get(task.group);
    if (group === undefined) groups.set(task.group, [task]);
    else group.push(task);
  }
  let batch: EngineTask[] = [];
  for (const group of groups.values()) {
    if (batch.length === 0) batch = cutToFit(group);
    else if (fits([...batch, ...group])) batch = [...batch, ...group];
  }
  const taken = new Set(batch);
  return { batch, rest: waiting.filter((task) => !taken.has(task)) };
}

function cutToFit(group: readonly EngineTask[]): EngineTask[] {
  const batch: EngineTask[] = [];
  for (const task of group) {
    if (batch.length > 0 && !fits([...batch, task])) break;
    batch.push(task);
  }
  return batch;
}

function fits(tasks: readonly EngineTask[]): boolean {
  const characters = tasks.reduce((sum, { html }) => sum + html.length, 0);
  return tasks.length <= batchTexts && characters <= batchCharacters;
}

function goesWith(first: EngineTask, task: EngineTask, crowded: boolean): boolean {
  if (first === task) return true;
  if (first.model !== task.model) return false;
  if (isAlone(first) || isAlone(task)) return false;
  return crowded || first.group === task.group;
}

function isAlone(task: EngineTask): boolean {
  return task.group === null || task.attempts > 0;
}
