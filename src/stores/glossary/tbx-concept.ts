import type { GlossaryEntry } from "../../model/glossary.ts";
import type { LanguageTag } from "../../model/language.ts";

/** A term of a concept as the file gives it. Filled while reading. */
export interface ConceptTerm {
  readonly line: number;
  readonly language: LanguageTag;
  text: string;
  /** Administrative status: `preferredTerm-admn-sts`, `deprecated`, … or `""`. */
  status: string;
  partOfSpeech: string | null;
}

/** A concept: terms of all languages that mean one thing. Filled while reading. */
export interface Concept {
  readonly line: number;
  readonly terms: ConceptTerm[];
  domain: string | null;
  note: string | null;
}

/**
 * Entries of a concept: one for each source term, deprecated ones too, since articles use them.
 * Deprecated and superseded targets are forbidden, preferred ones come first.
 */
export function conceptEntries(
  { terms, domain, note }: Concept,
  sourceLanguage: LanguageTag,
): readonly GlossaryEntry[] {
  const named = terms.filter(({ text }) => text !== "");
  const targets = named.filter(({ language }) => language !== sourceLanguage);
  const allowed = targets
    .filter((term) => !isForbidden(term))
    .toSorted((a, b) => preference(a) - preference(b));
  return named
    .filter(({ language }) => language === sourceLanguage)
    .map(({ line, text, partOfSpeech }) => ({
      line,
      source: text,
      targets: byLanguage(allowed),
      forbidden: byLanguage(targets.filter(isForbidden)),
      caseRule: "auto",
      forms: [],
      partOfSpeech,
      domain,
      note,
    }));
}

function isForbidden({ status }: ConceptTerm): boolean {
  return /^(?:deprecated|superseded|obsolete|notRecommended)/i.test(status);
}

function preference({ status }: ConceptTerm): number {
  if (/^(?:preferred|standardized|legal|regulated)/i.test(status)) return 0;
  return /^admitted/i.test(status) ? 2 : 1;
}

function byLanguage(terms: readonly ConceptTerm[]): Record<LanguageTag, readonly string[]> {
  const found: Record<LanguageTag, string[]> = {};
  for (const { language, text } of terms) {
    found[language] ??= [];
    found[language].push(text);
  }
  return found;
}
