import { endingSet, type Inflection, unchanging } from "./inflection.ts";
import {
  indeclinableNames,
  indeclinableNouns,
  irregularNouns,
  pluralsInA,
} from "./russian-irregular.ts";
import { pluralNounForms } from "./russian-plural.ts";

/** What is known of a noun besides its letters. */
export interface NounTraits {
  /** The only word of its term: without neighbours, forms that look like other words are risky. */
  readonly only: boolean;
  /** Written with a capital. */
  readonly capitalised: boolean;
}

type Declension = (word: string, traits: NounTraits) => readonly Inflection[];

const vowel = /[аеиоуыэюя]/;

/** Nominative endings in the order they are tried, with the declension each one means. */
const declensions: readonly (readonly [RegExp, Declension])[] = [
  [/(?:[уюэ]|[аеиоуыэюя]о|у[аеи]|[аоыэюя]е)$/, (word) => [unchanging(word)]],
  [/[ыи]$/, (word, traits) => pluralNounForms(word, traits.only && !traits.capitalised)],
  [/ия$/, (word) => cut(word, 1, "я и ю ей ею й ям ями ях")],
  [/ья$/, (word) => [...cut(word, 1, "я и е ю ей ею ев ям ями ях"), ...cut(word, 2, "ей ий")]],
  [/[аеоуыэюя]я$/, (word) => cut(word, 1, "я и е ю ей ею й ям ями ях")],
  [/я$/, softFeminine],
  [/а$/, hardFeminine],
  [/о$/, neuter],
  [/ие$/, (word) => cut(word, 1, "е я ю ем и й ям ями ях")],
  [/ье$/, (word) => [...cut(word, 1, "е я ю ем и ев ям ями ях"), ...cut(word, 2, "ий ей")]],
  [/[жшчщц]е$/, (word) => [...cut(word, 1, "е а у ем - ам ами ах"), ...inserted(word)]],
  [/е$/, (word) => cut(word, 1, "е я ю ем ей ям ями ях")],
  [/ий$/, (word) => cut(word, 1, "й я ю ем и ев ям ями ях")],
  [/й$/, (word) => cut(word, 1, "й я ю ем е и ев ям ями ях")],
  [/ь$/, softSign],
  [/[ая]нин$/, (word) => [...masculine(word), ...cut(word, 2, "е - ам ами ах")]],
  [/[бвгджзклмнпрстфхцчшщ]$/, consonant],
];

/** Forms of a noun or name given in the nominative (lower case, е for ё). */
export function nounForms(word: string, traits: NounTraits): readonly Inflection[] {
  const irregular = Object.hasOwn(irregularNouns, word) ? irregularNouns[word] : undefined;
  if (irregular !== undefined) return written(irregular);
  if (isIndeclinable(word, traits)) return [unchanging(word)];
  const declension = declensions.find(([ending]) => ending.test(word))?.[1];
  return declension ? declension(word, traits) : [unchanging(word)];
}

function isIndeclinable(word: string, { only, capitalised }: NounTraits): boolean {
  if (indeclinableNouns.has(word) || (capitalised && indeclinableNames.has(word))) return true;
  return only && capitalised && /о$/.test(word) && !/(?:ство|[оеи]во|[иы]но)$/.test(word);
}

/** A name alone has no genitive plural without ending: «Газа» is not meant by «газ». */
function isName({ only, capitalised }: NounTraits): boolean {
  return only && capitalised;
}

function written(paradigm: string): readonly Inflection[] {
  return paradigm.split("|").map((group) => {
    const [stem = "", list = ""] = group.split(":");
    return { stem, endings: endingSet(list) };
  });
}

function cut(word: string, letters: number, list: string): readonly Inflection[] {
  return [{ stem: word.slice(0, word.length - letters), endings: endingSet(list) }];
}

function hardFeminine(word: string, traits: NounTraits): readonly Inflection[] {
  const before = word.at(-2) ?? "";
  const plural = /[гкхжшчщ]/.test(before) ? "и" : "ы";
  const instrumental = /[жшчщц]/.test(before) ? "ей ею ой ою" : "ой ою";
  const singular = `а ${plural} е у ${instrumental} ам ами ах${isPlural(word, traits) ? " ов" : ""}`;
  return isName(traits)
    ? cut(word, 1, singular)
    : [...cut(word, 1, `${singular} -`), ...inserted(word)];
}

/** «Острова», «поезда»: masculine plurals in -а. Beside other words nothing can be mistaken. */
function isPlural(word: string, { only }: NounTraits): boolean {
  return !only || pluralsInA.has(word);
}

