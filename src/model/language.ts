/** A BCP 47 language tag in its shortest canonical form: `ru`, `az`, `en`, `uk`, `az-Cyrl`, `und`. */
export type LanguageTag = string;

/** A text in several languages; `null` where a language has no text (yet). */
export type Multilingual = Readonly<Record<LanguageTag, string | null>>;
