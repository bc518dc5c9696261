import { type Alphabet, alphabets } from "../languages/alphabets.ts";
import type { LanguageTag } from "../model/language.ts";
import { modelsOf } from "./detect-model.ts";
import { scriptOf } from "./detect-script.ts";
import { voteOnWords, wordsIn } from "./detect-vote.ts";
import type { Word } from "./detect-words.ts";

/** Share of a sentence's letters in the other script that makes it foreign: an attribution may stay. */
const foreignShare = 0.7;
/** Words of a sentence below which nothing certain can be said of it, in another script and in the own. */
const leastWords = 3;
const leastOwnScriptWords = 4;

/**
 * The language of a sentence that is wholly, or in its quoted bulk, in another language than its
 * article; null where it is in the article's language or nothing certain can be said. Names and
 * brands in foreign letters do not count.
 */
export function foreignLanguage(text: string, articleLanguage: LanguageTag): LanguageTag | null {
  const [own = articleLanguage] = articleLanguage.split("-");
  const { script, language, letters, allLetters } = scriptOf(text);
  if (letters < allLetters * foreignShare) return null;
  if (language !== null) return letters >= 8 && language !== own ? language : null;
  if (script !== "Cyrl" && script !== "Latn") return null;
  const alphabet = alphabetOf(own);
  if (alphabet?.script === script && isOrdinary(text, alphabet)) return null;
  const found =
    alphabet?.script === script ? inOwnScript(text, script, alphabet) : inOtherScript(text, script);
  return found === own ? null : found;
}

/** The alphabet a language is written in today: the last listed, where it has had two. */
function alphabetOf(language: LanguageTag): Alphabet | undefined {
  return alphabets.findLast((alphabet) => alphabet.language === language);
}

/** Whether a text is, without any comparison, ordinary in a language: half of its words are known. */
function isOrdinary(text: string, alphabet: Alphabet): boolean {
  const model = modelsOf(alphabet.script).find((candidate) => candidate.alphabet === alphabet);
  if (model === undefined) return false;
  const words = wordsIn(text, alphabet.script);
  const known = words.filter((word) => model.words.has(word.plain) || model.words.has(word.turkic));
  return known.length * 2 >= words.length && words.every(({ plain }) => spelledIn(plain, alphabet));
}

/** In the article's own script a vote counts that is reliable, or that the spelling bears out. */
function inOwnScript(
  text: string,
  script: "Cyrl" | "Latn",
  alphabet: Alphabet,
): LanguageTag | null {
  const words = wordsIn(text, script);
  if (words.length < leastWords) return null;
  const { language, confidence, reliable } = voteOnWords(words, script);
  if (reliable && words.length >= leastOwnScriptWords) return language;
  const foreign = words.filter(({ plain, name }) => !name && !spelledIn(plain, alphabet)).length;
  return foreign >= 2 && foreign > words.length / 4 && confidence >= 0.95 ? language : null;
}

function spelledIn(word: string, { letters }: Alphabet): boolean {
  return [...word].every((letter) => letter === "'" || letters.includes(letter));
}

/** In another script the letters have spoken; left to tell are sentences from names. */
function inOtherScript(text: string, script: "Cyrl" | "Latn"): LanguageTag | null {
  const words = wordsIn(text, script);
  const running = words.filter(({ name }) => !name).length;
  if (words.length < leastWords || running < Math.max(2, words.length / 3)) return null;
  const { language, confidence, known } = voteOnWords(words, script);
  const knownEnough = known >= (language === "en" ? 2 : 1) || accented(words) >= 2;
  return language !== "und" && knownEnough && confidence >= 0.85 ? language : null;
}

/** Words, names left out, with a letter that English (and so a brand) does not have. */
function accented(words: readonly Word[]): number {
  return words.filter(({ plain, name }) => !name && /[^a-z']/.test(plain)).length;
}
