import {
  type AbbreviationTable,
  azerbaijaniAbbreviations,
  englishAbbreviations,
  russianAbbreviations,
} from "../languages/abbreviations/index.ts";

/** The languages that have rules of their own. */
export type SegmentationLanguage = "ru" | "az" | "en";

/** The list of an {@link AbbreviationTable} that holds an abbreviation. */
export type AbbreviationKind = Exclude<
  keyof AbbreviationTable,
  "and" | "timeWords" | "openers" | "lettered" | "dottedNames"
>;

const kinds: readonly AbbreviationKind[] = [
  "head",
  "beforeNumber",
  "either",
  "enumeration",
  "tail",
  "unit",
  "numeral",
  "calendar",
];

/** An {@link AbbreviationTable} ready for look-up. */
export interface Lexicon {
  readonly language: SegmentationLanguage;
  readonly abbreviations: ReadonlyMap<string, ReadonlySet<AbbreviationKind>>;
  readonly and: string;
  readonly timeWords: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly dottedNames: ReadonlySet<string>;
  /** Beginnings of words, to be tried with `startsWith`. */
  readonly lettered: readonly string[];
}

const tables: Readonly<Record<SegmentationLanguage, AbbreviationTable>> = {
  ru: russianAbbreviations,
  az: azerbaijaniAbbreviations,
  en: englishAbbreviations,
};
const built = new Map<SegmentationLanguage, Lexicon>();

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

function build(language: SegmentationLanguage): Lexicon {
  const table = tables[language];
  const abbreviations = new Map<string, Set<AbbreviationKind>>();
  for (const kind of kinds) {
    for (const word of words(table[kind])) {
      const known = abbreviations.get(word) ?? new Set();
      abbreviations.set(word, known.add(kind));
    }
  }
  return {
    language,
    abbreviations,
    and: table.and,
    timeWords: new Set(words(table.timeWords)),
    openers: new Set(words(table.openers)),
    dottedNames: new Set(words(table.dottedNames)),
    lettered: words(table.lettered),
  };
}

/** The words that decide about boundaries in a language; built at the first call. */
export function lexiconOf(language: SegmentationLanguage): Lexicon {
  const known = built.get(language);
  if (known !== undefined) return known;
  const lexicon = build(language);
  built.set(language, lexicon);
  return lexicon;
}

/** Lower case as the lexicon spells its words: "İ" is "i" and "I" is "ı" in Azerbaijani. */
export function inLowerCase(word: string, { language }: Lexicon): string {
  return language === "az" && (word.includes("I") || word.includes("İ"))
    ? word.toLocaleLowerCase("az")
    : word.toLowerCase();
}
