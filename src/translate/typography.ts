import { applyTypography } from "../languages/typography/apply-typography.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Origin } from "../model/translation.ts";

/** A machine's text in the typography of its language; what was changed is recorded in its origin. */
export function polish(
  text: string,
  origin: Origin,
  language: LanguageTag,
): { readonly text: string; readonly origin: Origin } {
  const polished = applyTypography(text, language);
  if (polished.changes.length === 0) return { text, origin };
  return { text: polished.text, origin: { ...origin, typography: polished.changes } };
}
