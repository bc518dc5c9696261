import type { Term } from "../../model/glossary.ts";
import { buildTermIndex, searchTerms, type TermHit, type TermIndex } from "./term-index.ts";
import type { TermLanguage } from "./words.ts";

interface Built {
  readonly index: TermIndex;
  /** What it was built from: a caller's array may have changed since. */
  readonly terms: readonly Term[];
}

const built = new WeakMap<readonly Term[], Map<TermLanguage, Built>>();

/**
 * Occurrences of `terms` in `text`, inflected as `language` inflects: `term` indexes `terms`,
 * offsets are UTF-16; longest first, no overlaps, in text order. The index is kept for as long as
 * the caller keeps the array, so give the same array again.
 */
export function findTerms(
  text: string,
  terms: readonly Term[],
  language: TermLanguage,
): { term: number; start: number; end: number }[] {
  return searchTerms(indexOf(terms, language), text).map((hit: TermHit) => ({ ...hit }));
}

function indexOf(terms: readonly Term[], language: TermLanguage): TermIndex {
  let languages = built.get(terms);
  if (!languages) {
    languages = new Map();
    built.set(terms, languages);
  }
  const known = languages.get(language);
  if (known && isSame(known.terms, terms)) return known.index;
  const index = buildTermIndex(terms, language);
  languages.set(language, { index, terms: terms.map((term) => ({ ...term })) });
  return index;
}

function isSame(before: readonly Term[], now: readonly Term[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ source, forms, caseRule }, at) => {
      const term = now[at];
      return term?.source === source && term.forms === forms && term.caseRule === caseRule;
    })
  );
}
