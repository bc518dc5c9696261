import { type ParsedDateline, parseDateline } from "../../languages/datelines/parse.ts";
import type { InlineCode } from "../../model/article.ts";

/** Where a text's dateline ends and what follows begins (UTF-16), markup included. */
export interface DatelineCut {
  readonly end: number;
  /** Where the rest begins; the text's length where the dateline is all there is. */
  readonly next: number;
  /** Pairs of markup that open before the end and close behind it. */
  readonly crossing: ReadonlySet<number>;
  readonly dateline: ParsedDateline["dateline"];
}

/** The dateline that opens a text with markup; `null` where there is none. */
export function cutDateline(text: string, codes: readonly InlineCode[]): DatelineCut | null {
  const visible = withoutCodes(text, codes);
  const parsed = parseDateline(visible.text);
  if (parsed === null) return null;
  const { dateline } = parsed;
  if (visible.text.slice(parsed.end).trim() === "") {
    return { end: text.trimEnd().length, next: text.length, crossing: new Set(), dateline };
  }
  const end = closingEnd(text, visible.place(parsed.end), codes);
  const next = skipSpace(text, end);
  return { end, next, crossing: pairsAcross(end, next, codes), dateline };
}

/** The text without markup that takes room, and the way from its offsets to those of the text. */
function withoutCodes(
  text: string,
  codes: readonly InlineCode[],
): { readonly text: string; place(offset: number): number } {
  let visible = "";
  let from = 0;
  const jumps: { readonly at: number; readonly width: number }[] = [];
  for (const { start, end } of codes) {
    if (end <= from) continue;
    visible += text.slice(from, Math.max(from, start));
    jumps.push({ at: visible.length, width: end - Math.max(from, start) });
    from = end;
  }
  return {
    text: visible + text.slice(from),
    place: (offset) =>
      jumps.reduce((sum, { at, width }) => (at < offset ? sum + width : sum), offset),
  };
}

/** Markup that closes right behind the dateline, or a space further on, belongs to it. */
function closingEnd(text: string, end: number, codes: readonly InlineCode[]): number {
  let reached = end;
  for (const { kind, start, end: to } of codes) {
    const isNext = start >= reached && start <= skipSpace(text, reached);
    if (kind === "close" && isNext && to > start) reached = to;
  }
  return reached;
}

function skipSpace(text: string, at: number): number {
  return at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0);
}

/** Pairs that open before `end` and are still open at `next`: only white space is between. */
function pairsAcross(end: number, next: number, codes: readonly InlineCode[]): ReadonlySet<number> {
  const across = new Set<number>();
  for (const { kind, pair, start, end: to } of codes) {
    if (kind === "open" && start < end) across.add(pair);
    if (kind === "close" && to <= next) across.delete(pair);
  }
  return across;
}

/** The codes that begin in a stretch, with offsets relative to it. */
export function codesIn(
  codes: readonly InlineCode[],
  start: number,
  end: number,
): readonly InlineCode[] {
  return codes
    .filter((code) => code.start >= start && code.end <= end && !isOutside(code, start, end))
    .map((code) => ({ ...code, start: code.start - start, end: code.end - start }));
}

/** Markup without width at an edge belongs to the side on which its pair stands. */
function isOutside({ kind, start: at, end: to }: InlineCode, start: number, end: number): boolean {
  if (at !== to) return false;
  return (kind === "close" && at === start) || (kind === "open" && at === end);
}
