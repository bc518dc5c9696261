/** Longest phrase, in words, that is looked at for repetition. */
const phraseWords = 8;

/**
 * How often, at most, something follows itself: 1 = nothing does. Counts phrases of one to eight
 * words ("the city the city the city" = 3) and groups of one to four letters within a word, which
 * count from their fourth copy on ("presiananananan"). Digits and punctuation do not count.
 */
export function longestRepetition(text: string): number {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}\d'’-]*/gu) ?? [];
  let longest = 1;
  for (let size = 1; size <= phraseWords; size += 1) {
    longest = Math.max(longest, phraseRepetition(words, size));
  }
  for (const word of words) longest = Math.max(longest, letterRepetition(word));
  return longest;
}

function phraseRepetition(words: readonly string[], size: number): number {
  let longest = 1;
  let equal = 0;
  for (let index = size; index < words.length; index += 1) {
    equal = words[index] === words[index - size] ? equal + 1 : 0;
    longest = Math.max(longest, 1 + Math.floor(equal / size));
  }
  return longest;
}

function letterRepetition(word: string): number {
  const runs = [...word.matchAll(/(\p{L}{1,4}?)\1{4,}/gu)];
  const copies = runs.map((run) => Math.floor(run[0].length / (run[1] ?? run[0]).length));
  return Math.max(1, ...copies);
}
