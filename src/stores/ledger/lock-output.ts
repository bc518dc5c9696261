import { createHash } from "node:crypto";
import { join } from "node:path";
import { StoreError } from "../../model/errors.ts";
import { openDatabase } from "../database/open-database.ts";

/**
 * Keeps other processes out of an output folder until the returned function is called or the
 * process ends, however it ends: the lock is SQLite's own, so none is ever left behind.
 * @throws StoreError `batch/busy`
 */
export function lockOutput(folder: string, out: string): () => void {
  const name = createHash("sha256").update(out).digest("hex").slice(0, 16);
  try {
    const database = openDatabase(join(folder, "locks", `${name}.db`), { timeoutMs: 0 });
    try {
      database.execute("BEGIN IMMEDIATE");
    } catch (error) {
      database.close();
      throw error;
    }
    return () => {
      database.execute("ROLLBACK"); // libsql closes the file later, when it is collected
      database.close();
    };
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== "memory/locked") throw error;
    throw new StoreError("batch/busy", { path: out }, error);
  }
}
