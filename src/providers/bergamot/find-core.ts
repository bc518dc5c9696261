import { findPairs } from "./markup.ts";
import { findProtectedTokens, type ProtectedToken } from "./protected-tokens.ts";

/** A stretch of a text in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The text without the tokens and the space at its ends, which can stay where they are. A paired
 * placeholder counts as being at an end only when its partner does too.
 */
export function findCore(text: string): Span {
  const tokens = findProtectedTokens(text);
  const partners = findPairs(text, tokens);
  let first = leadingCount(text, tokens);
  let last = Math.max(first, tokens.length - trailingCount(text, tokens));
  const isTorn = (index: number): boolean => {
    const partner = partners.get(index);
    return partner !== undefined && partner >= first && partner < last;
  };
  for (;;) {
    if (first > 0 && isTorn(first - 1)) first -= 1;
    else if (last < tokens.length && isTorn(last)) last += 1;
    else break;
  }
  const start = skipSpace(text, tokens[first - 1]?.end ?? 0);
  const end = text.slice(0, tokens[last]?.start ?? text.length).trimEnd().length;
  return { start, end: Math.max(start, end) };
}

function leadingCount(text: string, tokens: readonly ProtectedToken[]): number {
  let at = skipSpace(text, 0);
  const next = tokens.findIndex((token) => {
    const parts = token.start !== at;
    at = skipSpace(text, token.end);
    return parts;
  });
  return next < 0 ? tokens.length : next;
}

function trailingCount(text: string, tokens: readonly ProtectedToken[]): number {
  let at = text.trimEnd().length;
  const next = tokens.toReversed().findIndex((token) => {
    const parts = token.end !== at;
    at = text.slice(0, token.start).trimEnd().length;
    return parts;
  });
  return next < 0 ? tokens.length : next;
}

function skipSpace(text: string, from: number): number {
  return from + (/^\s*/u.exec(text.slice(from))?.[0].length ?? 0);
}
