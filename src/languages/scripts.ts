import type { LanguageTag } from "../model/language.ts";

const CYRILLIC_LANGUAGES: ReadonlySet<string> = new Set(
  "ru uk be bg mk kk ky tg tt ba cv mn".split(" "),
);

/** The script a language is printed in: ISO 15924 `Cyrl` or `Latn`; a script subtag decides. */
export function scriptOf(language: LanguageTag): "Cyrl" | "Latn" {
  const [primary = "", ...subtags] = language.split("-");
  if (subtags.includes("Cyrl")) return "Cyrl";
  if (subtags.includes("Latn")) return "Latn";
  return CYRILLIC_LANGUAGES.has(primary) ? "Cyrl" : "Latn";
}
