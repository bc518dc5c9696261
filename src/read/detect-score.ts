import type { LanguageTag } from "../model/language.ts";
import { francDistances } from "./detect-franc.ts";
import type { LanguageModel } from "./detect-model.ts";
import type { Word } from "./detect-words.ts";

/** How well one language explains a line. */
export interface LanguageScore {
  readonly language: LanguageTag;
  /** Natural logarithm of a likelihood; only differences within one line mean something. */
  readonly score: number;
  /** Mean logarithm of the likelihood per letter: how usual the text is for the language at all. */
  readonly fit: number;
  /** Words of the line, names left out, that are among the language's commonest. */
  readonly known: number;
  /** Words of the line that the language's alphabet cannot spell. */
  readonly foreign: number;
}

/** What a word (other than a name) that the alphabet cannot spell costs, in the same units. */
const foreignPenalty = 8;
/** Logarithm of the share of words that only their spelling speaks for; fitted, as all weights here. */
const unlisted = -3.7;
/** A head start for the languages that inputs of a Russian-Azerbaijani-English newsroom are in. */
const headStart: Readonly<Record<string, number>> = { "ru Cyrl": 2, "az Latn": 1, "en Latn": 1 };
/** Text without the letters of its language is rarer. */
const plainStart = -7;
/** A name says less about the language of its sentence than other words do. */
const nameWeight = 0.4;
/** What one trigram that franc finds out of place is worth, in natural-logarithm units. */
const francWeight = 0.7;

/** Scores of the languages that can spell the words, best first; franc's opinion included. */
export function scoreLanguages(
  words: readonly Word[],
  models: readonly LanguageModel[],
): readonly LanguageScore[] {
  const possible = models.filter(({ plain }) => !plain || isTypedPlainly(words));
  const candidates = familiar(words, spellable(words, possible));
  const text = words.map(({ plain }) => plain).join(" ");
  const distances = francDistances(
    text,
    candidates.map(({ alphabet }) => alphabet.language),
  );
  const scores = candidates
    .map((model) => {
      const { likelihood, ...explained } = explain(words, model);
      const misfit = francWeight * distanceOf(model, distances) * Math.min(text.length, 2048);
      const { language, script } = model.alphabet;
      const start = model.plain ? plainStart : (headStart[`${language} ${script}`] ?? 0);
      return { language, score: start + likelihood - misfit, ...explained };
    })
    .sort((a, b) => b.score - a.score);
  return scores.filter(
    ({ language }, index) => scores.findIndex((other) => other.language === language) === index,
  );
}

/** Words from which on plain letters can be told from short words that have no others. */
const wordsForPlain = 4;

function isTypedPlainly(words: readonly Word[]): boolean {
  return words.length >= wordsForPlain && words.every(({ plain }) => /^[a-z']*$/.test(plain));
}

/** Franc has only seen the languages in their own letters: plain ones fit as well as the better. */
function distanceOf(
  { alphabet, plain }: LanguageModel,
  distances: ReadonlyMap<LanguageTag, number>,
): number {
  const worst = Math.max(0, ...distances.values());
  if (!plain) return distances.get(alphabet.language) ?? worst;
  return Math.min(distances.get("az") ?? worst, distances.get("tr") ?? worst);
}

/** The languages whose alphabet spells as many of the words as any does, give or take a name. */
function spellable(words: readonly Word[], models: readonly LanguageModel[]): LanguageModel[] {
  const foreign = models.map((model) => words.filter((word) => !spells(word, model)).length);
  const limit = Math.min(...foreign) + Math.max(1, words.length / 8);
  return models.filter((_, index) => (foreign[index] ?? 0) <= limit);
}

/** Words of a line from which on, and known words of the best from which on, lists alone rule out. */
const wordsForLists = 8;
const knownForLists = 4;

/** The languages that know at least half as many of the words as any does, where that is telling. */
function familiar(
  words: readonly Word[],
  models: readonly LanguageModel[],
): readonly LanguageModel[] {
  if (words.length < wordsForLists) return models;
  const known = models.map(
    (model) => words.filter((word) => model.words.has(spellingIn(word, model))).length,
  );
  const best = Math.max(...known);
  if (best < knownForLists) return models;
  return models.filter((_, index) => (known[index] ?? 0) * 2 >= best);
}

function explain(
  words: readonly Word[],
  model: LanguageModel,
): { likelihood: number; fit: number; known: number; foreign: number } {
  let likelihood = 0;
  let letters = 0;
  let known = 0;
  let foreign = 0;
  for (const word of words) {
    const weight = word.name ? nameWeight : 1;
    const spelling = spellingIn(word, model);
    const listed = model.words.get(spelling);
    const spelled = spellingLikelihood(spelling, model);
    likelihood += Math.max(listed ?? spelled, spelled) * weight;
    letters += (spelling.length + 1) * weight;
    if (listed !== undefined) {
      if (!word.name) known++;
    } else if (!spells(word, model)) {
      foreign++;
      likelihood -= word.name ? 1 : foreignPenalty;
    }
  }
  return { likelihood, fit: likelihood / Math.max(1, letters), known, foreign };
}

function spellingLikelihood(word: string, model: LanguageModel): number {
  let sum = unlisted;
  let history = " ";
  for (const letter of `${word} `) {
    sum += Math.log(model.letterAfter(history, letter));
    history = (history + letter).slice(-3);
  }
  return sum;
}

const turkicLatin: ReadonlySet<LanguageTag> = new Set(["az", "tr"]);

function spellingIn(word: Word, { alphabet, plain }: LanguageModel): string {
  const turkic = !plain && alphabet.script === "Latn" && turkicLatin.has(alphabet.language);
  return turkic ? word.turkic : word.plain;
}

function spells(word: Word, model: LanguageModel): boolean {
  for (const letter of spellingIn(word, model)) {
    if (letter !== "'" && !model.letters.has(letter)) return false;
  }
  return true;
}
