import { abbreviationKinds } from "./abbreviation-kinds.ts";
import { type CharacterKind, isDash, isDigit, isOpener, isSpace, kindAt } from "./characters.ts";
import { type AbbreviationKind, inLowerCase, type Lexicon } from "./lexicon.ts";
import { isSingleStop, lastPart, type Place, skipSpaces, tokenStart, wordEnd } from "./tokens.ts";

/** What is known of a text as a whole. */
export interface Context {
  readonly lexicon: Lexicon;
  /** Where the dateline that opens the text ends, its last full stop excluded; 0 without one. */
  readonly datelineEnd: number;
}

/** A place where a sentence may end, with what the rules need to know of its surroundings. */
export interface Boundary extends Place {
  /** Offset after the terminators and the quotes or brackets that close behind them. */
  readonly end: number;
  /** Offset of the next character that is not a space. */
  readonly next: number;
  /** The terminator is one full stop that belongs to the word before it: "г.", "г.)" but not "г.)." */
  readonly isStop: boolean;
  /** Where the dateline that opens the text ends, its last full stop excluded; 0 without one. */
  readonly datelineEnd: number;
  /** The abbreviation lists that hold the word before the full stop; empty if none does. */
  readonly kinds: ReadonlySet<AbbreviationKind>;
  /** The first word after the boundary, behind quotes, brackets and dashes; "" if there is none. */
  readonly right: string;
  readonly rightStart: number;
  readonly rightKind: CharacterKind;
  /** A dash stands before that word. */
  readonly afterDash: boolean;
}

const notAbbreviated: ReadonlySet<AbbreviationKind> = new Set();
/** Quotes, brackets, dashes and dots skipped before the first word after a boundary, at most. */
const longestLead = 8;

/** Gathers what is known about the boundary whose terminators stand between `mark` and `end`. */
export function boundaryAt(
  text: string,
  sentenceStart: number,
  mark: number,
  end: number,
  context: Context,
): Boundary {
  const next = skipSpaces(text, end);
  let rightStart = next;
  let afterDash = false;
  const limit = Math.min(text.length, next + longestLead);
  while (rightStart < limit) {
    const code = text.charCodeAt(rightStart);
    if (isDash(code)) afterDash = !isDigit(text.charCodeAt(rightStart + 1));
    else if (!isOpener(code) && !isSpace(code) && code !== 0x2026 && code !== 0x2e) break;
    rightStart += 1;
  }
  const token = text.slice(tokenStart(text, sentenceStart, mark), mark);
  const isStop = isSingleStop(text, mark, end);
  const place: Place = { text, sentenceStart, mark, token, word: lastPart(token) };
  return {
    text,
    sentenceStart,
    mark,
    token,
    word: place.word,
    end,
    next,
    isStop,
    datelineEnd: context.datelineEnd,
    kinds: isStop ? abbreviationKinds(place, context.lexicon) : notAbbreviated,
    right: text.slice(rightStart, wordEnd(text, rightStart)),
    rightStart,
    rightKind: kindAt(text, rightStart),
    afterDash,
  };
}

/** The word after the boundary opens sentences and is no initial ("В." in "А. В. Петров"). */
export function opensSentence({ text, right, rightStart }: Boundary, lexicon: Lexicon): boolean {
  if (!lexicon.openers.has(inLowerCase(right, lexicon))) return false;
  return right.length > 1 || text.charCodeAt(rightStart + 1) !== 0x2e;
}
