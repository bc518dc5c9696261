import { findPairs } from "./markup.ts";
import { findProtectedTokens, type ProtectedToken } from "./protected-tokens.ts";

/** A word without the punctuation around it. */
interface Word {
  readonly start: number;
  readonly end: number;
}

/** The text without its tokens, and no double spaces where they stood. */
export function withoutTokens(text: string): string {
  let bare = "";
  let done = 0;
  for (const token of findProtectedTokens(text)) {
    bare += text.slice(done, token.start);
    done = token.end;
  }
  return (bare + text.slice(done)).replaceAll(/\s+/gu, " ").trim();
}

/**
 * Puts the tokens of `source` into the translation of its bare text: as many words from the
 * beginning, in proportion, as in the source. An opening token stands before a word, a closing one
 * behind. `null` where the translation has too few words for all of them.
 */
export function projectTokens(source: string, translation: string): string | null {
  const tokens = findProtectedTokens(source);
  const partners = findPairs(source, tokens);
  const words = findWords(translation);
  if (words.length === 0) return null;
  const all = findWords(withoutTokens(source)).length;
  const before = tokens.map(({ start }) => findWords(withoutTokens(source.slice(0, start))).length);
  const scale = (count: number) => Math.round((count / Math.max(1, all)) * words.length);
  const starts = new Map<number, number>();
  let text = "";
  let done = 0;
  for (const [index, token] of tokens.entries()) {
    const opener = partners.get(index);
    const count = scale(before[index] ?? 0);
    const isClosing = opener !== undefined && opener < index;
    const place = isClosing
      ? (words[Math.max(count, scale(before[opener] ?? 0) + 1) - 1]?.end ?? translation.length)
      : (words[Math.min(count, words.length - 1)]?.start ?? 0);
    const at = Math.max(done, place);
    if (isClosing && at === starts.get(opener)) return null;
    starts.set(index, at);
    text += translation.slice(done, at) + spaced(token, translation, at);
    done = at;
  }
  return text + translation.slice(done);
}

/** A pictograph or an address is a word of its own; a placeholder adds no space. */
function spaced(token: ProtectedToken, translation: string, at: number): string {
  if (token.kind === "placeholder") return token.text;
  return /\S/u.test(translation.slice(at, at + 1)) ? `${token.text} ` : ` ${token.text}`;
}

function findWords(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
