import { toAzerbaijaniCyrillic } from "../languages/alphabets/azerbaijani-cyrillic.ts";
import { cyrillicWords } from "../languages/alphabets/cyrillic-words.ts";
import { latinWords } from "../languages/alphabets/latin-words.ts";
import { type Alphabet, alphabets } from "../languages/alphabets.ts";
import type { LanguageTag } from "../model/language.ts";

/** What is known of one language in one script. */
export interface LanguageModel {
  readonly alphabet: Alphabet;
  /** The language as people type it who lack its letters: "ucun" is "üçün". */
  readonly plain: boolean;
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
  const own = alphabets.filter((alphabet) => alphabet.script === script);
  const models = [
    ...own.map((alphabet) => buildModel(alphabet, wordsOfLanguage(alphabet))),
    ...own.filter(({ language }) => typedPlainly.has(language)).map(buildPlainModel),
  ];
  built.set(script, models);
  return models;
}

/** Languages that are often typed without their letters, and differ little then. */
const typedPlainly: ReadonlySet<LanguageTag> = new Set(["az", "tr"]);

/** The language with every word in the letters of English. */
function buildPlainModel(alphabet: Alphabet): LanguageModel {
  const plain = { ...alphabet, letters: withoutDiacritics(`${alphabet.letters}âîû`) };
  const words = wordsOfLanguage(alphabet).map(withoutDiacritics);
  return { ...buildModel(plain, [...new Set(words)]), plain: true };
}

const PLAIN: Readonly<Record<string, string>> = {
  ə: "e",
  ı: "i",
  ö: "o",
  ü: "u",
  ğ: "g",
  ç: "c",
  ş: "s",
};

function withoutDiacritics(text: string): string {
  return text.replaceAll(/[əıöüğçş]/gu, (letter) => PLAIN[letter] ?? letter);
}

function buildModel(alphabet: Alphabet, list: readonly string[]): LanguageModel {
  const letters = new Set(alphabet.letters);
  return {
    alphabet,
    plain: false,
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
  let counted: LetterCounts | null = null;
  const counts = (): LetterCounts => {
    counted ??= countLetters(words);
    return counted;
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
      return ((counts().runs.get(letter) ?? 0) + 2) / (counts().all + 2 * letters.size);
    }
    const weight = backOff[history.length] ?? 2;
    const seen = counts().runs.get(history + letter) ?? 0;
    const total = counts().histories.get(history) ?? 0;
    return (seen + weight * chance(history.slice(1), letter)) / (total + weight);
  };
  return chance;
}

/** Weighted occurrences in a list of words. */
interface LetterCounts {
  readonly all: number;
  /** Of each run of up to four letters. */
  readonly runs: ReadonlyMap<string, number>;
  /** Of each run of up to three letters that another letter follows. */
  readonly histories: ReadonlyMap<string, number>;
}

function countLetters(words: readonly string[]): LetterCounts {
  const runs = new Map<string, number>();
  const histories = new Map<string, number>();
  let all = 0;
  words.forEach((word, rank) => {
    const weight = 1 + 30 / (rank / 5 + 1);
    const padded = ` ${word} `;
    for (let end = 1; end < padded.length; end++) {
      all += weight;
      for (let start = Math.max(0, end - longestHistory); start <= end; start++) {
        const run = padded.slice(start, end + 1);
        runs.set(run, (runs.get(run) ?? 0) + weight);
        if (start === end) continue;
        const history = padded.slice(start, end);
        histories.set(history, (histories.get(history) ?? 0) + weight);
      }
    }
  });
  return { all, runs, histories };
}
