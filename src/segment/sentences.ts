import { type Boundary, boundaryAt, markEnd, skipSpaces, trimmedEnd } from "./boundary.ts";
import { isDash, isOpener, isSpace, isTerminator, kindAt } from "./characters.ts";
import { type Lexicon, lexiconOf, type SegmentationLanguage } from "./lexicon.ts";
import { rules } from "./rules.ts";

/** Why a text is or is not cut at one place. */
export interface BoundaryDecision {
  /** UTF-16 offset just after the marks that might end a sentence. */
  readonly offset: number;
  /** Name of the rule that decided. */
  readonly rule: string;
  readonly answer: "join" | "split";
}

function isCandidate(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (isSpace(code)) return true;
  return kindAt(text, end) === "upper" || isOpener(code) || isDash(code);
}

function decide(boundary: Boundary, lexicon: Lexicon): BoundaryDecision {
  for (const rule of rules) {
    const answer = rule.decide(boundary, lexicon);
    if (answer !== null) return { offset: boundary.end, rule: rule.name, answer };
  }
  return { offset: boundary.end, rule: "sentence-ends", answer: "split" };
}

/** Calls `visit` for every candidate boundary of a text up to `length`, in order. */
function visitBoundaries(
  text: string,
  length: number,
  lexicon: Lexicon,
  visit: (decision: BoundaryDecision) => void,
): void {
  let sentenceStart = skipSpaces(text, 0);
  let offset = sentenceStart;
  while (offset < length) {
    if (!isTerminator(text.charCodeAt(offset))) {
      offset += 1;
      continue;
    }
    const end = markEnd(text, offset);
    if (end >= length) return;
    if (isCandidate(text, end)) {
      const decision = decide(boundaryAt(text, sentenceStart, offset, end), lexicon);
      visit(decision);
      if (decision.answer === "split") sentenceStart = skipSpaces(text, end);
    }
    offset = end;
  }
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
  visitBoundaries(text, length, lexiconOf(language), ({ offset, answer }) => {
    if (answer === "split") ends.push(offset);
  });
  ends.push(length);
  return ends;
}

/** Every place where {@link splitSentences} might cut, with the rule that decided and its answer. */
export function explainSentences(text: string, language: SegmentationLanguage): BoundaryDecision[] {
  const decisions: BoundaryDecision[] = [];
  visitBoundaries(text, trimmedEnd(text, 0, text.length), lexiconOf(language), (decision) => {
    decisions.push(decision);
  });
  return decisions;
}
