import { type Engine, EngineFault, startEngine } from "./engine.ts";
import type { EngineText } from "./engine-messages.ts";
import type { EngineRuntime } from "./engine-runtime.ts";
import { loadRequest, type ReadyModel } from "./load-request.ts";

/** A place for one worker, and what it has loaded. */
export interface EngineSlot {
  engine: Engine | null;
  /** Keys of the loaded models, the longest unused first. */
  loaded: readonly string[];
  busy: boolean;
}

/** More would not fit: the WASM heap ends at 2 GiB, and a fifth base model aborted in trials. */
const modelsPerWorker = 3;

/** Loading copies up to 50 MB within memory, on a machine that may be busy. */
const loadTimeoutMs = 60_000;

/** A slot without a worker; one starts with the first batch. */
export function emptySlot(): EngineSlot {
  return { engine: null, loaded: [], busy: false };
}

/** The slot's worker with the model loaded; a new worker where there is none that lives. */
export async function equip(
  slot: EngineSlot,
  ready: ReadyModel,
  runtime: EngineRuntime,
): Promise<Engine> {
  if (slot.engine === null || slot.engine.fault !== null) {
    slot.engine = startEngine(runtime);
    slot.loaded = [];
  }
  const { engine } = slot;
  const { key } = ready.model;
  if (!slot.loaded.includes(key)) {
    const [oldest] = slot.loaded;
    if (oldest !== undefined && slot.loaded.length >= modelsPerWorker) {
      await engine.ask({ call: "free", model: oldest }, loadTimeoutMs);
      slot.loaded = slot.loaded.slice(1);
    }
    await engine.ask(loadRequest(ready), loadTimeoutMs);
  }
  slot.loaded = [...slot.loaded.filter((loaded) => loaded !== key), key];
  return engine;
}

/** How long a batch may take. */
export interface BatchTime {
  /** Milliseconds that a batch may take, besides those for its characters. */
  readonly timeoutMs: number;
  /** Milliseconds for each character. @default 10 */
  readonly characterMs?: number;
}

/** Translates a batch; one text in, one text out, or it counts as a crash. @throws EngineFault */
export async function askBatch(
  engine: Engine,
  model: string,
  texts: readonly string[],
  { timeoutMs, characterMs = 10 }: BatchTime,
): Promise<readonly EngineText[]> {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const request = { call: "translate", model, texts } as const;
  const answers = await engine.ask(request, timeoutMs + characterMs * characters);
  if (answers.length === texts.length) return answers;
  throw new EngineFault("crash", `${texts.length} texts in, ${answers.length} out`);
}
