import type { LanguageTag } from "../../model/language.ts";

/** A test for pairs within a list of languages (`ru az en`); regions and scripts do not count. */
export function pairsWithin(list: string): (from: LanguageTag, to: LanguageTag) => boolean {
  const known = new Set(list.split(/\s+/u));
  const primary = (tag: LanguageTag) => tag.split("-")[0] ?? tag;
  return (from, to) =>
    primary(from) !== primary(to) && known.has(primary(from)) && known.has(primary(to));
}
