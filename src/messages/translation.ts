/** Keys that come in plural forms, without the suffix: "summary.articles". */
export type PluralKey<Texts> = keyof Texts extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** Keys with one form. */
export type SingleKey<Texts> = Exclude<
  keyof Texts & string,
  `${PluralKey<Texts>}_${"one" | "other"}`
>;

/**
 * What a translation of the English `Texts` must hold: every key, and of plural keys every form
 * that the language's plural rules name.
 */
export type Translation<Texts, Forms extends Intl.LDMLPluralRule> = Readonly<
  Record<SingleKey<Texts>, string> & Record<`${PluralKey<Texts>}_${Forms}`, string>
>;

/** Plural forms of Azerbaijani by CLDR. */
export type AzerbaijaniForms = "one" | "other";

/** Plural forms of Russian whole numbers by CLDR; "other" is for fractions, which are not counted. */
export type RussianForms = "one" | "few" | "many";
