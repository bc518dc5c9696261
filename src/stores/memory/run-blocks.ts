import type { Database } from "../database/database.ts";
import { lowerBound, none, type Run, type RunTables } from "./run.ts";

/** Numbers (32 bits) in a block: with the row's own bytes it fills one page of the file. */
const blockSize = 980;
/** Postings from which a hash has a block of its own, read only when it is needed. */
const longList = 480;
/** Blocks of a run are numbered from `run × blocksPerRun`. */
const blocksPerRun = 1 << 20;

/** Where a run stands in the file. */
export interface RunPlace {
  readonly language: string;
  /** First and last unit number it covers. */
  readonly first: number;
  readonly last: number;
}

/**
 * Writes a run. Hashes with few postings share blocks of `[count, hashes…, ends…, postings…]`;
 * `firsts` holds each block's first hash. Other hashes are triples `hash, count, block` of `long`.
 * `words` is the vocabulary as UTF-16.
 * Numbers are little-endian, as on every platform Node runs on.
 */
export function writeRun(database: Database, place: RunPlace, tables: RunTables): void {
  const id = Number(database.get("SELECT coalesce(max(id), 0) + 1 FROM run")?.[0]);
  const blocks: Uint32Array[] = [];
  const firsts: number[] = [];
  const longs: { hash: number; postings: Uint32Array }[] = [];
  let open: { hash: number; postings: Uint32Array }[] = [];
  let used = 1;
  const close = (): void => {
    if (open.length === 0) return;
    firsts.push(open[0]?.hash ?? 0);
    blocks.push(packBlock(open, used));
    open = [];
    used = 1;
  };
  tables.hashes.forEach((hash, at) => {
    const postings = tables.postings.subarray(tables.offsets[at], tables.offsets[at + 1]);
    if (postings.length >= longList) {
      longs.push({ hash, postings });
      return;
    }
    if (used + postings.length + 2 > blockSize) close();
    open.push({ hash, postings });
    used += postings.length + 2;
  });
  close();
  const long = longs.flatMap(({ hash, postings }, at) => [
    hash,
    postings.length,
    blocks.length + at,
  ]);
  const written = [...blocks, ...longs.map(({ postings }) => postings)];
  const insert = "INSERT INTO posting (id, data) VALUES (?, ?)";
  written.forEach((block, at) => {
    database.run(insert, [id * blocksPerRun + at, bytesOf(block)]);
  });
  database.run("INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [
    ...[id, place.language, place.first, place.last, tables.units.length],
    ...[tables.starts, tables.units, Uint32Array.from(firsts), Uint32Array.from(long)].map(bytesOf),
    bytesOf(tables.words),
  ]);
}

/** Takes every run of a range of units out of the file. */
export function deleteRuns(database: Database, first: number, last: number): void {
  const sql = "SELECT id FROM run WHERE first >= ? AND last <= ?";
  for (const [id] of database.all(sql, [first, last])) {
    const start = Number(id) * blocksPerRun;
    database.run("DELETE FROM posting WHERE id >= ? AND id < ?", [start, start + blocksPerRun]);
    database.run("DELETE FROM run WHERE id = ?", [Number(id)]);
  }
}

/** The runs of a language in the file, oldest first; blocks are read as they are needed. */
export function storedRuns(database: Database, language: string): readonly Run[] {
  const sql = "SELECT id, starts, units, firsts, long FROM run WHERE language = ? ORDER BY first";
  return database.all(sql, [language]).map(([id, starts, units, firsts, long]) =>
    storedRun(database, Number(id), {
      starts: numbersOf(starts),
      units: numbersOf(units),
      firsts: numbersOf(firsts),
      long: numbersOf(long),
    }),
  );
}

interface StoredTables {
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  readonly firsts: Uint32Array;
  readonly long: Uint32Array;
}

/** Blocks kept in memory per run: at most 8 MB. */
const keptBlocks = 2048;

function storedRun(database: Database, id: number, tables: StoredTables): Run {
  const start = id * blocksPerRun;
  const { starts, units, firsts, long } = tables;
  const kept = new Map<number, Uint32Array>();
  const longHashes = Uint32Array.from({ length: long.length / 3 }, (_, at) => long[at * 3] ?? 0);
  const block = (number: number): Uint32Array => {
    const known = kept.get(number);
    if (known !== undefined) return known;
    const row = database.get("SELECT data FROM posting WHERE id = ?", [start + number]);
    const read = row === undefined ? none : numbersOf(row[0]);
    if (kept.size >= keptBlocks) kept.clear();
    kept.set(number, read);
    return read;
  };
  const longPlace = (hash: number): number => {
    const at = lowerBound(longHashes, hash, 0, longHashes.length);
    return longHashes[at] === hash ? at * 3 : -1;
  };
  const short = (hash: number): Uint32Array => {
    const after = lowerBound(firsts, hash + 1, 0, firsts.length);
    return after === 0 ? none : findInBlock(block(after - 1), hash);
  };
  return {
    entries: units.length,
    starts,
    units,
    count(hash) {
      const at = longPlace(hash);
      return at < 0 ? short(hash).length : (long[at + 1] ?? 0);
    },
    postings(hash) {
      const at = longPlace(hash);
      return at < 0 ? short(hash) : block(long[at + 2] ?? 0);
    },
    words() {
      if (!hasWords(database)) return null;
      const words = database.get("SELECT words FROM run WHERE id = ?", [id])?.[0];
      return words instanceof Uint8Array ? codesOf(words) : null;
    },
  };
}

/** A file from before there were vocabularies, which could only be read, has no place for them. */
function hasWords(database: Database): boolean {
  const sql = "SELECT 1 FROM pragma_table_info('run') WHERE name = 'words'";
  return database.get(sql) !== undefined;
}

function packBlock(
  lists: readonly { hash: number; postings: Uint32Array }[],
  size: number,
): Uint32Array {
  const block = new Uint32Array(size);
  const count = lists.length;
  block[0] = count;
  let end = 1 + 2 * count;
  lists.forEach(({ hash, postings }, at) => {
    block.set(postings, end);
    end += postings.length;
    block[1 + at] = hash;
    block[1 + count + at] = end;
  });
  return block;
}

function findInBlock(block: Uint32Array, hash: number): Uint32Array {
  const count = block[0] ?? 0;
  const at = lowerBound(block, hash, 1, 1 + count);
  if (at > count || block[at] !== hash) return none;
  const from = at === 1 ? 1 + 2 * count : block[at + count - 1];
  return block.subarray(from, block[at + count]);
}

function bytesOf(numbers: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function codesOf({ buffer, byteOffset, byteLength }: Uint8Array): Uint16Array {
  return new Uint16Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

function numbersOf(bytes: unknown): Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes as Uint8Array;
  const aligned = byteOffset % 4 === 0;
  return aligned
    ? new Uint32Array(buffer, byteOffset, byteLength >> 2)
    : new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
