import { englishForms } from "../morphology/english.ts";
import { endingSet, type Inflection, unchanging } from "../morphology/inflection.ts";
import { isAbbreviation } from "./term-pattern.ts";
import type { Word } from "./words.ts";

const linking = new Set("of for in at on to with from under by general elect designate".split(" "));

/** Forms of each word of an English term: the last one and the one before "of", "for" … have plurals. */
export function englishTermForms(term: readonly Word[]): readonly Inflection[][] {
  return term.map(({ key, surface }, index) => {
    const next = term[index + 1];
    if (next && !linking.has(next.key)) return [unchanging(key)];
    if (isAbbreviation(surface)) return [{ stem: key, endings: endingSet("- s es") }];
    return /^\p{L}{2,}$/u.test(key) ? [...englishForms(key)] : [unchanging(key)];
  });
}
