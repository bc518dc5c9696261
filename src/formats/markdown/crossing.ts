import type { InlineCode } from "../../model/article.ts";

/**
 * Codes of pairs that two blocks share, each as one that stands alone: its partner is in the other
 * block, and both must come back.
 */
export function aloneWhere(
  codes: readonly InlineCode[],
  shared: ReadonlySet<number>,
): readonly InlineCode[] {
  return codes.map((code) => (shared.has(code.pair) ? { ...code, kind: "standalone" } : code));
}

/** What of a text is inside the shared markers at its ends: they stay between the blocks. */
export function insideShared(
  codes: readonly InlineCode[],
  shared: ReadonlySet<number>,
  length: number,
): { readonly start: number; readonly end: number } {
  const own = codes.filter(({ pair }) => shared.has(pair));
  let start = 0;
  for (const code of own) if (code.kind === "open" && code.start === start) start = code.end;
  let end = length;
  for (const code of own.toReversed())
    if (code.kind === "close" && code.end === end) end = code.start;
  return { start, end };
}
