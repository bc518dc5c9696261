import { type Boundary, boundaryAt, type Context } from "./boundary.ts";
import { isDash, isOpener, isSpace, isTerminator, kindAt } from "./characters.ts";
import { datelineEnd } from "./dateline.ts";
import { lexiconOf, type SegmentationLanguage } from "./lexicon.ts";
import { listItems } from "./list-items.ts";
import { rules } from "./rules.ts";
import { markEnd, skipSpaces, trimmedEnd } from "./tokens.ts";

/** Why a text is or is not cut at one place. */
export interface BoundaryDecision {
  /** UTF-16 offset just after the marks that might end a sentence. */
  readonly offset: number;
  /** Name of the rule that decided. */
  readonly rule: string;
  readonly answer: "join" | "split";
}

/** What {@link explainSentences} says where no rule keeps the sentence together. */
const noRule = "sentence-ends";

function isCandidate(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (isSpace(code)) return true;
  return kindAt(text, end) === "upper" || isOpener(code) || isDash(code);
}

function decide(boundary: Boundary, { lexicon }: Context): BoundaryDecision {
  for (const rule of rules) {
    const answer = rule.decide(boundary, lexicon);
    if (answer !== null) return { offset: boundary.end, rule: rule.name, answer };
  }
  return { offset: boundary.end, rule: noRule, answer: "split" };
}

/** ":)", ";-)": a smiley ends sentences as a full stop does. */
function isSmile(text: string, offset: number): boolean {
  const nose = text.charCodeAt(offset - 1) === 0x2d ? 1 : 0;
  const eyes = text.charCodeAt(offset - 1 - nose);
  return eyes === 0x3a || eyes === 0x3b;
}

function offsetOfTerminator(text: string, from: number, to: number): number {
  for (let offset = from; offset < to; offset += 1) {
    const code = text.charCodeAt(offset);
    if (isTerminator(code) || (code === 0x29 && isSmile(text, offset))) return offset;
  }
  return to;
}

/** Calls `visit` for every candidate boundary of a text up to `length`, in order. */
function visitBoundaries(
  text: string,
  length: number,
  context: Context,
  visit: (decision: BoundaryDecision) => void,
): void {
  let sentenceStart = skipSpaces(text, 0);
  const items = listItems(text, length);
  const endItems = (before: number): void => {
    for (const item of items.filter((start) => start > sentenceStart && start <= before)) {
      visit({ offset: trimmedEnd(text, sentenceStart, item), rule: "list-item", answer: "split" });
      sentenceStart = item;
    }
  };
  let mark = offsetOfTerminator(text, sentenceStart, length);
  while (mark < length) {
    const end = markEnd(text, mark);
    if (end >= length) break;
    endItems(mark);
    if (isCandidate(text, end)) {
      const decision = decide(boundaryAt(text, sentenceStart, mark, end, context), context);
      visit(decision);
      if (decision.answer === "split") sentenceStart = skipSpaces(text, end);
    }
    mark = offsetOfTerminator(text, end, length);
  }
  endItems(length);
}

function contextOf(text: string, language: SegmentationLanguage): Context {
  return { lexicon: lexiconOf(language), datelineEnd: datelineEnd(text) };
}

/**
 * Cuts one paragraph into sentences: the UTF-16 offset just after each of them, trailing spaces
 * excluded. The last offset is the end of the text without its trailing white space; a text of
 * nothing but white space has no sentence.
 */
export function splitSentences(text: string, language: SegmentationLanguage): number[] {
  const length = trimmedEnd(text, 0, text.length);
  if (length === 0) return [];
  const ends: number[] = [];
  visitBoundaries(text, length, contextOf(text, language), ({ offset, answer }) => {
    if (answer === "split") ends.push(offset);
  });
  ends.push(length);
  return ends;
}

/** Every place where {@link splitSentences} might cut, with the rule that decided and its answer. */
export function explainSentences(text: string, language: SegmentationLanguage): BoundaryDecision[] {
  const decisions: BoundaryDecision[] = [];
  visitBoundaries(text, trimmedEnd(text, 0, text.length), contextOf(text, language), (decision) => {
    decisions.push(decision);
  });
  return decisions;
}
