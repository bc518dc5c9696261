import type { Inflection } from "../morphology/inflection.ts";
import type { Word } from "./words.ts";

/** How upper and lower case of one word of a term count. */
export type WordCase = "any" | "capital" | "abbreviation" | "exact";

/** One word of a term as it may appear in a text. */
export interface WordPattern {
  readonly forms: readonly Inflection[];
  readonly wordCase: WordCase;
  /** As the glossary writes it; decides where case counts. */
  readonly surface: string;
  /** The joint to the word before; `""` for the first. */
  readonly joint: string;
}

/** A term, or one of its extra forms, as it may appear in a text. */
export interface TermPattern {
  /** Index in the caller's list. */
  readonly term: number;
  readonly words: readonly [WordPattern, ...WordPattern[]];
}

/** Whether the letters' case of `word` is acceptable for the pattern. */
export function caseAgrees(pattern: WordPattern, word: Word): boolean {
  switch (pattern.wordCase) {
    case "any":
      return true;
    case "capital":
      return /^[\p{Lu}\p{N}]/u.test(word.surface);
    case "abbreviation":
      return agreesAsAbbreviation(pattern.surface, word.surface);
    case "exact":
      return agreesExactly(pattern.surface, word.surface);
  }
}

/** Letters the form shares with the headword must be written as there. */
function agreesExactly(headword: string, form: string): boolean {
  let same = 0;
  while (same < form.length && headword[same] === form[same]) same += 1;
  const rest = form.slice(same);
  return rest === rest.toLowerCase() && (same > 0 || form === headword);
}

/** МИД, МИДом; from four letters on also Юнеско, Юкос. Endings are written small. */
function agreesAsAbbreviation(headword: string, form: string): boolean {
  const ending = form.slice(headword.length);
  if (ending !== ending.toLowerCase()) return false;
  if (form.startsWith(headword)) return true;
  return headword.length >= 4 && form.startsWith(headword[0] ?? "") && /^.[^\p{Lu}]*$/u.test(form);
}

/** Whether the word is an abbreviation: at least two capitals and no small letters. */
export function isAbbreviation(surface: string): boolean {
  if (/[^\p{Lu}\p{N}]/u.test(surface)) return false;
  return (surface.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}
