import type { LanguageTag } from "../../model/language.ts";
import { azerbaijaniNames, type NameRow } from "./azerbaijani-names.ts";
import { transliterateLetters } from "./letters.ts";
import { russianNames } from "./russian-names.ts";

/** A name in the target's letters; `sure` is false where only its owner knows how it is spelt. */
export interface TransliteratedName {
  readonly text: string;
  readonly sure: boolean;
}

/** How a word was rendered: by a table, or by letters where a pattern says whose name it is. */
type Origin =
  | "azerbaijani"
  | "russian"
  | "local"
  | "family-name"
  | "ambiguous"
  | "latin"
  | "unknown";

interface Word {
  readonly text: string;
  readonly origin: Origin;
}

/**
 * A person's or place's name written in Russian, nominative, in az or en spelling. Russian names go
 * by BGN/PCGN as news prints it (en) or Azerbaijani orthography (az); Azerbaijani names and
 * surnames by table ("Гасанов" → Həsənov / Hasanov). Anything else is spelt by letters with
 * `sure: false`: "Клюге" is Kluge, which no rule can know. Other languages: the text itself, unsure.
 */
export function transliterateName(name: string, language: LanguageTag): TransliteratedName {
  if (language !== "az" && language !== "en") return { text: name, sure: language === "ru" };
  const words: Word[] = [];
  const text = name.replaceAll(/\p{L}(?:\p{L}|\u0301)*/gu, (written) => {
    const word = transliterateWord(written, language);
    words.push(word);
    return word.text;
  });
  return { text, sure: words.length > 0 && words.every((word) => isSure(word, words, language)) };
}

/** A Russian given name settles whose the rest is; in Azerbaijani "-ov" alone may hide ə or h. */
function isSure({ origin }: Word, words: readonly Word[], language: "az" | "en"): boolean {
  if (origin === "unknown") return false;
  const needsGivenName = origin === "ambiguous" || (origin === "family-name" && language === "az");
  return !needsGivenName || words.some((word) => word.origin === "russian");
}

function transliterateWord(written: string, language: "az" | "en"): Word {
  if (!/\p{Script=Cyrillic}/u.test(written)) return { text: written, origin: "latin" };
  const word = written.normalize("NFD").replaceAll("\u0301", "").normalize("NFC");
  const key = word.toLocaleLowerCase("ru");
  const { text, origin } = byTable(key, language) ?? byLetters(key, language);
  return { text: likeCase(text, word, language), origin };
}

function byLetters(key: string, language: "az" | "en"): Word {
  return { text: transliterateLetters(key, language), origin: originOf(key) };
}

/** Spellings of Chinese, English, French and Polish names. */
const foreign = /цз|чж|дж|уэ|уи|оу|эй|ньп|ньск/;
/** Russian, Ukrainian, Georgian and Armenian endings that no other name has in Russian. */
const local =
  /(?:ск(?:ий|ая|ой)?|цк(?:ий|ая|ой)?|[нжчшщвт](?:ый|ая)|енко|[ча]чук|цев|цева|град|город|горск|[ое]во|швили|дзе|(?:[бвгдзкмнпрт]|рг?с)ян)$/;
const familyName = /.(?:[оеё]в|[оеё]ва)$/;
/** Дарвин, Нанкин, Вучич end like Russian names as well. */
const ambiguous = /..(?:ин|ына?|ина|ич|[ое]вна|ична)$/;

function originOf(key: string): Origin {
  if (key.length === 1) return "local";
  if (foreign.test(key)) return "unknown";
  if (local.test(key) && key.length > 4) return "local";
  if (familyName.test(key)) return "family-name";
  return ambiguous.test(key) ? "ambiguous" : "unknown";
}

interface Entry {
  readonly az: string;
  readonly en: string;
  readonly origin: "azerbaijani" | "russian";
}

let names: ReadonlyMap<string, Entry> | null = null;

