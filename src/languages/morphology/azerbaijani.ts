import {
  anySuffix,
  nounSuffixes,
  possessivePluralSuffixes,
  vowelSuffixes,
  type WordEnd,
  wordEnd,
} from "./azerbaijani-suffixes.ts";
import { type Inflection, unchanging } from "./inflection.ts";

/** Nouns that lose their last vowel before a vowel: ağız → ağzı. A closed class. */
const dropping: ReadonlySet<string> = new Set(
  (
    "ağız burun boyun alın qarın bağır böyür beyin çiyin oğul ağıl fikir isim nəsil fəsil əsil " +
    "şəkil sətir sinif qisim cisim qəbir səbir ömür zehin xeyir zülüm ovuc könül sinir eyib " +
    "meyil ətir"
  ).split(" "),
);

/** What decides how an Azerbaijani word may inflect inside a term. */
export interface AzerbaijaniTraits {
  /** The last word of a term of several words: it may carry a possessive of its own. */
  readonly phrase: boolean;
  readonly capitalised: boolean;
}

/** Forms of the last word of a term (lower case by Azerbaijani rules). */
export function azerbaijaniForms(
  word: string,
  { phrase, capitalised }: AzerbaijaniTraits,
): readonly Inflection[] {
  if (word === "su") return [unchanging(word), vowelForms("suy", wordEnd("su")), ...regular(word)];
  const forms = [...regular(word), ...alternating(word)];
  if (phrase) forms.push(...possessivePlural(word));
  // Two letters and a bare -a/-ə are mostly another word: ilə, elə, ana, ata, ada, ona, aya.
  return word.length > 2 || capitalised ? forms : forms.map(withoutBareDative);
}

/** Forms of an abbreviation, a foreign spelling or a number: any harmony. */
export function azerbaijaniAbbreviationForms(word: string): readonly Inflection[] {
  return [{ stem: word, endings: anySuffix() }];
}

function regular(word: string): readonly Inflection[] {
  if (/w/.test(word)) return azerbaijaniAbbreviationForms(word);
  return [{ stem: word, endings: nounSuffixes(wordEnd(word)) }];
}

/** Before a vowel final k and q of longer words soften (uşaq → uşağı), some vowels fall out. */
function alternating(word: string): readonly Inflection[] {
  const end = wordEnd(word);
  if (dropping.has(word)) return [vowelForms(word.slice(0, -2) + word.slice(-1), end)];
  const vowels = word.match(/[aıoueəiöü]/g)?.length ?? 0;
  if (vowels < 2 || !/[aıoueəiöü][kq]$/.test(word)) return [];
  return [vowelForms(word.slice(0, -1) + (word.endsWith("k") ? "y" : "ğ"), end)];
}

function vowelForms(stem: string, { harmony }: WordEnd): Inflection {
  return { stem, endings: vowelSuffixes(harmony) };
}

/** "dövlət başçısı" → "dövlət başçıları", "Səhiyyə Nazirliyi" → "nazirlikləri". */
function possessivePlural(word: string): readonly Inflection[] {
  if (!/[ıiuü]$/.test(word)) return [];
  const base = word.replace(/(?<=[aıoueəiöü])s[ıiuü]$|[ıiuü]$/, "");
  const { harmony } = wordEnd(base);
  const endings = possessivePluralSuffixes(harmony);
  const stem = base.replace(/y$/, "k").replace(/ğ$/, "q");
  return [
    { stem, endings },
    { stem: base, endings },
  ];
}

function withoutBareDative({ stem, endings }: Inflection): Inflection {
  return { stem, endings: new Set([...endings].filter((ending) => !/^[aə]$/.test(ending))) };
}
