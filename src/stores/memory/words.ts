import type { TextCodes } from "./text-codes.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Letters of a word that count; the rest is inflection. Also what a concordance can complete. */
export const stemLength = 6;

/** Letters below this code are folded by table; those above count as they are. */
const tableSize = 0x600;
let table: Uint16Array | null = null;

/** Lower-case code of each letter below U+0600, `0` for what is not a letter; `ё` counts as `е`. */
function foldingTable(): Uint16Array {
  if (table !== null) return table;
  table = new Uint16Array(tableSize);
  for (let code = 0; code < tableSize; code += 1) {
    const character = String.fromCharCode(code);
    if (/\p{L}/u.test(character)) table[code] = character.toLowerCase().charCodeAt(0);
  }
  table[0x401] = 0x435;
  table[0x451] = 0x435;
  return table;
}

/** The letter a code stands for in a word; `0` where it separates words. */
function fold(code: number, folding: Uint16Array): number {
  if (code < tableSize) return folding[code] ?? 0;
  const isMark = (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040);
  return isMark ? 0 : code;
}

/**
 * The hashes of a match key's stems, 32 bits, each once; valid until the next call. A stem is a
 * word's first letters without case; digits and placeholders are no words. Words of one or two
 * letters count only where the text has no others.
 */
export function wordHashes(key: TextCodes): Uint32Array {
  return collected.subarray(0, collectWords(key));
}

/**
 * What a match key is indexed by: the hashes of its stems and its own; valid until the next call.
 * Its words go into the vocabulary where one is given.
 */
export function textHashes(key: TextCodes, words?: Vocabulary): Uint32Array {
  const count = keep(textHash(key), collectWords(key, words));
  return collected.subarray(0, count);
}

/** A word as the index sees it. */
export interface Word {
  /** Without case, `ё` as `е`. */
  readonly folded: string;
  /** Where it stands in the key: UTF-16 offsets, `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** The words of a match key, in order. */
export function wordsOf({ codes, length }: TextCodes): readonly Word[] {
  const folding = foldingTable();
  const words: Word[] = [];
  let folded = "";
  for (let at = 0; at <= length; at += 1) {
    const letter = at < length ? fold(codes[at] ?? 0, folding) : 0;
    if (letter !== 0) folded += String.fromCharCode(letter);
    else if (folded !== "") {
      words.push({ folded, start: at - folded.length, end: at });
      folded = "";
    }
  }
  return words;
}

/** Different stems of the text looked at last; kept between calls, as there are so many. */
let collected: Uint32Array = new Uint32Array(256);

/** Letters of the word looked at last. */
let letters: Uint16Array = new Uint16Array(64);

/** Letters that a word must have to be indexed where a text has longer ones. */
export const shortestWord = 3;

function collectWords(key: TextCodes, words?: Vocabulary): number {
  return collect(key, shortestWord, words) || collect(key, 1, words);
}

/** Puts the stems of words of at least `shortest` letters into `collected`; how many they are. */
function collect(
  { codes, length: end }: TextCodes,
  shortest: number,
  words: Vocabulary | undefined,
): number {
  const folding = foldingTable();
  let count = 0;
  let hash = firstHash;
  let length = 0;
  for (let at = 0; at <= end; at += 1) {
    const letter = at < end ? fold(codes[at] ?? 0, folding) : 0;
    if (letter !== 0) {
      if (length < stemLength) hash = Math.imul(hash ^ letter, prime);
      if (length === letters.length) letters = widened(letters);
      letters[length] = letter;
      length += 1;
      continue;
    }
    if (length >= shortest) {
      count = keep(mix(hash), count);
      words?.add(letters, length);
    }
    hash = firstHash;
    length = 0;
  }
  return count;
}

function widened(narrow: Uint16Array): Uint16Array {
  const wider = new Uint16Array(narrow.length * 2);
  wider.set(narrow);
  return wider;
}

/** Adds a stem to the `count` that are there unless it is one of them; how many they are then. */
function keep(stem: number, count: number): number {
  for (let at = 0; at < count; at += 1) if (collected[at] === stem) return count;
  if (count === collected.length) {
    const wider = new Uint32Array(count * 2);
    wider.set(collected);
    collected = wider;
  }
  collected[count] = stem;
  return count + 1;
}

/** FNV-1a, 32 bits. */
const firstHash = 0x811c9dc5;
const prime = 0x01000193;

/** Hash of a whole match key, apart from those of its words: what an exact match is found by. */
export function textHash({ codes, length }: TextCodes): number {
  let hash = 0x2f6b9a31;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), prime);
  return mix(hash);
}

/** Spreads a hash over all its bits (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
