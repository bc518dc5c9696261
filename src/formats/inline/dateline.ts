import { type ParsedDateline, parseDateline } from "../../languages/datelines/parse.ts";
import type { InlineCode } from "../../model/article.ts";

/** Where a text's dateline ends and what follows begins (UTF-16), markup included. */
export interface DatelineCut {
  readonly end: number;
  /** Where the rest begins; the text's length where the dateline is all there is. */
  readonly next: number;
  readonly dateline: ParsedDateline["dateline"];
}

/** The dateline that opens a text with markup; `null` where there is none, or markup crosses its end. */
export function cutDateline(text: string, codes: readonly InlineCode[]): DatelineCut | null {
  const visible = withoutCodes(text, codes);
  const parsed = parseDateline(visible.text);
  if (parsed === null) return null;
  const { dateline } = parsed;
  if (visible.text.slice(parsed.end).trim() === "") {
    return { end: text.trimEnd().length, next: text.length, dateline };
  }
  const end = closingEnd(visible.place(parsed.end), codes);
  const next = end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0);
  return isCrossed(end, codes) ? null : { end, next, dateline };
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

/** Markup that closes right behind the dateline belongs to it. */
function closingEnd(end: number, codes: readonly InlineCode[]): number {
  let reached = end;
  for (const code of codes) {
    if (code.kind === "close" && code.start === reached) reached = code.end;
  }
  return reached;
}

function isCrossed(at: number, codes: readonly InlineCode[]): boolean {
  const before = new Set<number>();
  for (const { kind, pair, start, end } of codes) {
    if (kind === "open" && start < at) before.add(pair);
    if (kind === "close" && end <= at) before.delete(pair);
  }
  return before.size > 0;
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
