import type { Boundary } from "./boundary.ts";
import { isCloser, isSpace, isTerminator, isWordCode } from "./characters.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Rule } from "./rule.ts";
import { wordEnd } from "./tokens.ts";

/** A quoted passage up to this length stays in one segment: «Что? Где? Когда?», «Мы готовы. Мы ждём». */
const shortQuote = 60;

/** The mark that closes what a mark opens; 0 for a mark that opens nothing. */
function closerOf(code: number): number {
  switch (code) {
    case 0xab:
      return 0xbb;
    case 0x201e:
      return 0x201c;
    case 0x201c:
      return 0x201d;
    case 0x2039:
      return 0x203a;
    case 0x28:
      return 0x29;
    default:
      return 0;
  }
}

/** `»`, `”`, `›`, `)`. */
function closesPassage(code: number): boolean {
  return code === 0xbb || code === 0x201d || code === 0x203a || code === 0x29;
}

function opensStraight(text: string, offset: number): boolean {
  const before = offset === 0 || isSpace(text.charCodeAt(offset - 1)) || text[offset - 1] === "(";
  return before && !isSpace(text.charCodeAt(offset + 1));
}

/** Offset of the quotation mark that is open at an offset, looking back a short way; -1 if none. */
function openQuote(text: string, from: number, offset: number): number {
  const limit = Math.max(from, offset - shortQuote);
  for (let at = offset - 1; at >= limit; at -= 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x400 && code < 0x530) continue;
    if (closesPassage(code)) return -1;
    if (code === 0x22) return opensStraight(text, at) ? at : -1;
    if (closerOf(code) !== 0 && isWordOrMark(text, at + 1)) return at;
  }
  return -1;
}

function isWordOrMark(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return isWordCode(code) || isTerminator(code);
}

/** Offset of the mark that closes the quote opened at `open`, within a short quote; -1 if none. */
function closeQuote(text: string, open: number, from: number): number {
  const code = text.charCodeAt(open);
  const closer = closerOf(code) || code;
  const limit = Math.min(text.length, open + shortQuote);
  for (let at = from; at < limit; at += 1) {
    const here = text.charCodeAt(at);
    if (here === closer || (code === 0x201c && here === 0x22)) return at;
    if (closerOf(here) !== 0) return -1;
  }
  return -1;
}

/** A short quoted passage is not cut inside. */
export const insideShortQuote: Rule = {
  name: "inside-short-quote",
  decide: ({ text, sentenceStart, mark, end, afterDash }) => {
    if (afterDash) return null;
    const open = openQuote(text, sentenceStart, mark);
    if (open < 0 || isCloser(text.charCodeAt(end - 1))) return null;
    return closeQuote(text, open, end) < 0 ? null : "join";
  },
};

function opensAfterWord(text: string, open: number): boolean {
  return open > 1 && isSpace(text.charCodeAt(open - 1)) && isWordCode(text.charCodeAt(open - 2));
}

function continuesTitle(boundary: Boundary, lexicon: Lexicon): boolean {
  const { text, right, rightStart, next, rightKind, sentenceStart, mark } = boundary;
  if (rightKind !== "upper" || rightStart !== next) return false;
  if (lexicon.openers.has(right.toLowerCase())) return text[wordEnd(text, rightStart)] === ".";
  const open = openQuote(text, sentenceStart, mark);
  return open >= 0 && opensAfterWord(text, open);
}

/**
 * «Что? Где? Когда?» Азербайджана: a title that ends in "?" or "!" goes on without a full stop; at
 * the end of a sentence Russian sets one after the quote («Что делать?».), except after a colon.
 */
export const titleGoesOn: Rule = {
  name: "title-goes-on",
  decide: (boundary, lexicon) => {
    const { text, mark, end } = boundary;
    const last = text.charCodeAt(end - 1);
    if (lexicon.language !== "ru" || (last !== 0xbb && last !== 0x22)) return null;
    if (text.charCodeAt(mark) === 0x2e) return null;
    return continuesTitle(boundary, lexicon) ? "join" : null;
  },
};