function byTable(key: string, language: "az" | "en"): Word | null {
  const known = nameTable().get(nameKey(key)) ?? surname(key);
  return known === null || known === undefined
    ? null
    : { text: known[language], origin: known.origin };
}

/**
 * Endings of surnames and patronymics: Russian, Azerbaijani, and Azerbaijani after a vowel.
 * Russian writes -ев after ш and дж as well: Дадашев is Dadaşov.
 */
const endings: readonly (readonly [ru: string, az: string, afterVowel: string])[] = [
  ["ович", "oviç", "oviç"],
  ["овна", "ovna", "ovna"],
  ["евич", "yeviç", "yeviç"],
  ["евна", "yevna", "yevna"],
  ["заде", "zadə", "zadə"],
  ["бейли", "bəyli", "bəyli"],
  ["бекова", "bəyova", "bəyova"],
  ["беков", "bəyov", "bəyov"],
  ["ъярова", "yarova", "yarova"],
  ["ъяров", "yarov", "yarov"],
  ["ова", "ova", "ova"],
  ["ева", "ova", "yeva"],
  ["ов", "ov", "ov"],
  ["ев", "ov", "yev"],
  ["лы", "lı", "lı"],
  ["ли", "li", "li"],
  ["лу", "lu", "lu"],
  ["лю", "lü", "lü"],
];

function surname(key: string): Entry | null {
  for (const [ending, own, afterVowel] of endings) {
    if (!key.endsWith(ending)) continue;
    const stem = nameTable().get(nameKey(key.slice(0, -ending.length)));
    if (stem === undefined || stem.origin === "russian") continue;
    const az = stem.az + (/[aeəıioöuü]$/.test(stem.az) ? afterVowel : own);
    return {
      az,
      en: stem.en + azerbaijaniInEnglish(az.slice(stem.az.length)),
      origin: stem.origin,
    };
  }
  return null;
}

function nameTable(): ReadonlyMap<string, Entry> {
  names ??= buildNames();
  return names;
}

function buildNames(): ReadonlyMap<string, Entry> {
  const table = new Map<string, Entry>();
  const add = (rows: readonly NameRow[], origin: Entry["origin"]): void => {
    for (const [ru, az, en] of rows) {
      const inEnglish = en ?? (origin === "russian" ? az : azerbaijaniInEnglish(az));
      table.set(nameKey(ru.toLocaleLowerCase("ru")), {
        az: az.toLocaleLowerCase("az"),
        en: inEnglish.toLowerCase(),
        origin,
      });
    }
  };
  add(particles, "azerbaijani");
  add(russianNames, "russian");
  add(azerbaijaniNames, "azerbaijani");
  return table;
}

/** Words that follow a name. */
const particles: readonly NameRow[] = [
  ["оглы", "oğlu", "oglu"],
  ["оглу", "oğlu", "oglu"],
  ["кызы", "qızı", "gizi"],
  ["гызы", "qızı", "gizi"],
  ["бей", "bəy", "bey"],
  ["ханым", "xanım", "khanim"],
];

function nameKey(key: string): string {
  return key.replaceAll("ё", "е");
}

const englishLetters: Readonly<Record<string, string>> = {
  ə: "a",
  ğ: "gh",
  q: "g",
  x: "kh",
  c: "j",
  ç: "ch",
  ş: "sh",
  ö: "o",
  ü: "u",
  ı: "i",
  j: "zh",
};

/** Azerbaijani letters as English-language news of Azerbaijan prints them: Məmmədov → Mammadov. */
function azerbaijaniInEnglish(name: string): string {
  return name
    .toLocaleLowerCase("az")
    .replaceAll(/[əğqxcçşöüıj]/g, (own) => englishLetters[own] ?? own);
}

/** Capitals as in the original: one capital, all capitals, or none (оглы). */
function likeCase(text: string, original: string, language: "az" | "en"): string {
  if (!/^\p{Lu}/u.test(original)) return text;
  if (original.length > 1 && !/\p{Ll}/u.test(original)) return text.toLocaleUpperCase(language);
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase(language) + rest.join("");
}
