import { endingSet, type Inflection } from "./inflection.ts";

type StemClass = "hard" | "velar" | "sibilant" | "soft";
type Agreement = "all" | "feminine" | "neuter" | "plural";

/** Endings by the last consonant of the stem; `all` is what a masculine headword stands for. */
const endings: Readonly<Record<StemClass, Readonly<Record<Agreement, string>>>> = {
  hard: {
    all: "ый ой ого ому ым ом ая ою ую ое ые ых ыми",
    feminine: "ая ой ою ую ые ых ым ыми",
    neuter: "ое ого ому ым ом ые ых ыми",
    plural: "ые ых ым ыми",
  },
  velar: {
    all: "ий ой ого ому им ом ая ою ую ое ие их ими",
    feminine: "ая ой ою ую ие их им ими",
    neuter: "ое ого ому им ом ие их ими",
    plural: "ие их им ими",
  },
  sibilant: {
    all: "ий ой его ого ему ому им ем ом ая ей ею ою ую ее ое ие их ими",
    feminine: "ая ей ой ею ою ую ие их им ими",
    neuter: "ее ое его ого ему ому им ем ом ие их ими",
    plural: "ие их им ими",
  },
  soft: {
    all: "ий его ему им ем яя ей ею юю ее ие их ими",
    feminine: "яя ей ею юю ие их им ими",
    neuter: "ее его ему им ем ие их ими",
    plural: "ие их им ими",
  },
};
const possessive = "ий ья ье ьи ьего ьему ьим ьем ью ьей ьих ьими";

/** Nouns that only look like adjectives. */
const nouns: ReadonlySet<string> = new Set(
  (
    "стая свая рая мая затея георгий сергий магний кремний оружие подножие изножие " +
    "герой бой слой строй рой перебой сбой застой разбой пробой убой отбой покой изгой ковбой " +
    "забой постой вой конвой зной удой надой запой водопой прибой покрой настрой устой отстой"
  ).split(" "),
);
const certain =
  /(?:ый|ая|яя|ое|ее|ые|[гкхжчшщ]ий|[гкхжшщ]ие|[^иы]чие|[^аеиоуыэюя]ни[йе]|^син[ие]й|^трет(?:ий|ья|ье|ьи))$/;

/**
 * How surely a nominative (lower case, е for ё) is an adjective, going by its ending. Words in -ой
 * may be either; before another word of the same phrase they are adjectives («мировой суд»).
 */
export function adjectiveLikeness(
  word: string,
  followed: boolean,
): "certain" | "possible" | "none" {
  if (word.length < 4 || nouns.has(word)) return "none";
  const plain = word.replace(/ся$/, "");
  if (certain.test(plain)) return "certain";
  if (!plain.endsWith("ой")) return "none";
  return followed ? "certain" : "possible";
}

/** Forms of an adjective or participle; feminine, neuter and plural headwords keep to theirs. */
export function adjectiveForms(word: string): readonly Inflection[] {
  if (/^трет/.test(word)) return possessiveForms(word);
  const reflexive = /[аеиоуыюя]йся$|[аоеиыюя][яе]ся$/.test(word);
  const plain = reflexive ? word.slice(0, -2) : word;
  const stem = plain.slice(0, -2);
  const list = endings[stemClass(stem, plain)][agreement(plain)];
  return [{ stem, endings: endingSet(reflexive ? list.replace(/\S+/g, "$&ся") : list) }];
}

/** Forms of «третий», «Новодевичье», «помещичья»: adjectives with -ь- before the ending. */
export function possessiveForms(word: string): readonly Inflection[] {
  if (!/[^аеиоуыэюя]ь[яеи]$|[жчш]ий$|^третий$/.test(word)) return [];
  return [{ stem: word.slice(0, -2), endings: endingSet(possessive) }];
}

/** Forms of «Баренцево», «Берингов», «Воробьёвы»: adjectives of a person's name. */
export function nameAdjectiveForms(word: string): readonly Inflection[] {
  const stem = /^(.+(?:[ое]в|ин))[оаы]?$/.exec(word)?.[1];
  return stem === undefined ? [] : [{ stem, endings: endingSet("- а о ы у е ой ую ым ом ых ыми") }];
}

function agreement(word: string): Agreement {
  if (/(?:ая|яя)$/.test(word)) return "feminine";
  if (/(?:ое|ее)$/.test(word)) return "neuter";
  return /[ыи]е$/.test(word) ? "plural" : "all";
}

function stemClass(stem: string, word: string): StemClass {
  if (/[гкх]$/.test(stem)) return "velar";
  if (/[жшчщ]$/.test(stem)) return "sibilant";
  return /(?:ий|яя|ее|ие)$/.test(word) ? "soft" : "hard";
}
