/**
 * Every change of the file's shape, in order; `PRAGMA user_version` says how many a file has had.
 * A change that was released is never edited: add another one.
 */
export const migrations: readonly string[] = [
  // Memory. `unit.data` is a unit as JSON; its id follows from its texts and neighbours.
  // `run` and `posting` are the index of `src/stores/memory/run.ts`; `state` holds counters.
  `
  CREATE TABLE unit (number INTEGER PRIMARY KEY, data TEXT NOT NULL);
  CREATE TABLE run (
    id INTEGER PRIMARY KEY, language TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    entries INTEGER NOT NULL, starts BLOB NOT NULL, units BLOB NOT NULL,
    firsts BLOB NOT NULL, long BLOB NOT NULL
  );
  CREATE TABLE posting (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
  CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  `,
  // Journal. What was paid for, by the key of `src/translate/journal-key.ts`; a refused reply has no
  // text, only its reason and price.
  `
  CREATE TABLE purchase (
    key TEXT PRIMARY KEY, text TEXT, reason TEXT, quality REAL, model TEXT,
    characters INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
];
