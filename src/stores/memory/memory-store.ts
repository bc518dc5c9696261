import type { Memory, MemoryMatch, MemoryQuery, TranslationUnit } from "../../model/memory.ts";
import { type DatabaseOptions, openDatabase } from "../database/open-database.ts";
import { compare, exactMatches } from "./exact-matches.ts";
import { fuzzyMatches, type UnitSource } from "./fuzzy-matches.ts";
import { keyCodes, matchKey } from "./match-key.ts";
import type { MemoryFilter } from "./memory-filter.ts";
import { type MemoryStats, memoryStats } from "./memory-stats.ts";
import { filteredUnits, removeUnits } from "./remove-units.ts";
import { tidyNeglected } from "./run-keeper.ts";
import { type Concordance, type SearchOptions, searchUnits } from "./search-units.ts";
import { storeSource } from "./store-source.ts";
import { type Added, type UnitWriter, unitWriter } from "./unit-writer.ts";
import { readUsage } from "./usage.ts";
import { readVersion } from "./version.ts";
import { textHash } from "./words.ts";

/** A memory in the project's SQLite file. Every call may throw `StoreError`. */
export interface MemoryStore extends Memory {
  /** Adds units; all are kept or none. */
  add(units: readonly TranslationUnit[]): Added;
  /** For many units: each call of its `add` is kept whole or not at all. */
  writer(): UnitWriter;
  /** Removes the units that a filter means; how many they were. */
  remove(filter: MemoryFilter): number;
  /** The units that a filter means, in the order they came, read one by one. */
  units(filter?: MemoryFilter): Iterable<TranslationUnit>;
  /** Units that hold a text, with where it stands in them. */
  search(text: string, options?: SearchOptions): readonly Concordance[];
  stats(): MemoryStats;
  /** In how many editions each unit stands, by id. */
  usage(): ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Opens the memory in a file, and makes the file where there is none. */
export function openMemoryStore(path: string, options: DatabaseOptions = {}): MemoryStore {
  const database = openDatabase(path, options);
  const source = storeSource(database);
  const writer = (): UnitWriter => unitWriter(database);
  return {
    get version() {
      return readVersion(database);
    },
    async lookup(queries) {
      tidyNeglected(database);
      return database.snapshot(() => {
        source.refresh();
        return queries.map((query) => matches(source, query));
      });
    },
    writer,
    add(units) {
      const once = writer();
      const added = once.add(units);
      once.finish();
      return added;
    },
    remove: (filter) => removeUnits(database, filter),
    *units(filter = {}) {
      for (const { unit } of filteredUnits(database, filter)) yield unit;
    },
    search: (text, searching) =>
      database.snapshot(() => {
        source.refresh();
        return searchUnits(database, source, text, searching);
      }),
    stats: () => memoryStats(database),
    usage: () => readUsage(database),
    async close() {
      database.close();
    },
  };
}

function matches(source: UnitSource, query: MemoryQuery): readonly MemoryMatch[] {
  const exact = exactMatches(sameText(source, query), query);
  return exact.length > 0 || query.minimum >= 100 ? exact : fuzzyMatches(source, query);
}

/** Units whose text is the query's, in an order that does not depend on when they came. */
function sameText(source: UnitSource, query: MemoryQuery): readonly TranslationUnit[] {
  const key = matchKey(query.text);
  const hash = textHash(keyCodes(query.text));
  const numbers = source
    .runs(query.from)
    .flatMap((run) => [...run.postings(hash)].map((entry) => run.units[entry] ?? 0));
  if (numbers.length === 0) return [];
  return source
    .units(numbers)
    .filter((unit) => matchKey(unit.texts[query.from] ?? "") === key)
    .sort((a, b) => compare(a.id, b.id));
}
