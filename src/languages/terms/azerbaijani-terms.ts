import { azerbaijaniAbbreviationForms, azerbaijaniForms } from "../morphology/azerbaijani.ts";
import { type Inflection, unchanging } from "../morphology/inflection.ts";
import { isAbbreviation } from "./term-pattern.ts";
import type { Word } from "./words.ts";

/** Forms of each word of an Azerbaijani term: only the last one takes suffixes. */
export function azerbaijaniTermForms(term: readonly Word[]): readonly Inflection[][] {
  return term.map(({ key, surface }, index) => {
    if (index < term.length - 1) return [unchanging(key)];
    if (isAbbreviation(surface) || !/^\p{L}+$/u.test(key)) {
      return [...azerbaijaniAbbreviationForms(key)];
    }
    const capitalised = /^\p{Lu}/u.test(surface);
    return [...azerbaijaniForms(key, { phrase: term.length > 1, capitalised })];
  });
}
