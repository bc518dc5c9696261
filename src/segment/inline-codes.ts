import type { InlineCode } from "../model/article.ts";
import { skipSpaces, trimmedEnd } from "./tokens.ts";

/** A stretch of a block and the markup in it; offsets of both count in the block. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly InlineCode[];
}

/** Codes in source order; codes at one place keep the order in which the reader gave them. */
export function inOrder(codes: readonly InlineCode[]): readonly InlineCode[] {
  return codes.toSorted((left, right) => left.start - right.start);
}

/** The text without its markup: what the sentence rules should see. */
export function visibleText(text: string, codes: readonly InlineCode[]): string {
  let visible = "";
  let offset = 0;
  for (const { start, end } of codes) {
    if (start > offset) visible += text.slice(offset, start);
    offset = Math.max(offset, end);
  }
  return visible + text.slice(offset);
}

/** The text inside markup that is around the whole of it, such as a lead in bold. */
export function unwrap(text: string, codes: readonly InlineCode[]): Span {
  let start = skipSpaces(text, 0);
  let end = trimmedEnd(text, start, text.length);
  let inner = codes;
  for (;;) {
    const [first, last] = [inner[0], inner.at(-1)];
    if (first === undefined || last === undefined || first.pair !== last.pair) break;
    if (first.kind !== "open" || last.kind !== "close") break;
    if (first.start > start || last.end < end) break;
    start = skipSpaces(text, Math.max(start, first.end));
    end = trimmedEnd(text, start, Math.min(end, last.start));
    inner = inner.slice(1, -1);
  }
  return { start, end, codes: inner };
}

/** Codes passed so far: how many, how many characters they take, where the last ends. */
interface Walk {
  readonly count: number;
  readonly hidden: number;
  readonly offset: number;
  /** Pairs that are open here and are closed later on. */
  readonly open: number;
}

type Step = (walk: Walk, code: InlineCode) => Walk;

function stepOver(codes: readonly InlineCode[]): Step {
  const kinds = new Map<number, Set<string>>();
  for (const { pair, kind } of codes) kinds.set(pair, (kinds.get(pair) ?? new Set()).add(kind));
  return ({ count, hidden, offset, open }, { pair, kind, start, end }) => {
    const known = kinds.get(pair);
    const paired = known?.has("open") && known.has("close");
    const change = !paired || kind === "standalone" ? 0 : kind === "open" ? 1 : -1;
    return {
      count: count + 1,
      hidden: hidden + Math.max(0, end - Math.max(start, offset)),
      offset: Math.max(offset, end),
      open: open + change,
    };
  };
}

/** Closing markup behind the end of a sentence still belongs to it, even behind a space. */
function belongsBefore(text: string, end: number, code: InlineCode): boolean {
  if (code.kind === "close") return code.start <= skipSpaces(text, end);
  return code.kind === "standalone" && code.start <= end;
}

/**
 * Cuts a block's text at the given ends of sentences in its visible text, except where the cut
 * would part an opening code from its closing one. `codes` must be in source order.
 */
export function cutSpans(
  text: string,
  codes: readonly InlineCode[],
  visibleEnds: readonly number[],
): Span[] {
  const step = stepOver(codes);
  const spans: Span[] = [];
  let walk: Walk = { count: 0, hidden: 0, offset: 0, open: 0 };
  let start = 0;
  let firstCode = 0;
  for (const visibleEnd of visibleEnds.slice(0, -1)) {
    let end = visibleEnd + walk.hidden;
    for (let code = codes[walk.count]; code !== undefined; code = codes[walk.count]) {
      if (code.start >= end && !belongsBefore(text, end, code)) break;
      walk = step(walk, code);
      end = Math.max(visibleEnd + walk.hidden, Math.min(walk.offset, text.length));
    }
    if (walk.open > 0) continue;
    spans.push({ start, end, codes: codes.slice(firstCode, walk.count) });
    start = end;
    firstCode = walk.count;
  }
  spans.push({ start, end: text.length, codes: codes.slice(firstCode) });
  return spans;
}
