import type { Term } from "../../model/glossary.ts";
import { findTerms } from "./find-terms.ts";
import type { TermLanguage } from "./words.ts";

const lists = new Map<string, readonly Term[]>();
const listsKept = 5000;

/**
 * Whether `text` has `term` in any of its forms: with Azerbaijani suffixes (k → y, q → ğ), English
 * plurals, Russian cases.
 */
export function hasTerm(text: string, term: string, language: TermLanguage): boolean {
  return findTerms(text, listOf(term), language).length > 0;
}

/** The same array for the same term, so that its forms are worked out once. */
function listOf(term: string): readonly Term[] {
  let list = lists.get(term);
  if (!list) {
    if (lists.size >= listsKept) lists.clear();
    list = [{ source: term }];
    lists.set(term, list);
  }
  return list;
}
