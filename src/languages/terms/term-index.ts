import type { Term } from "../../model/glossary.ts";
import { type Inflection, isForm } from "../morphology/inflection.ts";
import { boundaryAfter, boundaryBefore } from "./boundaries.ts";
import { compileTerm } from "./compile-term.ts";
import { caseAgrees, type TermPattern, type WordPattern } from "./term-pattern.ts";
import { joint, type TermLanguage, type Word, words } from "./words.ts";

/** An occurrence: `term` indexes the list of terms, offsets are UTF-16. */
export interface TermHit {
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly pattern: TermPattern;
  readonly endings: Inflection["endings"];
}

/** Terms ready to be looked for, reached by the stem of their first word. */
export interface TermIndex {
  readonly language: TermLanguage;
  readonly stems: ReadonlyMap<string, readonly Entry[]>;
  /** Letters of the longest ending of any first word. */
  readonly longestEnding: number;
}

/** Builds the index; linear in the number of terms. */
export function buildTermIndex(terms: readonly Term[], language: TermLanguage): TermIndex {
  const stems = new Map<string, Entry[]>();
  const lengths = new Map<Inflection["endings"], number>();
  for (const [term, entry] of terms.entries()) {
    for (const pattern of compileTerm(entry, term, language)) {
      for (const { stem, endings } of pattern.words[0].forms) {
        const entries = stems.get(stem);
        if (entries) entries.push({ pattern, endings });
        else stems.set(stem, [{ pattern, endings }]);
        if (!lengths.has(endings)) lengths.set(endings, longest(endings));
      }
    }
  }
  return { language, stems, longestEnding: Math.max(0, ...lengths.values()) };
}

/** All occurrences, longest first and without overlaps, in text order. Linear in the text. */
export function searchTerms(index: TermIndex, text: string): readonly TermHit[] {
  const found = words(text, index.language);
  const hits: TermHit[] = [];
  for (const [at, word] of found.entries()) {
    const tried = new Set<TermPattern>();
    for (const pattern of candidates(index, word)) {
      if (tried.has(pattern)) continue;
      tried.add(pattern);
      const hit = hitAt(index, text, found, at, pattern);
      if (hit) hits.push(hit);
    }
  }
  return withoutOverlaps(hits);
}

function* candidates({ stems, longestEnding }: TermIndex, { key }: Word): Iterable<TermPattern> {
  for (let cut = key.length; cut >= 0 && key.length - cut <= longestEnding; cut -= 1) {
    const entries = stems.get(key.slice(0, cut));
    if (!entries) continue;
    const ending = key.slice(cut);
    for (const { pattern, endings } of entries) if (endings.has(ending)) yield pattern;
  }
}

function hitAt(
  { language }: TermIndex,
  text: string,
  found: readonly Word[],
  at: number,
  { term, words: wanted }: TermPattern,
): TermHit | null {
  const first = found[at];
  const last = found[at + wanted.length - 1];
  if (!first || !last || !caseAgrees(wanted[0], first)) return null;
  for (let offset = 1; offset < wanted.length; offset += 1) {
    if (!agrees(text, found, at + offset, wanted[offset])) return null;
  }
  if (!boundaryBefore(text, found, at, language)) return null;
  const end = boundaryAfter(text, found, at + wanted.length - 1, language);
  return end === null ? null : { term, start: first.start, end };
}

function agrees(
  text: string,
  found: readonly Word[],
  at: number,
  wanted: WordPattern | undefined,
): boolean {
  const word = found[at];
  const before = found[at - 1];
  if (!wanted || !word || !before) return false;
  return (
    isForm(word.key, wanted.forms) &&
    caseAgrees(wanted, word) &&
    joint(text.slice(before.end, word.start)) === wanted.joint
  );
}

function withoutOverlaps(hits: readonly TermHit[]): readonly TermHit[] {
  const longestFirst = hits.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.term - b.term,
  );
  const taken = new Set<number>();
  const kept = longestFirst.filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) if (taken.has(at)) return false;
    for (let at = start; at < end; at += 1) taken.add(at);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

function longest(endings: ReadonlySet<string>): number {
  let length = 0;
  for (const ending of endings) length = Math.max(length, ending.length);
  return length;
}
