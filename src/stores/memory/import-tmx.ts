import type { TranslationUnit } from "../../model/memory.ts";
import { tmxParser } from "../tmx/read.ts";
import type { SkipReason } from "../tmx/unit-builder.ts";
import type { MemoryStore } from "./memory-store.ts";
import type { Added } from "./unit-writer.ts";

/** What became of a TMX file. */
export interface Imported extends Added {
  /** Units and variants that were left out, by reason. */
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
}

/** How far an import is. */
export interface ImportProgress {
  readonly units: number;
  readonly bytes: number;
}

/** Units that are kept together: an import that is cut short leaves whole batches. */
const batch = 1000;

/**
 * Imports a TMX file given in chunks into a store, in flat memory. Where it fails or is killed,
 * what came before is kept, and the same import again adds no unit twice.
 */
export async function importTmx(
  store: MemoryStore,
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  report: (progress: ImportProgress) => void = () => {},
): Promise<Imported> {
  const writer = store.writer();
  const skipped: Partial<Record<SkipReason, number>> = {};
  let units: TranslationUnit[] = [];
  let total: Added = { added: 0, repeated: 0, updated: 0 };
  let bytes = 0;
  const write = (): void => {
    total = sum(total, writer.add(units));
    units = [];
    report({ units: total.added + total.repeated + total.updated, bytes });
  };
  const parser = tmxParser(path, {
    unit(unit) {
      units.push(unit);
      if (units.length >= batch) write();
    },
    skip(reason) {
      skipped[reason] = (skipped[reason] ?? 0) + 1;
    },
  });
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      parser.write(chunk);
    }
    parser.end();
  } finally {
    write();
    writer.finish();
  }
  return { ...total, skipped };
}

function sum(a: Added, b: Added): Added {
  return {
    added: a.added + b.added,
    repeated: a.repeated + b.repeated,
    updated: a.updated + b.updated,
  };
}
