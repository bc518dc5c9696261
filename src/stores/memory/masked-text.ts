import { matchKey } from "./match-key.ts";

/** A text for comparing: numbers and placeholders stand apart from the words around them. */
export interface MaskedText {
  /** The text with one character in the place of each number and each placeholder. */
  readonly text: string;
  /** Numbers and placeholders, in order. */
  readonly values: readonly string[];
}

const value = /⟦\d+⟧|\d+(?:[.,:]\d+)*/g;
const numberMask = "\u0001";
const placeholderMask = "\u0002";

/** The text as the fuzzy score sees it, from its match key on. */
export function maskText(text: string): MaskedText {
  const values: string[] = [];
  const masked = matchKey(text).replaceAll(value, (found) => {
    values.push(found);
    return found.startsWith("⟦") ? placeholderMask : numberMask;
  });
  return { text: masked, values };
}

/** Length of a match key once it is masked. */
export function maskedLength(key: string): number {
  if (!holdsValue(key)) return key.length;
  let length = key.length;
  for (const [found] of key.matchAll(value)) length -= found.length - 1;
  return length;
}

function holdsValue(key: string): boolean {
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    if ((code >= 0x30 && code <= 0x39) || code === 0x27e6) return true;
  }
  return false;
}
