/** A value as SQLite takes it; numbers are integers or reals as the column says. */
export type SqlValue = string | number | null | Uint8Array;

/** A row: its columns in the query's order. */
export type SqlRow = readonly unknown[];

/** An open SQLite file. Every call may throw `StoreError`; statements are prepared once. */
export interface Database {
  readonly path: string;
  /** All rows of a query. */
  all(sql: string, parameters?: readonly SqlValue[]): readonly SqlRow[];
  /** The first row of a query. */
  get(sql: string, parameters?: readonly SqlValue[]): SqlRow | undefined;
  /** Rows one by one; do not write while reading. */
  iterate(sql: string, parameters?: readonly SqlValue[]): Iterable<SqlRow>;
  /** Runs a statement; the number of rows it changed. */
  run(sql: string, parameters?: readonly SqlValue[]): number;
  /** Runs statements without parameters. */
  execute(sql: string): void;
  /** Runs `work` as the only writer (`BEGIN IMMEDIATE`); all of it or nothing is kept. */
  transaction<Result>(work: () => Result): Result;
  /** Runs `work`, which only reads, on the file as it is now, whatever others write meanwhile. */
  snapshot<Result>(work: () => Result): Result;
  close(): void;
}
