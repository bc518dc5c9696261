import { findTerms } from "../../languages/terms/find-terms.ts";
import type { TermLanguage } from "../../languages/terms/words.ts";
import type { Glossary, GlossaryEntry, GlossaryHit } from "../../model/glossary.ts";
import type { LanguageTag } from "../../model/language.ts";

const languages: readonly TermLanguage[] = ["ru", "az", "en"];
const usable = new WeakMap<Glossary, Map<LanguageTag, readonly GlossaryEntry[]>>();

/**
 * Glossary entries that occur in `text` and have a target in `to`, in text order, longest first.
 * Empty where the glossary is not from `from`, or no term grammar is known for that language.
 * The index is built once for a glossary object.
 */
export function termsIn(
  text: string,
  glossary: Glossary,
  from: LanguageTag,
  to: LanguageTag,
): readonly GlossaryHit[] {
  const language = languages.find((known) => known === from);
  if (from !== glossary.sourceLanguage || language === undefined) return [];
  const entries = entriesFor(glossary, to);
  return findTerms(text, entries, language).flatMap(({ term, start, end }) => {
    const entry = entries[term];
    const [target, ...others] = entry?.targets[to] ?? [];
    if (!entry || target === undefined) return [];
    const forbidden = entry.forbidden[to] ?? [];
    return [{ source: entry.source, target, targets: [target, ...others], forbidden, start, end }];
  });
}

function entriesFor(glossary: Glossary, to: LanguageTag): readonly GlossaryEntry[] {
  let byLanguage = usable.get(glossary);
  if (!byLanguage) {
    byLanguage = new Map();
    usable.set(glossary, byLanguage);
  }
  let entries = byLanguage.get(to);
  if (!entries) {
    entries = glossary.entries.filter(({ targets }) => (targets[to]?.length ?? 0) > 0);
    byLanguage.set(to, entries);
  }
  return entries;
}
