import { keyCodes } from "./match-key.ts";
import { lowerBound, none, type Run } from "./run.ts";
import { type PartPlace, wordsWith } from "./vocabulary.ts";
import { shortestWord, stemLength, type Word, wordHashes, wordsOf } from "./words.ts";

/** Units whose texts hold the stems of all words of a match key, newest first. */
export function findWordHolders(runs: readonly Run[], key: string): readonly number[] {
  return inAll(runs, hashesOf(wholeWords(key)));
}

/**
 * Units that may hold a match key whose first word may be the end of a longer one there and whose
 * last one the beginning, newest first; `null` where its words do not tell.
 */
export function findPartHolders(runs: readonly Run[], key: string): readonly number[] | null {
  const words = wordsOf(keyCodes(key)).filter(({ folded }) => folded.length >= shortestWord);
  const certain = words.filter((word) => isCertain(word, key));
  if (certain.length > 0) {
    return inAll(runs, hashesOf(certain.map(({ folded }) => folded).join(" ")));
  }
  const [longest] = words.toSorted((a, b) => b.folded.length - a.folded.length);
  if (longest === undefined) return null;
  const found: number[] = [];
  for (const run of runs) {
    const vocabulary = run.words();
    if (vocabulary === null) return null;
    const whole = wordsWith(vocabulary, longest.folded, placeOf(longest, key));
    for (const entry of entriesWithAny(run, hashesOf(whole.join(" ")))) {
      found.push(run.units[entry] ?? 0);
    }
  }
  return found.sort((a, b) => b - a);
}

/** The key without its last word where that may be the beginning of a longer one. */
function wholeWords(key: string): string {
  const words = key.match(/\p{L}+/gu) ?? [];
  const last = words.at(-1) ?? "";
  return words.length > 1 && last.length < stemLength ? words.slice(0, -1).join(" ") : key;
}

/** Whether every text with the key holds the word's stem. */
function isCertain({ folded, start, end }: Word, key: string): boolean {
  return start > 0 && (end < key.length || folded.length >= stemLength);
}

function placeOf({ start, end }: Word, key: string): PartPlace {
  if (start > 0) return "beginning";
  return end < key.length ? "end" : "anywhere";
}

function hashesOf(words: string): readonly number[] {
  return [...wordHashes(keyCodes(words))];
}

function inAll(runs: readonly Run[], hashes: readonly number[]): readonly number[] {
  return runs
    .flatMap((run) => [...entriesWithAll(run, hashes)].map((entry) => run.units[entry] ?? 0))
    .sort((a, b) => b - a);
}

/** Entries of a run that hold every hash: the shortest list, sifted by the others. */
function entriesWithAll(run: Run, hashes: readonly number[]): Uint32Array {
  const rarest = [...hashes].sort((a, b) => run.count(a) - run.count(b));
  let entries: Uint32Array | null = null;
  for (const hash of rarest) {
    const postings = run.postings(hash);
    const isIn = (entry: number): boolean =>
      postings[lowerBound(postings, entry, 0, postings.length)] === entry;
    entries = entries === null ? postings : entries.filter(isIn);
    if (entries.length === 0) return entries;
  }
  return entries ?? none;
}

function entriesWithAny(run: Run, hashes: readonly number[]): ReadonlySet<number> {
  const entries = new Set<number>();
  for (const hash of hashes) for (const entry of run.postings(hash)) entries.add(entry);
  return entries;
}
