import type { LanguageTag } from "../../model/language.ts";
import { protect } from "./protect.ts";
import { quotes } from "./quotes.ts";
import { apostrophes, brackets, dashes, ellipses, percent, punctuation, spaces } from "./rules.ts";

/** A text after typography, and the names of the rules that changed it, in their order. */
export interface TypographyResult {
  readonly text: string;
  readonly changes: readonly string[];
}

type Rule = (text: string, language: "az" | "en") => string;

/** In order: later rules may rely on single spaces. */
const rules: readonly (readonly [name: string, rule: Rule])[] = [
  ["spaces", spaces],
  ["ellipses", ellipses],
  ["punctuation", punctuation],
  ["brackets", brackets],
  ["percent", percent],
  ["quotes", quotes],
  ["apostrophes", apostrophes],
  ["dashes", dashes],
];

const maximumPasses = 6;

/**
 * Puts machine output into the typography of az or en: quotes “ ” and ‘ ’ inside them, a dash with
 * spaces (az –, en — as wires print it), … for three dots, ’ for an apostrophe, single spaces, none
 * before punctuation. Digits, URLs, e-mail addresses and placeholders ⟦1⟧ stay as they are; a
 * second application changes nothing. Texts in other languages come back unchanged.
 */
export function applyTypography(text: string, language: LanguageTag): TypographyResult {
  if (language !== "az" && language !== "en") return { text, changes: [] };
  const { masked, restore } = protect(text);
  const changed = new Set<string>();
  let current = masked;
  for (let pass = 0; pass < maximumPasses; pass += 1) {
    const before = current;
    for (const [name, rule] of rules) {
      const after = rule(current, language);
      if (after !== current) changed.add(name);
      current = after;
    }
    if (current === before) {
      const changes = rules.map(([name]) => name).filter((name) => changed.has(name));
      return { text: restore(current), changes };
    }
  }
  // Rules that feed one another for ever would make the result depend on chance.
  return { text, changes: [] };
}
