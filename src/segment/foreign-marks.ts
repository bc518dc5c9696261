import type { InlineCode } from "../model/article.ts";
import { FOREIGN_MARK } from "../model/marked-text.ts";

/**
 * Codes of a stretch of text with a standalone one for every mark in it that looks like ours: it
 * goes through translation as it is. `pair` numbers the first, the others follow.
 */
export function withForeignMarks(
  text: string,
  codes: readonly InlineCode[],
  pair: number,
): readonly InlineCode[] {
  if (!/[⟦⟧]/u.test(text)) return codes;
  const marks = [...text.matchAll(FOREIGN_MARK)]
    .map(({ 0: data, index }) => ({ start: index, end: index + data.length, data }))
    .filter(({ start, end }) => codes.every((code) => code.end <= start || code.start >= end))
    .map((mark, index): InlineCode => ({ kind: "standalone", pair: pair + index, ...mark }));
  return [...codes, ...marks].toSorted((one, other) => one.start - other.start);
}