function softFeminine(word: string, traits: NounTraits): readonly Inflection[] {
  const singular = "я и е ю ей ею ям ями ях";
  if (isName(traits)) return cut(word, 1, singular);
  return [...cut(word, 1, `${singular} ь`), ...inserted(word), ...inserted(word, "ь")];
}

function neuter(word: string): readonly Inflection[] {
  const plural = /[гкх]о$/.test(word) ? " и ов" : "";
  return [...cut(word, 1, `о а у ом е - ам ами ах${plural}`), ...inserted(word)];
}

/** Genitive plural with a vowel put in: посадка → посадок, письмо → писем, сердце → сердец. */
function inserted(word: string, after = ""): readonly Inflection[] {
  const [, start, first, last] = /^(.*)([^аеиоуыэюя])([^аеиоуыэюяьй]).$/.exec(word) ?? [];
  if (start === undefined || first === undefined || last === undefined) return [];
  const stems = /[ьй]/.test(first)
    ? [`${start}е${last}`]
    : [`${start}${first}о${last}`, `${start}${first}е${last}`];
  return stems.map((stem) => unchanging(stem + after));
}

function masculine(word: string): readonly Inflection[] {
  const last = word.at(-1) ?? "";
  if (/[гкх]/.test(last)) return cut(word, 0, "- а у ом е и ов ам ами ах");
  if (/[жшчщ]/.test(last)) return cut(word, 0, "- а у ем ом е и ей ам ами ах");
  if (last === "ц") return cut(word, 0, "- а у ем ом е ы ев ов ам ами ах");
  return cut(word, 0, "- а у ом е ы ов ам ами ах");
}

function consonant(word: string, traits: NounTraits): readonly Inflection[] {
  const forms = [...masculine(word), ...shortened(word)];
  const surname = traits.capitalised && /(?:[ое]в|[иы]н)$/.test(word);
  if (surname) return [...forms, ...cut(word, 0, "ым ых ыми")];
  return isName(traits) ? forms.map(withoutPlural) : forms;
}

/** «Гусар» the town is not meant by «Гусаров», «Иван» not by «Иванов». */
function withoutPlural({ stem, endings }: Inflection): Inflection {
  return { stem, endings: new Set([...endings].filter((ending) => !/^[ое]в$/.test(ending))) };
}

const lost: readonly (readonly [RegExp, string])[] = [
  [/([аеиоуыэюя])ец$/, "$1йц"],
  [/лец$/, "льц"],
  [/ец$/, "ц"],
  [/([аеиоуыэюя])ек$/, "$1йк"],
  [/([лн])ек$/, "$1ьк"],
  [/[ое]к$/, "к"],
  [/[ое]л$/, "л"],
];

/** Forms with a fleeting vowel: отец → отца, рынок → рынка, посол → посла, боец → бойца. */
function shortened(word: string): readonly Inflection[] {
  return lost
    .filter(([ending]) => ending.test(word))
    .map(([ending, stem]) => word.replace(ending, stem))
    .filter((stem) => vowel.test(stem))
    .flatMap((stem) => oblique(stem));
}

function oblique(stem: string): readonly Inflection[] {
  const list = stem.endsWith("к")
    ? "а у ом е и ов ам ами ах"
    : stem.endsWith("ц")
      ? "а у ем ом е ы ев ов ам ами ах"
      : "а у ом е ы ов ам ами ах";
  return [{ stem, endings: endingSet(list) }];
}

const feminineSoft = /(?:[жшчщ]|ст|зн|в|п|ад|ощ|бов)ь$/;
const masculineSoft = /(?:тель|арь|ырь|брь|враль|прель|юнь|юль|мль|бль|вождь|дождь|голубь)$/;

function softSign(word: string): readonly Inflection[] {
  if (masculineSoft.test(word)) return cut(word, 1, "ь я ю ем е и ей ям ями ях");
  if (/[жшчщ]ь$/.test(word)) return cut(word, 1, "ь и ью ей ам ами ах");
  if (feminineSoft.test(word)) return cut(word, 1, "ь и ью ей ям ями ях");
  const either = cut(word, 1, "ь я ю ем е и ью ей ям ями ях");
  if (!/[^н]ень$/.test(word) || !vowel.test(word.slice(0, -3))) return either;
  return [
    ...either,
    { stem: `${word.slice(0, -3)}н`, endings: endingSet("я ю ем е и ей ям ями ях") },
  ];
}
