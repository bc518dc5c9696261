import { growingNumbers } from "./growing-numbers.ts";
import { longestLength, type RunTables } from "./run.ts";
import { type Vocabulary, vocabulary } from "./vocabulary.ts";

/** Collects entries of one language for a run. */
export interface RunBuilder {
  /** Entries so far. */
  readonly size: number;
  /** The words of the texts added; whoever adds a text adds its words too. */
  readonly words: Vocabulary;
  /** Adds a unit's text of `length` UTF-16 units with its hashes, each once. */
  add(unit: number, length: number, hashes: Uint32Array): void;
  /** The tables of all entries added. */
  build(): RunTables;
}

/** An empty builder. */
export function runBuilder(): RunBuilder {
  const units = growingNumbers();
  const lengths = growingNumbers();
  const firsts = growingNumbers();
  const hashes = growingNumbers();
  const words = vocabulary();
  return {
    words,
    get size() {
      return units.length;
    },
    add(unit, length, added) {
      units.push(unit);
      lengths.push(Math.min(length, longestLength));
      firsts.push(hashes.length);
      hashes.append(added);
    },
    build() {
      firsts.push(hashes.length);
      const { order, starts } = sortByLength(lengths.values());
      const postings = byHash(order, firsts.values(), hashes.values());
      const numbers = units.values();
      const ordered = order.map((entry) => numbers[entry] ?? 0);
      return { starts, units: ordered, ...postings, words: words.values() };
    },
  };
}

/** The hashes of entries in their order, turned round: entries by hash. */
function byHash(
  order: Uint32Array,
  firsts: Uint32Array,
  hashes: Uint32Array,
): Pick<RunTables, "hashes" | "offsets" | "postings"> {
  const keys = new Uint32Array(hashes.length);
  const values = new Uint32Array(hashes.length);
  let at = 0;
  for (let rank = 0; rank < order.length; rank += 1) {
    const entry = order[rank] ?? 0;
    const end = firsts[entry + 1] ?? 0;
    for (let from = firsts[entry] ?? 0; from < end; from += 1, at += 1) {
      keys[at] = hashes[from] ?? 0;
      values[at] = rank;
    }
  }
  const sorted = sortByKey(keys, values);
  return { ...groups(sorted.keys), postings: sorted.values };
}

/** Entries by length, stable, and where each length starts: a counting sort. */
function sortByLength(lengths: Uint32Array): { order: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(longestLength + 2);
  for (const length of lengths) starts[length + 1] = (starts[length + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(lengths.length);
  lengths.forEach((length, entry) => {
    const place = next[length] ?? 0;
    order[place] = entry;
    next[length] = place + 1;
  });
  return { order, starts };
}

const digitBits = 11;
const digitSize = 1 << digitBits;

interface Pairs {
  readonly keys: Uint32Array;
  readonly values: Uint32Array;
}

/** Pairs by key, stable: a radix sort of three digits. */
function sortByKey(keys: Uint32Array, values: Uint32Array): Pairs {
  let from: Pairs = { keys, values };
  let to: Pairs = { keys: new Uint32Array(keys.length), values: new Uint32Array(keys.length) };
  for (let shift = 0; shift < 32; shift += digitBits) {
    sortByDigit(from, to, shift);
    [from, to] = [to, from];
  }
  return from;
}

function sortByDigit(from: Pairs, to: Pairs, shift: number): void {
  const next = new Uint32Array(digitSize + 1);
  const { keys, values } = from;
  for (const key of keys) {
    const after = ((key >>> shift) & (digitSize - 1)) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let at = 1; at <= digitSize; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const digit = (key >>> shift) & (digitSize - 1);
    const place = next[digit] ?? 0;
    next[digit] = place + 1;
    to.keys[place] = key;
    to.values[place] = values[at] ?? 0;
  }
}

/** The different keys of a sorted list and where each begins; one more offset closes the last. */
function groups(keys: Uint32Array): { hashes: Uint32Array; offsets: Uint32Array } {
  const hashes = growingNumbers();
  const offsets = growingNumbers();
  let previous = -1;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    if (key === previous) continue;
    hashes.push(key);
    offsets.push(at);
    previous = key;
  }
  offsets.push(keys.length);
  return { hashes: hashes.values(), offsets: offsets.values() };
}
