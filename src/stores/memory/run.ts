/** Longest text, in UTF-16 units, whose length is told apart; longer ones count as this long. */
export const longestLength = 1023;

/**
 * A finished part of the index: some units of one language, as entries in order of their texts'
 * length. Postings are entry numbers, ascending; so texts of similar length stand together.
 */
export interface Run {
  /** Number of entries. */
  readonly entries: number;
  /** Number of the first entry of each length; one more value closes the last. */
  readonly starts: Uint32Array;
  /** Number of the unit of each entry. */
  readonly units: Uint32Array;
  /** How many entries hold a hash. */
  count(hash: number): number;
  /** The entries that hold a hash, ascending. */
  postings(hash: number): Uint32Array;
  /** The words of its texts, see `Vocabulary`; `null` in a run that was written before there were. */
  words(): Uint16Array | null;
}

/** The parts of a run that is wholly in memory: hashes ascending, `offsets` into `postings`. */
export interface RunTables {
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  readonly hashes: Uint32Array;
  readonly offsets: Uint32Array;
  readonly postings: Uint32Array;
  readonly words: Uint16Array;
}

/** A run over tables in memory. */
export function runInMemory(tables: RunTables): Run {
  const { starts, units, hashes, offsets, postings } = tables;
  const place = (hash: number): number => {
    const at = lowerBound(hashes, hash, 0, hashes.length);
    return hashes[at] === hash ? at : -1;
  };
  return {
    entries: units.length,
    starts,
    units,
    count(hash) {
      const at = place(hash);
      return at < 0 ? 0 : (offsets[at + 1] ?? 0) - (offsets[at] ?? 0);
    },
    postings(hash) {
      const at = place(hash);
      return at < 0 ? none : postings.subarray(offsets[at], offsets[at + 1]);
    },
    words: () => tables.words,
  };
}

/** No entries. */
export const none: Uint32Array = new Uint32Array(0);

/** First place in `[from, to)` of ascending `values` whose value is at least `value`. */
export function lowerBound(values: Uint32Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
