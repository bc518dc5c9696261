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
  const lead = next === undefined ? 50 : best.score - next.score;
  const confidence = calibrate(lead);
  return {
    language: best.language,
    confidence,
    reliable: isReliable(confidence, best, words.length),
  };
}

/** Chance of being right at a lead of so many natural-logarithm units. */
function calibrate(lead: number): number {
  return 1 / (1 + Math.exp(-0.5 * lead));
}

/** Sure of the choice among the known languages, and sure that it is one of them. */
function isReliable(confidence: number, best: LanguageScore, words: number): boolean {
  const usual = best.known >= 2 && best.known / words >= 0.15;
  return confidence >= 0.99 && usual && best.foreign / words <= 0.15;
}
