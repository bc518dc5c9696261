import type { LanguageTag } from "../model/language.ts";

/** How one language is spelled in one script. */
export interface Alphabet {
  readonly language: LanguageTag;
  /** ISO 15924: `Cyrl` or `Latn`. */
  readonly script: "Cyrl" | "Latn";
  /** Every letter of native words, in lower case. */
  readonly letters: string;
}

const latin = "abcdefghijklmnopqrstuvwxyz";
const russian = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

/**
 * The alphabets of the languages that detection tells apart. Spelling only: a Russian text may hold
 * a name in foreign letters, so a letter that is missing here is evidence, not proof.
 */
export const alphabets: readonly Alphabet[] = [
  { language: "ru", script: "Cyrl", letters: russian },
  { language: "uk", script: "Cyrl", letters: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя" },
  { language: "be", script: "Cyrl", letters: "абвгґдеёжзійклмнопрстуўфхцчшыьэюя" },
  { language: "bg", script: "Cyrl", letters: "абвгдежзийклмнопрстуфхцчшщъьюя" },
  { language: "sr", script: "Cyrl", letters: "абвгдђежзијклљмнњопрстћуфхцчџш" },
  { language: "mk", script: "Cyrl", letters: "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ" },
  { language: "kk", script: "Cyrl", letters: `${russian}әғқңөұүһі` },
  { language: "ky", script: "Cyrl", letters: `${russian}ңөү` },
  { language: "tt", script: "Cyrl", letters: `${russian}әөүҗңһ` },
  { language: "tg", script: "Cyrl", letters: "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя" },
  { language: "az", script: "Cyrl", letters: "аәбвгғдежзиыјкҝлмноөпрстуүфхһцчҹш" },
  { language: "mn", script: "Cyrl", letters: `${russian}өү` },
  { language: "ba", script: "Cyrl", letters: `${russian}әғҙҡңөҫүһ` },
  { language: "uz", script: "Cyrl", letters: "абвгғдеёжзийкқлмнопрстуўфхҳцчшъьэюя" },
  { language: "az", script: "Latn", letters: "abcçdeəfgğhxıijkqlmnoöprsştuüvyz" },
  { language: "en", script: "Latn", letters: latin },
  { language: "tr", script: "Latn", letters: "abcçdefgğhıijklmnoöprsştuüvyzâîû" },
  { language: "uz", script: "Latn", letters: "abcdefghijklmnopqrstuvxyz" },
  { language: "tk", script: "Latn", letters: "abçdeäfghijžklmnňoöprsştuüwyýz" },
  { language: "de", script: "Latn", letters: `${latin}äöüß` },
  { language: "fr", script: "Latn", letters: `${latin}àâæçéèêëîïôœùûüÿ` },
  { language: "es", script: "Latn", letters: `${latin}áéíñóúü` },
  { language: "it", script: "Latn", letters: `${latin}àèéìíòóù` },
  { language: "pt", script: "Latn", letters: `${latin}àáâãçéêíóôõú` },
  { language: "pl", script: "Latn", letters: "aąbcćdeęfghijklłmnńoóprsśtuwyzźż" },
  { language: "nl", script: "Latn", letters: `${latin}éëïóöü` },
  { language: "ro", script: "Latn", letters: `${latin}ăâîșțşţ` },
];
