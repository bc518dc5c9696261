import { StoreError } from "../../model/errors.ts";
import type { MemoryUse, TranslationUnit } from "../../model/memory.ts";
import type { Database } from "../database/database.ts";
import { openDatabase } from "../database/open-database.ts";

/**
 * Made by the first use and no migration: a memory that is only read stays as it is, and its version
 * says nothing of it, so that the same units give the same editions however often they were used.
 */
const TABLE = `
  CREATE TABLE IF NOT EXISTS usage (
    unit TEXT NOT NULL, edition TEXT NOT NULL, PRIMARY KEY (unit, edition)
  ) WITHOUT ROWID
`;

/** Others may be importing for long; what is not kept now is kept when the article is done again. */
const TIMEOUT_MS = 1000;

/** Keeps uses in a memory's file; one that cannot be written (read-only, locked) is left alone. */
export function keepUses(path: string, uses: readonly MemoryUse[]): void {
  if (uses.length === 0) return;
  let database: Database | null = null;
  try {
    const open = openDatabase(path, { mode: "write", timeoutMs: TIMEOUT_MS });
    database = open;
    open.transaction(() => {
      open.execute(TABLE);
      for (const { unit, edition } of uses) {
        open.run("INSERT OR IGNORE INTO usage VALUES (?, ?)", [unit, edition]);
      }
    });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  } finally {
    database?.close();
  }
}

/** In how many editions each unit stands, by id; units that stand in none are left out. */
export function readUsage(database: Database): ReadonlyMap<string, number> {
  const isThere = database.get("SELECT 1 FROM sqlite_master WHERE name = 'usage'") !== undefined;
  if (!isThere) return new Map();
  const rows = database.all("SELECT unit, COUNT(*) FROM usage GROUP BY unit");
  return new Map(rows.map(([unit, count]) => [String(unit), Number(count)]));
}

/**
 * How often a unit was used: as counted here, or as the tool said that it was imported from. Not
 * their sum: an export that comes back brings our own count with it.
 */
export function usageOf(unit: TranslationUnit, counted: ReadonlyMap<string, number>): number {
  const imported = Number(unit.properties?.["@usagecount"]);
  const own = counted.get(unit.id) ?? 0;
  return Number.isSafeInteger(imported) && imported > own ? imported : own;
}
