import { endingSet, type Inflection, unchanging } from "../morphology/inflection.ts";
import {
  adjectiveForms,
  adjectiveLikeness,
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

const prepositions = new Set(
  (
    "в во на по при для из от об о к ко за над под против без до с со у между через про перед " +
    "ради около вне"
  ).split(" "),
);

/** Forms of each word of a Russian term given in the nominative. */
export function russianForms(text: string, term: readonly Word[]): readonly Inflection[][] {
  let place: Place = "head";
  return term.map((word, index) => {
    const next = term[index + 1];
    const after = next ? joint(text.slice(word.end, next.start)) : "";
    const forms = formsAt(place, word, term.length === 1, next !== undefined);
    place = placeAfter(place, word, after);
    return forms;
  });
}

function placeAfter(place: Place, { key }: Word, after: string): Place {
  if (prepositions.has(key)) return "fixed";
  if (place === "fixed") return place;
  if (place === "head" && (after === "-" || adjectiveLikeness(key, after !== "") === "certain"))
    return "head";
  return "tail";
}

function formsAt(place: Place, word: Word, only: boolean, followed: boolean): Inflection[] {
  const { key, surface } = word;
  if (place === "fixed" || prepositions.has(key) || key === "и") return [unchanging(key)];
  if (isAbbreviation(surface)) return [abbreviationForms(key)];
  if (!/^\p{Script=Cyrillic}{2,}$/u.test(key)) return [unchanging(key)];
  const capitalised = /^\p{Lu}/u.test(surface);
  if (place === "tail" && !capitalised && adjectiveLikeness(key, followed) !== "certain") {
    return [unchanging(key)];
  }
  const forms = [unchanging(key), ...wordForms(key, followed, { only, capitalised })];
  return followed ? [...forms, ...possessiveForms(key)] : forms;
}

function wordForms(key: string, followed: boolean, traits: NounTraits): readonly Inflection[] {
  const likeness = adjectiveLikeness(key, followed);
  if (likeness === "certain") return adjectiveForms(key);
  const forms = nounForms(key, traits).map(withoutFunctionWords);
  return likeness === "possible" ? [...forms, ...adjectiveForms(key)] : forms;
}

/** «посол» has the dative «послу» but «после» is the preposition. */
function withoutFunctionWords({ stem, endings }: Inflection): Inflection {
  const clash = [...endings].some((ending) => functionWords.has(stem + ending));
  if (!clash) return { stem, endings };
  return {
    stem,
    endings: new Set([...endings].filter((ending) => !functionWords.has(stem + ending))),
  };
}

/** МИД, МИДа, МИДом; those in a vowel (НАТО, США) stay. */
function abbreviationForms(key: string): Inflection {
  const declines = /[бвгджзклмнпрстфхцчшщй]$/.test(key);
  return { stem: key, endings: endingSet(declines ? "- а у ом ем е ы и ов ам ами ах" : "-") };
}
