import type { LanguageTag } from "../model/language.ts";
import { modelsOf } from "./detect-model.ts";
import { type LanguageScore, scoreLanguages } from "./detect-score.ts";
import { scriptOf } from "./detect-script.ts";
import { type Word, wordsOf } from "./detect-words.ts";

/** What one line says about the language of its text. */
export interface LineVote {
  readonly language: LanguageTag;
  readonly script: string;
  /** Letters of the line: the weight of the vote. */
  readonly letters: number;
  readonly confidence: number;
  readonly reliable: boolean;
}

/** What language a line is in; `und` with no confidence where it has no letters. */
export function voteOnLine(line: string): LineVote {
  const { script: most, language, letters, allLetters } = scriptOf(line);
  const script = most === "Latn" && hasLatinNamesOnly(line) ? "Cyrl" : most;
  const vote = { script, letters: allLetters };
  if (script === "Cyrl" || script === "Latn") {
    const words = voteOnWords(wordsIn(line, script), script);
    return { ...vote, ...words };
  }
  if (language === null) return { ...vote, language: "und", confidence: 0, reliable: false };
  const confidence = letters / (letters + 0.5);
  return { ...vote, language, confidence, reliable: letters >= 20 && letters > allLetters / 2 };
}

/** "Apple представила iPhone 15 Pro Max": Cyrillic says it, though names have more letters. */
function hasLatinNamesOnly(line: string): boolean {
  if (!/(?<![\p{L}\p{M}])[а-яё]{3,}(?![\p{L}\p{M}])/u.test(line)) return false;
  const latin = wordsOf(line).filter(({ plain }) => /\p{Script=Latin}/u.test(plain));
  const plainWords =
    line.match(/(?<![\p{L}\p{M}\d'’-])\p{Ll}[\p{Ll}\p{M}]+(?![\p{L}\p{M}])/gu) ?? [];
  return latin.length > 0 && !plainWords.some((word) => /\p{Script=Latin}/u.test(word));
}

/** The words of a line that are (at least partly) in a script. */
export function wordsIn(line: string, script: "Cyrl" | "Latn"): Word[] {
  const letter = script === "Cyrl" ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u;
  return wordsOf(line).filter(({ plain }) => letter.test(plain));
}

/** What the words of one line say, all being in one script. */
export interface WordVote {
  readonly language: LanguageTag;
  readonly confidence: number;
  readonly reliable: boolean;
  /** Words, names left out, that are among the language's commonest. */
  readonly known: number;
}

const undecided: WordVote = { language: "und", confidence: 0, reliable: false, known: 0 };

/** What language words in one script are in; `und` where they fit none. */
export function voteOnWords(words: readonly Word[], script: "Cyrl" | "Latn"): WordVote {
  if (words.length === 0) return undecided;
  const [best, next] = scoreLanguages(words, modelsOf(script));
  if (best === undefined) return undecided;
  const plausible = plausibility(best, words.length);
  if (plausible < 0.05) return undecided;
  const confidence = calibrate(next === undefined ? surest : best.score - next.score) * plausible;
  const reliable = confidence >= 0.99 && isUsual(best, words.length);
  return { language: best.language, confidence, reliable, known: best.known };
}

/** The lead, in natural-logarithm units, of a language that has no rival. */
const surest = 40;

/** Chance that the best of the known languages is right at its lead over the next; fitted. */
function calibrate(lead: number): number {
  const z = Math.max(-0.35, Math.log(lead + 0.5));
  return logistic(-0.85 + 0.27 * z + 0.37 * z * z);
}

/** Chance that the text is in one of the known languages: in another one nothing fits well. */
function plausibility({ language, fit, known }: LanguageScore, words: number): number {
  const wordless = words >= 6 && known < words / 10;
  return logistic(8 * (fit - leastFit(language, words) + 0.9)) * (wordless ? 0.8 : 1);
}

/** The fit that all but one in fifty lines of so many words reach in their own language. */
function leastFit(language: LanguageTag, words: number): number {
  const allowance = wellListed.has(language) ? 0 : 0.4;
  return -2.75 - allowance - 2.6 / Math.sqrt(words);
}

/** Languages whose word lists are long; text in others fits its shorter list less well. */
const wellListed: ReadonlySet<LanguageTag> = new Set(["ru", "az", "en"]);

/** Whether the line has what running text of a language has: its common words and its spelling. */
function isUsual({ language, fit, known, foreign }: LanguageScore, words: number): boolean {
  const usualWords = known >= 2 && known / words >= 0.12;
  return usualWords && fit >= leastFit(language, words) && foreign / words <= 0.15;
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
