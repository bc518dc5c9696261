import type { LanguageTag } from "../../model/language.ts";

/**
 * The project's tag for a language code in any spelling (`ru`, `RU-RU`, `rus`, `az_Latn_AZ`):
 * language, and script where it is not the language's usual one. `null` where it is not a code.
 */
export function languageCode(code: string): LanguageTag | null {
  const known = cache.get(code);
  if (known !== undefined) return known;
  const tag = shorten(code);
  if (cache.size < 1000) cache.set(code, tag);
  return tag;
}

/** The code with its region kept, for a unit that has two variants of one language. */
export function regionalCode(code: string): LanguageTag | null {
  return canonical(code)?.toString() ?? null;
}

const cache: Map<string, LanguageTag | null> = new Map();

/** Two letters that are no longer the code of their language. */
const renamed = new Set(["in", "iw", "ji", "jw", "mo", "sh", "tl"]);

function shorten(code: string): LanguageTag | null {
  // Most files need nothing more; the tables behind Intl.Locale take milliseconds to load.
  if (/^[a-z]{2}$/.test(code) && !renamed.has(code)) return code;
  const locale = canonical(code);
  if (locale === null) return null;
  const { script } = locale.maximize();
  const usual = new Intl.Locale(locale.language).maximize().script;
  return script === undefined || script === usual
    ? locale.language
    : `${locale.language}-${script}`;
}

function canonical(code: string): Intl.Locale | null {
  try {
    return new Intl.Locale(code.trim().replaceAll("_", "-"));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
