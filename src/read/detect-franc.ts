import { francAll } from "franc";
import type { LanguageTag } from "../model/language.ts";

/** Franc's code (ISO 639-3) of each language that it may answer. */
const codes: Readonly<Record<LanguageTag, string>> = {
  ru: "rus",
  uk: "ukr",
  be: "bel",
  bg: "bul",
  sr: "srp",
  mk: "mkd",
  kk: "kaz",
  ky: "kir",
  tt: "tat",
  tg: "tgk",
  mn: "khk",
  az: "azj",
  tr: "tur",
  tk: "tuk",
  uz: "uzn",
  en: "eng",
  de: "deu",
  fr: "fra",
  es: "spa",
  it: "ita",
  pt: "por",
  pl: "pol",
  nl: "nld",
  ro: "ron",
};

/**
 * How much worse than the best franc finds each language, per trigram of the text, 0 = the best.
 * Empty where franc knows none of `candidates` or the text is too short for a trigram.
 * Franc reads the first 2,048 characters only.
 */
export function francDistances(
  text: string,
  candidates: readonly LanguageTag[],
): ReadonlyMap<LanguageTag, number> {
  const languages = new Map(candidates.map((language) => [codes[language] ?? "", language]));
  const only = [...languages.keys()].filter((code) => code !== "");
  if (only.length === 0) return new Map();
  const distances = new Map<LanguageTag, number>();
  for (const [code, score] of francAll(text, { only, minLength: 1 })) {
    const language = languages.get(code);
    if (language !== undefined) distances.set(language, 1 - score);
  }
  return distances;
}
