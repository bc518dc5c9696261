import type { Article } from "../model/article.ts";
import type { Segment } from "../model/segment.ts";
import { type Problem, problemOf } from "./problem.ts";

/** An article as it was read. */
export interface Reading {
  readonly article: Article;
  readonly segments: readonly Segment[];
}

/**
 * The reading as `segments.tsv` writes it: `+role<TAB>text` opens a block, `role<TAB>text` goes on
 * with it, `drop:reason<TAB>text` is no part of the article; any white space is one space, and
 * inline markup is left out. Dropped text of structured formats has no place among the segments
 * and comes last.
 */
export function readingRows(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap(({ article, segments }) => {
    const opened = new Set<string>();
    const rows = segments.map((segment) => {
      const { block, role, start, locator } = segment;
      const label = opened.has(block) ? role : `+${role}`;
      opened.add(block);
      return {
        start: locator === undefined ? start : -1,
        row: `${label}\t${flat(plainText(segment))}`,
      };
    });
    const drops = article.dropped.map(({ reason, text, start, locator }) => ({
      start: locator === undefined ? start : Number.POSITIVE_INFINITY,
      row: `drop:${reason}\t${flat(text)}`,
    }));
    return [...rows, ...drops].sort((a, b) => a.start - b.start).map(({ row }) => row);
  });
}

/** The first row that is read in another way than expected; none where all are. */
export function checkReading(
  readings: readonly Reading[],
  expected: readonly string[],
  path: string,
): readonly Problem[] {
  const actual = readingRows(readings);
  const length = Math.max(actual.length, expected.length);
  for (let at = 0; at < length; at += 1) {
    const [wanted, found] = [expected[at]?.replaceAll(/[^\S\t]+/gu, " "), actual[at]];
    if (wanted === found) continue;
    const rest = {
      file: path,
      line: Math.min(at + 1, expected.length),
      expected: wanted === undefined ? [] : [wanted],
      actual: found === undefined ? [] : [found],
    };
    return [problemOf("reading", "error", "report/reading", { path }, rest)];
  }
  return [];
}

/** A segment's text without inline markup that takes room in it. */
export function plainText({ text, codes = [] }: Pick<Segment, "text" | "codes">): string {
  const units = text.split("");
  for (const { start, end } of codes) units.fill("", start, end);
  return units.join("");
}

function flat(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
