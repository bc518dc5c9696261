import { toAzerbaijaniCyrillic } from "../languages/alphabets/azerbaijani-cyrillic.ts";
import { cyrillicWords } from "../languages/alphabets/cyrillic-words.ts";
import { latinWords } from "../languages/alphabets/latin-words.ts";
import { type Alphabet, alphabets } from "../languages/alphabets.ts";

/** What is known of one language in one script. */
export interface LanguageModel {
  readonly alphabet: Alphabet;
  readonly letters: ReadonlySet<string>;
  /** Natural logarithm of the chance that a running word is this one. */
  readonly words: ReadonlyMap<string, number>;
  /** Chance of the last letter of a key after the letters before it, smoothed. */
  readonly letterAfter: (history: string, letter: string) => number;
}

const built = new Map<Alphabet["script"], readonly LanguageModel[]>();

/** The models of the languages of a script, built at the first call; letters counted when asked. */
export function modelsOf(script: Alphabet["script"]): readonly LanguageModel[] {
  const known = built.get(script);
  if (known !== undefined) return known;
  const models = alphabets.filter((alphabet) => alphabet.script === script).map(buildModel);
  built.set(script, models);
  return models;
}

function buildModel(alphabet: Alphabet): LanguageModel {
  const list = wordsOfLanguage(alphabet);
  const letters = new Set(alphabet.letters);
  return {
    alphabet,
    letters,
    words: rankedChances(list),
    letterAfter: letterChances(list, letters),
  };
}

function wordsOfLanguage({ language, script }: Alphabet): string[] {
  const table = script === "Latn" || language === "az" ? latinWords : cyrillicWords;
  const words = (table[language] ?? "")
    .replaceAll(/[ʻʼ‘’]/g, "'")
    .split(/\s+/)
    .filter(Boolean);
  const spelled = script === "Cyrl" && language === "az" ? words.map(toAzerbaijaniCyrillic) : words;
  return [...new Set(spelled)];
}

/** Zipf's law: the chance of a word falls with its rank. Half of the running words are listed. */
function rankedChances(words: readonly string[]): ReadonlyMap<string, number> {
  const chance = (rank: number): number => 1 / (rank + 8);
  let total = 0;
  for (let rank = 0; rank < 300; rank++) total += chance(rank);
  return new Map(words.map((word, rank) => [word, Math.log((0.5 * chance(rank)) / total)]));
}

const longestHistory = 3;
/** Weight of the shorter history, in occurrences (Witten-Bell in spirit, one constant). */
const backOff = [0, 6, 3, 2] as const;
const foreignLetter = 0.0003;

function letterChances(
  words: readonly string[],
  letters: ReadonlySet<string>,
): LanguageModel["letterAfter"] {
  let counted: ReadonlyMap<string, number> | null = null;
  const count = (key: string): number => {
    counted ??= countLetters(words);
    return counted.get(key) ?? 0;
  };
  const memory = new Map<string, number>();
  const chance = (history: string, letter: string): number => {
    const key = history + letter;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const value = compute(history, letter);
    if (memory.size < 50_000) memory.set(key, value);
    return value;
  };
  const compute = (history: string, letter: string): number => {
    if (history.length === 0) {
      if (letter !== " " && !letters.has(letter)) return foreignLetter;
      return (count(letter) + 2) / (count("") + 2 * letters.size);
    }
    const weight = backOff[history.length] ?? 2;
    const seen = count(history + letter);
    const total = count(`${history}*`);
    return (seen + weight * chance(history.slice(1), letter)) / (total + weight);
  };
  return chance;
}

/** Occurrences of each run of up to four letters, of each history (`…*`), and of all (`""`). */
function countLetters(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string, weight: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + weight);
  };
  words.forEach((word, rank) => {
    const weight = 1 + 30 / (rank / 5 + 1);
    const padded = ` ${word} `;
    for (let end = 1; end < padded.length; end++) {
      add("", weight);
      for (let length = 0; length <= Math.min(longestHistory, end); length++) {
        const history = padded.slice(end - length, end);
        add(history + padded[end], weight);
        if (length > 0) add(`${history}*`, weight);
      }
    }
  });
  return counts;
}
