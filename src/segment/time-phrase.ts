import type { Boundary } from "./boundary.ts";
import { isDigit } from "./characters.ts";
import { inLowerCase, type Lexicon } from "./lexicon.ts";

const longestPhrase = 80;
const adverb = /(?:но|вые)$/;
const numeral = /^[IVX]+$/;

function isTimeWord(word: string, lexicon: Lexicon): boolean {
  return (
    isDigit(word.charCodeAt(0)) ||
    numeral.test(word) ||
    lexicon.timeWords.has(inLowerCase(word, lexicon))
  );
}

/**
 * What the words between the last comma (or the start of the sentence) and the boundary are:
 * `opening` for a sentence that has nothing but a time so far ("В мае 2020 г."), `apposition` for a
 * bare date behind a comma ("Дом, 1898 г."), `clause` for "…, в 2020 г.", null for anything else.
 */
export function timePhrase(
  { text, sentenceStart, mark }: Boundary,
  lexicon: Lexicon,
): "opening" | "apposition" | "clause" | null {
  const from = Math.max(sentenceStart, mark - longestPhrase);
  const stretch = text.slice(from, mark);
  const comma = lastClauseComma(stretch);
  if (comma < 0 && from > sentenceStart) return null;
  const words = stretch
    .slice(comma + 1)
    .split(/[\s.«"(–—-]+/)
    .filter((word) => word !== "");
  const opening = comma < 0;
  const timely = words.every(
    (word, index) =>
      isTimeWord(word, lexicon) ||
      (opening && index === 0 && words.length > 1 && adverb.test(word)),
  );
  if (!timely || words.length === 0) return null;
  if (opening) return "opening";
  return isDigit(words[0]?.charCodeAt(0) ?? 0) ? "apposition" : "clause";
}

/** The last comma that is not a decimal sign ("весом 3,9 г."). */
function lastClauseComma(text: string): number {
  let comma = text.lastIndexOf(",");
  while (comma > 0 && isDigit(text.charCodeAt(comma + 1)) && isDigit(text.charCodeAt(comma - 1))) {
    comma = text.lastIndexOf(",", comma - 1);
  }
  return comma;
}
