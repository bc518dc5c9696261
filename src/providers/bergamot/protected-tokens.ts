/** What must stand in a translation exactly as in its source. */
type TokenKind = "placeholder" | "url" | "symbol";

/** A stretch of a text that is not to be translated. */
export interface ProtectedToken {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const kinds: readonly (readonly [TokenKind, RegExp])[] = [
  ["placeholder", /⟦[^⟦⟧]*⟧/gu],
  ["url", /(?:\bhttps?:\/\/|\bwww\.)[^\s<>"«»⟦⟧]*[^\s<>"«»⟦⟧.,;:!?…)\]}]/giu],
  ["url", /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  [
    "symbol",
    /(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\p{Emoji_Modifier}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{200d}|\u{fe0f})*/gu,
  ],
];

/** Placeholders, addresses and pictographs of a text, in order, without overlaps. */
export function findProtectedTokens(text: string): readonly ProtectedToken[] {
  const found: ProtectedToken[] = [];
  for (const [kind, pattern] of kinds) {
    for (const match of text.matchAll(pattern)) {
      const [token] = match;
      const end = match.index + token.length;
      if (found.some((other) => match.index < other.end && other.start < end)) continue;
      found.push({ kind, text: token, start: match.index, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
