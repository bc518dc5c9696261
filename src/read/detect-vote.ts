import type { LanguageTag } from "../model/language.ts";
import { modelsOf } from "./detect-model.ts";
import { type LanguageScore, scoreLanguages } from "./detect-score.ts";
import { scriptOf } from "./detect-script.ts";
import { wordsOf } from "./detect-words.ts";

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
  const { script, language, letters, allLetters } = scriptOf(line);
  const vote = { script, letters: allLetters };
  if (script === "Cyrl" || script === "Latn") return { ...vote, ...voteByWords(line, script) };
  if (language === null) return { ...vote, language: "und", confidence: 0, reliable: false };
  const confidence = letters / (letters + 0.5);
  return { ...vote, language, confidence, reliable: letters >= 20 && letters > allLetters / 2 };
}

function voteByWords(
  line: string,
  script: "Cyrl" | "Latn",
): Pick<LineVote, "language" | "confidence" | "reliable"> {
  const own = script === "Cyrl" ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u;
  const words = wordsOf(line).filter(({ plain }) => own.test(plain));
  const [best, next] = scoreLanguages(words, modelsOf(script));
  if (best === undefined) return { language: "und", confidence: 0, reliable: false };
  const plausible = plausibility(best, words.length);
  if (plausible < 0.05) return { language: "und", confidence: 0, reliable: false };
  const confidence = calibrate(next === undefined ? surest : best.score - next.score) * plausible;
  const reliable = confidence >= 0.99 && isUsual(best, words.length);
  return { language: best.language, confidence, reliable };
}

/** The lead, in natural-logarithm units, of a language that has no rival. */
const surest = 30;

/** Chance that the best of the known languages is right at its lead over the next; fitted. */
function calibrate(lead: number): number {
  const z = Math.max(-0.35, Math.log(lead + 0.5));
  return logistic(-0.85 + 0.27 * z + 0.37 * z * z);
}

/** Chance that the text is in one of the known languages: in another one nothing fits well. */
function plausibility({ fit }: LanguageScore, words: number): number {
  return logistic(8 * (fit - leastFit(words) + 0.9));
}

/** The fit that all but one in fifty lines of so many words reach in their own language. */
function leastFit(words: number): number {
  return -2.75 - 2.6 / Math.sqrt(words);
}

/** Whether the line has what running text of a language has: its common words and its spelling. */
function isUsual({ fit, known, foreign }: LanguageScore, words: number): boolean {
  const usualWords = known >= 2 && known / words >= 0.12;
  return usualWords && fit >= leastFit(words) && foreign / words <= 0.15;
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
