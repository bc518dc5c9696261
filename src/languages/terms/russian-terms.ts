import { endingSet, type Inflection, unchanging } from "../morphology/inflection.ts";
import {
  adjectiveForms,
  adjectiveLikeness,
  nameAdjectiveForms,
  possessiveForms,
} from "../morphology/russian-adjective.ts";
import { functionWords } from "../morphology/russian-irregular.ts";
import { type NounTraits, nounForms } from "../morphology/russian-noun.ts";
import { isAbbreviation } from "./term-pattern.ts";
import { joint, type Word } from "./words.ts";

/**
 * Where in a noun phrase we are. `head`: adjectives and the noun they agree with, all inflected.
 * `tail`: after the noun, where small words are genitives and stay («организация здравоохранения»)
 * and capitalised ones may be names in apposition. `fixed`: after a preposition nothing changes.
 */
type Place = "head" | "tail" | "fixed";

/** A word of a term with what stands around it. */
interface Placed extends Word {
  readonly place: Place;
  readonly next: Word | undefined;
  /** The joint to the next word, `""` at the end. */
  readonly after: string;
  readonly only: boolean;
}

const prepositions = new Set(
  (
    "в во на по при для из от об о к ко за над под против без до с со у между через про перед " +
    "ради около вне"
  ).split(" "),
);

const longestFunctionWord = 6;

/** Forms of each word of a Russian term given in the nominative. */
export function russianForms(text: string, term: readonly Word[]): readonly Inflection[][] {
  let place: Place = "head";
  return term.map((word, index) => {
    const next = term[index + 1];
    const after = next ? joint(text.slice(word.end, next.start)) : "";
    const { key, surface, start, end } = word;
    const placed = { key, surface, start, end, place, next, after, only: term.length === 1 };
    place = placeAfter(placed);
    return formsAt(placed);
  });
}

function placeAfter(word: Placed): Place {
  if (isPreposition(word)) return "fixed";
  if (word.place !== "head") return word.place;
  const leads = word.after === "-" || !isWord(word) || isAdjective(word) || isNameAdjective(word);
  return leads ? "head" : "tail";
}

function formsAt(word: Placed): Inflection[] {
  const { key, surface, place, next, only } = word;
  if (place === "fixed" || isPreposition(word) || key === "и") return [unchanging(key)];
  if (isAbbreviation(surface)) return [abbreviationForms(key)];
  if (!isWord(word)) return [isOrdinalEnding(word) ? ordinalEndings() : unchanging(key)];
  const capitalised = isCapitalised(surface);
  if (place === "tail" && !capitalised && !isAdjective(word)) return [unchanging(key)];
  const forms = [unchanging(key), ...wordForms(word, { only, capitalised })];
  return next ? [...forms, ...possessiveForms(key)] : forms;
}

function wordForms(word: Placed, traits: NounTraits): readonly Inflection[] {
  if (isAdjective(word)) return adjectiveForms(word.key);
  const forms = nounForms(word.key, traits).map(withoutFunctionWords);
  if (isNameAdjective(word)) return [...forms, ...nameAdjectiveForms(word.key)];
  const either = adjectiveLikeness(word.key, word.next !== undefined) === "possible";
  return either ? [...forms, ...adjectiveForms(word.key)] : forms;
}

function isAdjective({ key, next }: Placed): boolean {
  return adjectiveLikeness(key, next !== undefined) === "certain";
}

/** «Баренцево море», «Берингов пролив»: the name is an adjective to the small word after it. */
function isNameAdjective({ key, surface, next, after }: Placed): boolean {
  if (!next || after !== " " || !isCapitalised(surface) || isCapitalised(next.surface))
    return false;
  return /(?:[ое]в|ин)[оаы]?$/.test(key) && isWord(next) && !isPreposition(next);
}

/** An initial («С. Есенин») is not the preposition. */
function isPreposition({ key, surface }: Word): boolean {
  return prepositions.has(key) && !/^\p{Lu}$/u.test(surface);
}

function isWord({ key }: Word): boolean {
  return /^\p{Script=Cyrillic}{2,}$/u.test(key);
}

function isCapitalised(surface: string): boolean {
  return /^\p{Lu}/u.test(surface);
}

/** The letter of «2-я армия»; it has no other use in a headword. */
function isOrdinalEnding({ key }: Word): boolean {
  return /^[йяе]$/.test(key);
}

function ordinalEndings(): Inflection {
  return { stem: "", endings: endingSet("й я е го му м ю х ми ой ую ей") };
}

/** «посол» has the dative «послу» but «после» is the preposition. */
function withoutFunctionWords(forms: Inflection): Inflection {
  const { stem, endings } = forms;
  if (stem.length > longestFunctionWord) return forms;
  const kept = [...endings].filter((ending) => !functionWords.has(stem + ending));
  return kept.length === endings.size ? forms : { stem, endings: new Set(kept) };
}

/** МИД, МИДа, МИДом; those in a vowel (НАТО, США) stay. */
function abbreviationForms(key: string): Inflection {
  const declines = /[бвгджзклмнпрстфхцчшщй]$/.test(key);
  return { stem: key, endings: endingSet(declines ? "- а у ом ем е ы и ов ам ами ах" : "-") };
}
