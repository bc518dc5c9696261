import type { CaseRule, Term } from "../../model/glossary.ts";
import { type Inflection, unchanging } from "../morphology/inflection.ts";
import { azerbaijaniTermForms } from "./azerbaijani-terms.ts";
import { englishTermForms } from "./english-terms.ts";
import { russianForms } from "./russian-terms.ts";
import {
  isAbbreviation,
  type TermPattern,
  type WordCase,
  type WordPattern,
} from "./term-pattern.ts";
import { joint, type TermLanguage, type Word, words } from "./words.ts";

/** Patterns of a term: its headword inflected, then its extra forms as they are. */
export function compileTerm(
  { source, forms = [], caseRule = "auto" }: Term,
  term: number,
  language: TermLanguage,
): readonly TermPattern[] {
  return [
    ...pattern(source, term, language, caseRule, (found) => inflect(source, found, language)),
    ...forms.flatMap((form) =>
      pattern(form, term, language, caseRule, (found) => found.map(({ key }) => [unchanging(key)])),
    ),
  ];
}

function inflect(text: string, term: readonly Word[], language: TermLanguage) {
  switch (language) {
    case "ru":
      return russianForms(text, term);
    case "az":
      return azerbaijaniTermForms(term);
    case "en":
      return englishTermForms(term);
  }
}

function pattern(
  text: string,
  term: number,
  language: TermLanguage,
  caseRule: CaseRule,
  formsOf: (found: readonly Word[]) => readonly (readonly Inflection[])[],
): readonly TermPattern[] {
  const found = words(text, language);
  const forms = formsOf(found);
  const [first, ...others] = found.map((word, index): WordPattern => {
    const before = found[index - 1];
    return {
      forms: forms[index] ?? [],
      surface: word.surface,
      wordCase: wordCase(word, caseRule, found.length === 1),
      joint: before ? joint(text.slice(before.end, word.start)) : "",
    };
  });
  return first ? [{ term, words: [first, ...others] }] : [];
}

function wordCase({ surface }: Word, rule: CaseRule, only: boolean): WordCase {
  if (rule !== "auto") return rule;
  if (isAbbreviation(surface)) return "abbreviation";
  return only && /^\p{Lu}/u.test(surface) ? "capital" : "any";
}
