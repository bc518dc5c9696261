import type { GrowingNumbers } from "./growing-numbers.ts";

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
 * Appends the hashes of a text's stems (32 bits, each once) to `hashes`. A stem is a word's first
 * letters without case; digits and placeholders are no words. Words of one or two letters count
 * only where the text has no others.
 */
export function wordHashes(text: string, hashes: GrowingNumbers): void {
  const start = hashes.length;
  collect(text, 3, hashes, start);
  if (hashes.length === start) collect(text, 1, hashes, start);
}

function collect(text: string, shortest: number, hashes: GrowingNumbers, start: number): void {
  const folding = foldingTable();
  let hash = firstHash;
  let length = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = at < text.length ? fold(text.charCodeAt(at), folding) : 0;
    if (letter !== 0) {
      if (length < stemLength) hash = Math.imul(hash ^ letter, prime);
      length += 1;
      continue;
    }
    const stem = mix(hash);
    if (length >= shortest && !hashes.has(stem, start)) hashes.push(stem);
    hash = firstHash;
    length = 0;
  }
}

/** FNV-1a, 32 bits. */
const firstHash = 0x811c9dc5;
const prime = 0x01000193;

/** Hash of a whole text, apart from those of its words: what an exact match is found by. */
export function textHash(text: string): number {
  let hash = 0x2f6b9a31;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
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
