/**
 * The words of one language that decide whether a full stop ends a sentence. Every field is a list
 * separated by white space, lower case, without the final full stop ("т.е", "ул").
 */
export interface AbbreviationTable {
  /** A word always follows: "ул. Низами", "Mr. Smith". */
  readonly head: string;
  /** Abbreviations only before a number: "стр. 5", "No. 5". */
  readonly beforeNumber: string;
  /** May end a sentence or not: only a sentence opener after them is a new sentence. */
  readonly either: string;
  /** Close an enumeration behind {@link and}: "и пр.", "və s."; elsewhere other lists decide. */
  readonly enumeration: string;
  /** The word for "and", as it stands before them. */
  readonly and: string;
  /** Usually end a sentence when a capital follows: "и т. д.", "руб.". */
  readonly tail: string;
  /** Tails only after a number, heads elsewhere: "5 с. Затем", "с. Ивановка". */
  readonly unit: string;
  /** Powers of ten, which are followed by what is counted: "5 млн. USD". */
  readonly numeral: string;
  /** Units of calendar time after a number: "2020 г.", "XIX в.". */
  readonly calendar: string;
  /** Words an opening phrase of time is made of: "В начале мая 2020 г. Алиев". */
  readonly timeWords: string;
  /** Function words that open sentences and are not names. */
  readonly openers: string;
  /** Beginnings of nouns labelled by a letter: "группа А. Победил". */
  readonly lettered: string;
  /** Names spelled with a full stop inside: "Яндекс.Такси". */
  readonly dottedNames: string;
}
