import {
  isCloser,
  isDash,
  isDigit,
  isOpener,
  isSpace,
  isTerminator,
  isWordCode,
} from "./characters.ts";

/** The left side of a place where a sentence may end. */
export interface Place {
  readonly text: string;
  /** Where the current sentence begins: the last accepted cut, spaces skipped. */
  readonly sentenceStart: number;
  /** Offset of the first terminator. */
  readonly mark: number;
  /** The unbroken stretch before the terminator: "т.е", "www.trend.az", "10:30". */
  readonly token: string;
  /** Its last part: "е", "az". */
  readonly word: string;
}

/** Tokens are read back this far, in UTF-16 units. */
export const longestToken: number = 64;
const longestWord = 40;

/** Offset at which the stretch without spaces, quotes or brackets that ends at an offset starts. */
export function tokenStart(text: string, from: number, end: number): number {
  const limit = Math.max(from, end - longestToken);
  let start = end;
  while (start > limit) {
    const code = text.charCodeAt(start - 1);
    if (isSpace(code) || isOpener(code) || isCloser(code)) break;
    start -= 1;
  }
  return start;
}

/** The stretch without spaces, quotes or brackets before an offset, and where it starts. */
export function previousToken(
  text: string,
  from: number,
  before: number,
): { token: string; start: number } {
  let end = before;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end -= 1;
  const start = tokenStart(text, from, end);
  return { token: text.slice(start, end), start };
}

/** The last part of a token: "az" of "www.trend.az", "г" of "1949г". */
export function lastPart(token: string): string {
  let start = token.length;
  while (start > 0) {
    const code = token.charCodeAt(start - 1);
    if (!isWordCode(code) && !(isDash(code) && start < token.length) && code !== 0x2f) break;
    start -= 1;
  }
  while (start < token.length && !isWordCode(token.charCodeAt(start))) start += 1;
  return lettersAfterDigits(token.slice(start));
}

/** "1949г" is a number and a unit, "г"; "1949" stays whole. */
function lettersAfterDigits(word: string): string {
  if (!isDigit(word.charCodeAt(0)) || isDigit(word.charCodeAt(word.length - 1))) return word;
  let start = word.length;
  while (isWordCode(word.charCodeAt(start - 1)) && !isDigit(word.charCodeAt(start - 1))) start -= 1;
  return word.slice(start);
}

/** Offset after the word (letters, digits, inner hyphens and apostrophes) that starts at an offset. */
export function wordEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestWord);
  let end = start;
  while (end < limit) {
    const code = text.charCodeAt(end);
    const inner = code === 0x2d || code === 0x27 || code === 0x2019;
    if (!isWordCode(code) && !(inner && isWordCode(text.charCodeAt(end + 1)))) break;
    end += 1;
  }
  return end;
}

/** Skips spaces. */
export function skipSpaces(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && isSpace(text.charCodeAt(offset))) offset += 1;
  return offset;
}

/** `end` moved back over spaces, not before `start`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && isSpace(text.charCodeAt(offset - 1))) offset -= 1;
  return offset;
}

/** Offset after the terminators at an offset and everything that closes behind them. */
export function markEnd(text: string, mark: number): number {
  let end = mark;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isTerminator(code)) end += 1;
    else if (isCloser(code) && closesHere(text, end, code)) end += 1;
    else if (isSpace(code) && text.charCodeAt(end + 1) === 0xbb) end += 2;
    else break;
  }
  return end;
}

/** A straight quote or `“` that touches the next word opens it; it does not close. */
function closesHere(text: string, offset: number, code: number): boolean {
  if (code !== 0x22 && code !== 0x27 && code !== 0x201c) return true;
  return !isWordCode(text.charCodeAt(offset + 1));
}

/** The marks between two offsets are one full stop and nothing but quotes or brackets behind it. */
export function isSingleStop(text: string, mark: number, end: number): boolean {
  if (text.charCodeAt(mark) !== 0x2e) return false;
  for (let offset = mark + 1; offset < end; offset += 1) {
    if (isTerminator(text.charCodeAt(offset))) return false;
  }
  return true;
}
