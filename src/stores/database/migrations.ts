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
  // Ledger of batch runs: which items were seen, which folder each owns, which lines of run.jsonl
  // are still to be written. Paths are relative to the folder that holds `.dragoman`.
  `
  CREATE TABLE item (
    number INTEGER PRIMARY KEY, out TEXT NOT NULL, key TEXT NOT NULL,
    base TEXT NOT NULL, copy INTEGER NOT NULL, folder TEXT NOT NULL,
    hash TEXT, version TEXT, setup TEXT, state TEXT NOT NULL, severity TEXT,
    UNIQUE (out, key), UNIQUE (out, folder)
  );
  CREATE INDEX item_base ON item (out, base, copy);
  CREATE TABLE sighting (
    item INTEGER NOT NULL, input TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (item, input)
  ) WITHOUT ROWID;
  CREATE TABLE feed (
    out TEXT NOT NULL, url TEXT NOT NULL, setup TEXT NOT NULL, etag TEXT, modified TEXT,
    PRIMARY KEY (out, url)
  ) WITHOUT ROWID;
  CREATE TABLE report (
    number INTEGER PRIMARY KEY AUTOINCREMENT, out TEXT NOT NULL, line TEXT NOT NULL
  );
  `,
  // Answers of feeds whose items are not all done yet: a feed forgets its old items.
  `
  CREATE TABLE answer (
    number INTEGER PRIMARY KEY AUTOINCREMENT, out TEXT NOT NULL, url TEXT NOT NULL,
    hash TEXT NOT NULL, bytes BLOB NOT NULL, UNIQUE (out, url, hash)
  );
  `,
  // The words of a run's texts, for parts of words; runs that were written before have none.
  "ALTER TABLE run ADD COLUMN words BLOB;",
];
