import { existsSync } from "node:fs";
import { StoreError } from "../../model/errors.ts";
import type { Journal, Purchase } from "../../model/journal.ts";
import type { Database, SqlRow } from "../database/database.ts";
import { openDatabase } from "../database/open-database.ts";

/** How a journal is opened. */
export interface JournalOptions {
  /** `write`: the file is made when the first reply comes. `read`: nothing is made or changed. */
  readonly mode: "write" | "read";
  /** The journal cannot be used (any more): told once, and the run goes on without it. */
  failed(error: StoreError): void;
}

const FIND = "SELECT text, reason, quality, model, characters FROM purchase WHERE key = ?";
const KEEP = `
  INSERT INTO purchase (key, text, reason, quality, model, characters) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (key) DO UPDATE SET text = excluded.text, reason = excluded.reason,
    quality = excluded.quality, model = excluded.model, characters = excluded.characters
  WHERE purchase.text IS NULL
`;

/**
 * The journal in the project's SQLite file, opened when it is first needed. Several processes may
 * use it at once. Every `keep` is one transaction in the write-ahead log: it survives the end of the
 * process, however it ends.
 */
export function openJournal(path: string, { mode, failed }: JournalOptions): Journal {
  let database: Database | null = null;
  let isBroken = false;
  const use = <Result>(otherwise: Result, work: (database: Database) => Result): Result => {
    if (isBroken) return otherwise;
    if (database === null && mode === "read" && !existsSync(path)) return otherwise;
    try {
      database ??= openDatabase(path, { mode: mode === "read" ? "read" : "create" });
      return work(database);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      isBroken = true;
      failed(error);
      return otherwise;
    }
  };
  return {
    find: (key) =>
      use<Purchase | null>(null, (open) => {
        const row = open.get(FIND, [key]);
        return row === undefined ? null : toPurchase(row);
      }),
    keep: (purchases) =>
      use(undefined, (open) =>
        open.transaction(() => {
          for (const [key, purchase] of purchases) open.run(KEEP, [key, ...toRow(purchase)]);
        }),
      ),
    close() {
      database?.close();
      database = null;
    },
  };
}

function toRow({ text, reason, quality, model, characters }: Purchase) {
  return [text, reason ?? null, quality ?? null, model ?? null, characters];
}

function toPurchase([text, reason, quality, model, characters]: SqlRow): Purchase {
  return {
    text: typeof text === "string" ? text : null,
    characters: Number(characters),
    ...(typeof reason === "string" ? { reason } : {}),
    ...(typeof quality === "number" ? { quality } : {}),
    ...(typeof model === "string" ? { model } : {}),
  };
}
