import type { LanguageTag } from "../../model/language.ts";
import { findPlace } from "../places/find-place.ts";
import { azerbaijaniNames } from "../transliterate/azerbaijani-names.ts";
import { russianNames } from "../transliterate/russian-names.ts";
import { transliterateName } from "../transliterate/transliterate-name.ts";

/** A word of a person's name in a Russian text, in whatever case it stands. */
export interface NameWord {
  readonly written: string;
  /** The likeliest spelling in the target. */
  readonly preferred: string;
  /** Every spelling that one of its possible nominatives has. */
  readonly spellings: readonly string[];
}

const NAME = /(?<![\p{L}\d«"“-])[А-ЯЁ]\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}\d])/gu;

/**
 * Given names that the tables know, with the surname that follows, and lone surnames of `surnames`:
 * "главы Минздрава Теймура Мусаева" → Теймура, Мусаева.
 */
export function personNames(
  text: string,
  to: LanguageTag,
  surnames: ReadonlySet<string>,
): readonly NameWord[] {
  const whole = pairsOf(text).flat();
  const lone = [...text.matchAll(NAME)].map(String).filter((word) => {
    return !whole.includes(word) && nominatives(word).some((form) => surnames.has(form));
  });
  return [...new Set([...whole, ...lone])].map((word) => nameWord(word, to));
}

/** A given name and the capitalised word right after it. */
function pairsOf(text: string): readonly (readonly [given: string, surname: string])[] {
  const words = [...text.matchAll(NAME)].map((match) => ({ word: match[0], at: match.index }));
  return words.flatMap(({ word, at }, index) => {
    const next = words[index + 1];
    const follows = next !== undefined && text.slice(at + word.length, next.at) === " ";
    if (!follows || !isGivenName(word) || findPlace(word) !== null) return [];
    return [[word, next.word] as const];
  });
}

let given: ReadonlySet<string> | null = null;

/** Given names of both tables, lower case, ё as е. */
function givenNames(): ReadonlySet<string> {
  given ??= new Set([...azerbaijaniNames, ...russianNames].map(([name]) => key(name)));
  return given;
}

function key(name: string): string {
  return name.toLocaleLowerCase("ru").replaceAll("ё", "е");
}

function isGivenName(written: string): boolean {
  return nominatives(written).some((form) => givenNames().has(key(form)));
}

/** A name's spellings from each nominative it may have; the preferred one is that of a known name. */
function nameWord(written: string, to: LanguageTag): NameWord {
  const forms = nominatives(written);
  const spell = (form: string): string => transliterateName(form, to).text;
  const known = forms.find((form) => givenNames().has(key(form)));
  const surname = forms.find((form) => transliterateName(form, "en").sure);
  const preferred = spell(known ?? surname ?? written);
  return { written, preferred, spellings: [...new Set(forms.map(spell))] };
}

/** Surnames that follow given names anywhere in the texts, in every nominative they may have. */
export function surnamesIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => pairsOf(text).flatMap(([, name]) => nominatives(name))));
}

/** Case endings of names and what the nominative has instead. */
const ENDINGS: readonly (readonly [ending: string, nominative: readonly string[]])[] = [
  ["ского", ["ский"]],
  ["скому", ["ский"]],
  ["ским", ["ский"]],
  ["ском", ["ский"]],
  ["ской", ["ская", "ский"]],
  ["скую", ["ская"]],
  ["овой", ["ова"]],
  ["евой", ["ева"]],
  ["иной", ["ина"]],
  ["ову", ["ов", "ова"]],
  ["еву", ["ев", "ева"]],
  ["ином", ["ин"]],
  ["ина", ["ин", "ина"]],
  ["ия", ["ий", "ия"]],
  ["ию", ["ий", "ия"]],
  ["ием", ["ий"]],
  ["ии", ["ий", "ия"]],
  ["ея", ["ей", "ея"]],
  ["ею", ["ей"]],
  ["еем", ["ей"]],
  ["ым", [""]],
  ["ой", ["а", "ой"]],
  ["ей", ["я", "ей"]],
  ["ом", [""]],
  ["ем", ["", "ь", "й"]],
  ["а", ["", "а"]],
  ["у", ["", "а"]],
  ["е", ["", "а", "е"]],
  ["ы", ["а", "ы"]],
  ["и", ["а", "я", "и", "ь"]],
  ["я", ["ь", "й", "я"]],
  ["ю", ["ь", "й", "я"]],
];

function nominatives(written: string): readonly string[] {
  const forms = new Set([written]);
  for (const [ending, endings] of ENDINGS) {
    if (!written.endsWith(ending) || written.length - ending.length < 2) continue;
    const stem = written.slice(0, -ending.length);
    for (const nominative of endings) forms.add(stem + nominative);
  }
  return [...forms];
}
