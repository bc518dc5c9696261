import { matchKey } from "./match-key.ts";
import type { TextCodes } from "./text-codes.ts";

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

/** Length of a match key once it is masked: what `maskText` would make of it, without doing it. */
export function maskedLength({ codes, length }: TextCodes): number {
  let masked = length;
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    if (code !== opening && !isDigit(code)) continue;
    const end = code === opening ? placeholderEnd(codes, at, length) : numberEnd(codes, at, length);
    masked -= end - at - 1;
    at = end - 1;
  }
  return masked;
}

/** End of the placeholder that begins at `at`; the next place where there is none. */
function placeholderEnd(codes: Uint16Array, at: number, length: number): number {
  const end = digitsEnd(codes, at + 1, length);
  return end > at + 1 && end < length && codes[end] === closing ? end + 1 : at + 1;
}

/** End of the number that begins at `at`: digits, and groups of them after `.`, `,` or `:`. */
function numberEnd(codes: Uint16Array, at: number, length: number): number {
  let end = digitsEnd(codes, at, length);
  while (end + 1 < length && isSeparator(codes[end] ?? 0) && isDigit(codes[end + 1] ?? 0)) {
    end = digitsEnd(codes, end + 1, length);
  }
  return end;
}

function digitsEnd(codes: Uint16Array, at: number, length: number): number {
  let end = at;
  while (end < length && isDigit(codes[end] ?? 0)) end += 1;
  return end;
}

const [opening, closing] = [0x27e6, 0x27e7];

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isSeparator(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3a;
}
