import type { Bundle } from "../model/bundle.ts";
import type { LanguageTag } from "../model/language.ts";
import { type Problem, problemOf } from "./problem.ts";

/** A segment in an edition that a person has edited. */
export interface FoundSegment {
  readonly segment: string;
  /** 1-based line it is on, or would be on. */
  readonly line: number;
  /** The edition has the bundle's text there. */
  readonly isKept: boolean;
}

/**
 * Looks for the bundle's texts in an edition that was edited by hand, in order; what stands between
 * them may be anything. Structured editions, whose texts have no place, give nothing.
 */
export function findSegments(
  { segments }: Bundle,
  language: LanguageTag,
  edition: string,
): readonly FoundSegment[] {
  const found: FoundSegment[] = [];
  let cursor = 0;
  let line = 1;
  for (const { id, source, targets } of segments) {
    const target = targets[language];
    if (target === undefined || (target.text !== null && target.start === undefined)) continue;
    const text = target.text ?? `⟦${source.text}⟧`;
    const at = edition.indexOf(text, cursor);
    const begin = at < 0 ? skipBreaks(edition, cursor) : at;
    const lineOfBegin = line + breaks(edition, cursor, begin);
    found.push({ segment: id, line: lineOfBegin, isKept: at >= 0 });
    if (at < 0) continue;
    cursor = at + text.length;
    line = lineOfBegin + breaks(edition, at, cursor);
  }
  return found;
}

/** One problem for every text that a person changed or removed. */
export function editedProblems(
  found: readonly FoundSegment[],
  language: LanguageTag,
  file: string,
): readonly Problem[] {
  return found
    .filter(({ isKept }) => !isKept)
    .map(({ segment, line }) => {
      const place = { segment, language, file, line };
      return problemOf("edition/edited", "error", "report/edition-edited", { segment }, place);
    });
}

function skipBreaks(text: string, from: number): number {
  const space = /\s*/uy;
  space.lastIndex = from;
  space.exec(text);
  return Math.min(space.lastIndex, text.length);
}

function breaks(text: string, from: number, to: number): number {
  return text.slice(from, to).split("\n").length - 1;
}
