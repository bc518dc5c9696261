import { StoreError } from "../../model/errors.ts";
import type { SkipReason } from "../tmx/unit-builder.ts";
import type { MemoryStore } from "./memory-store.ts";
import type { PreparedChunk } from "./prepare-chunks.ts";
import { tmxPreparer } from "./tmx-preparer.ts";
import type { Added } from "./unit-writer.ts";

/** What became of a file of units. */
export interface Imported extends Added {
  /** Units and variants that were left out, by reason; `copied`: the target is the source again. */
  readonly skipped: Readonly<Partial<Record<SkipReason | "copied", number>>>;
}

/** How far an import is. */
export interface ImportProgress {
  readonly units: number;
  readonly bytes: number;
}

/** How a file is imported. */
export interface ImportOptions {
  readonly report?: (progress: ImportProgress) => void;
  /** `thread`: the file is parsed in a thread of its own; worth it from some megabytes on. */
  readonly parsing?: "here" | "thread";
}

/** Chunks that are parsed ahead of what is written. */
const ahead = 8;

/**
 * Imports a TMX file given in chunks into a store, in flat memory. Each chunk's units are kept
 * together: where the import fails or is killed, what came before is kept, and the same import
 * again adds no unit twice.
 */
export async function importTmx(
  store: MemoryStore,
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ImportOptions = {},
): Promise<Imported> {
  const writer = store.writer();
  const preparer = tmxPreparer(path, options.parsing ?? "here");
  const skipped: Partial<Record<SkipReason, number>> = {};
  let total: Added = { added: 0, repeated: 0, updated: 0 };
  let bytes = 0;
  const write = ({ units, skips, error }: PreparedChunk): void => {
    total = sum(total, writer.addPrepared(units));
    for (const reason of skips) skipped[reason] = (skipped[reason] ?? 0) + 1;
    if (error !== null) throw new StoreError(error.code, error.data);
    options.report?.({ units: total.added + total.repeated + total.updated, bytes });
  };
  const waiting: Promise<PreparedChunk>[] = [];
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      waiting.push(preparer.prepare(chunk));
      if (waiting.length >= ahead) write(await next(waiting));
    }
    waiting.push(preparer.prepare(null));
    while (waiting.length > 0) write(await next(waiting));
  } finally {
    await preparer.close();
    writer.finish();
  }
  return { ...total, skipped };
}

function next(waiting: Promise<PreparedChunk>[]): Promise<PreparedChunk> {
  const first = waiting.shift();
  if (first === undefined) throw new TypeError("nothing is waiting");
  return first;
}

function sum(a: Added, b: Added): Added {
  return {
    added: a.added + b.added,
    repeated: a.repeated + b.repeated,
    updated: a.updated + b.updated,
  };
}
