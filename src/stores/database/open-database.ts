import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { StoreError } from "../../model/errors.ts";
import type { Database, SqlRow, SqlValue } from "./database.ts";
import { databaseError } from "./database-error.ts";
import { migrations } from "./migrations.ts";

/** How a file is opened. */
export interface DatabaseOptions {
  /**
   * `create`: make the file where there is none. `write`: it must exist. `read`: nothing is changed, but that a
   * file from an older version is brought up to date.
   * @default "create"
   */
  readonly mode?: "create" | "write" | "read";
  /** How long to wait for another process's write, in milliseconds. @default 10000 */
  readonly timeoutMs?: number;
  /** The file may grow to so many pages of 4,096 bytes. @default no limit */
  readonly maximumPages?: number;
}

interface Statement {
  raw(): Statement;
  all(parameters: readonly SqlValue[]): SqlRow[];
  get(parameters: readonly SqlValue[]): SqlRow | undefined;
  iterate(parameters: readonly SqlValue[]): Iterable<SqlRow>;
  run(parameters: readonly SqlValue[]): { changes: number };
}

/** The part of libsql that is used here: better-sqlite3's interface. */
interface Connection {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/**
 * Opens the project's one SQLite file: memory, result cache and journal share it. Write-ahead log,
 * so several processes can read and write at once; older files are migrated, newer ones refused.
 * Throws `StoreError` with the way out.
 */
export function openDatabase(path: string, options: DatabaseOptions = {}): Database {
  try {
    return open(path, path, options);
  } catch (error) {
    if (options.mode !== "read" || !isReadOnly(error)) throw error;
    // Readers of a write-ahead log write beside it; where they may not, nobody writes at all.
    return open(path, `${pathToFileURL(path).href}?immutable=1`, options);
  }
}

/** Opens `path` by the name SQLite has for it. */
function open(path: string, name: string, options: DatabaseOptions): Database {
  const mode = options.mode ?? "create";
  const connection = guard(path, () => connect(name, mode, options.timeoutMs ?? 10_000));
  const database = wrap(path, connection);
  try {
    prepare(database, mode);
    const { maximumPages } = options;
    if (maximumPages !== undefined) database.get(`PRAGMA max_page_count = ${maximumPages}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function connect(path: string, mode: string, timeout: number): Connection {
  if (mode === "create" && path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const Connection = createRequire(import.meta.url)("libsql") as new (
    path: string,
    options: { timeout: number },
  ) => Connection;
  return new Connection(path, { timeout });
}

function prepare(database: Database, mode: string): void {
  const version = Number(database.get("PRAGMA user_version")?.[0]);
  if (version > migrations.length) {
    const data = { path: database.path, version, known: migrations.length };
    throw new StoreError("memory/newer", data);
  }
  if (mode === "read" && version === 0) {
    throw new StoreError("memory/not-a-memory", { path: database.path });
  }
  if (mode !== "read") database.get("PRAGMA journal_mode = WAL");
  if (version < migrations.length) migrate(database, mode);
  if (mode === "read") database.execute("PRAGMA query_only = 1");
  database.execute(
    "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192",
  );
}

/**
 * Brings a file from an older version up to date, even to be read: no unit changes by that. One
 * that may only be read is read as it is.
 */
function migrate(database: Database, mode: string): void {
  try {
    database.transaction(() => {
      const version = Number(database.get("PRAGMA user_version")?.[0]);
      for (const change of migrations.slice(version)) database.execute(change);
      database.execute(`PRAGMA user_version = ${migrations.length}`);
    });
  } catch (error) {
    if (mode !== "read" || !isReadOnly(error)) throw error;
  }
}

function isReadOnly(error: unknown): boolean {
  return error instanceof StoreError && error.code === "memory/read-only";
}

/** Parameters always go as an array: libsql ends the process on a single `null` or `Buffer`. */
function wrap(path: string, connection: Connection): Database {
  const statements = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const prepared = connection.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };
  const execute = (sql: string): void => guard(path, () => connection.exec(sql));
  const within = <Result>(begin: string, work: () => Result): Result => {
    execute(begin);
    try {
      const result = work();
      execute("COMMIT");
      return result;
    } catch (error) {
      rollBack(connection);
      throw error;
    }
  };
  return {
    path,
    all: (sql, parameters = []) => guard(path, () => statement(sql).raw().all(parameters)),
    get: (sql, parameters = []) => guard(path, () => statement(sql).raw().get(parameters)),
    iterate: (sql, parameters = []) => guard(path, () => statement(sql).raw().iterate(parameters)),
    run: (sql, parameters = []) => guard(path, () => statement(sql).run(parameters).changes),
    execute,
    transaction: (work) => within("BEGIN IMMEDIATE", work),
    snapshot: (work) => within("BEGIN", work),
    close() {
      statements.clear();
      connection.close();
    },
  };
}

/** SQLite may have rolled back by itself (a full disk): then there is nothing to undo. */
function rollBack(connection: Connection): void {
  try {
    connection.exec("ROLLBACK");
  } catch {
    return;
  }
}

function guard<Result>(path: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw databaseError(path, error);
  }
}
