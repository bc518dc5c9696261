import type { InlineCode } from "../../model/article.ts";
import { type Delimiter, pairDelimiters } from "./emphasis.ts";
import { linkAt } from "./links.ts";
import { standaloneAt } from "./standalone.ts";

/** What a run over a stretch of text has found so far. */
interface Scan {
  readonly text: string;
  readonly codes: InlineCode[];
  pairs: number;
}

/**
 * The inline markup of `text` between two offsets, in order; offsets count in `text`. Code spans,
 * images, HTML tags without a partner, entities and hard line breaks stand alone.
 */
export function inlineCodes(text: string, start: number, end: number): readonly InlineCode[] {
  const scan: Scan = { text, codes: [], pairs: 0 };
  scanRange(scan, start, end);
  return scan.codes.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

function scanRange(scan: Scan, start: number, end: number): void {
  const delimiters: Delimiter[] = [];
  const tags: { readonly name: string; readonly at: number; readonly to: number }[] = [];
  let at = start;
  while (at < end) {
    const char = scan.text.charAt(at);
    if (char === "\\" && /[!-/:-@[-`{-~]/u.test(scan.text.charAt(at + 1))) at += 2;
    else if (char === "*" || char === "_" || char === "~") {
      const delimiter = delimiterAt(scan.text, at, start, end);
      delimiters.push(delimiter);
      at = delimiter.end;
    } else at = readMarkup(scan, at, end, tags) ?? at + 1;
  }
  for (const tag of tags) standalone(scan, tag.at, tag.to);
  for (const { open, close } of pairDelimiters(delimiters)) pair(scan, open, close);
}

/** Reads a link, a tag or something that stands alone; the offset behind it, or `null`. */
function readMarkup(
  scan: Scan,
  at: number,
  end: number,
  tags: { name: string; at: number; to: number }[],
): number | null {
  const { text } = scan;
  const link = linkAt(text, at, end);
  if (link !== null) {
    pair(scan, [at, link.textStart], [link.textEnd, link.end]);
    scanRange(scan, link.textStart, link.textEnd);
    return link.end;
  }
  const tag = tagAt(text, at, end);
  if (tag?.kind === "open") tags.push({ name: tag.name, at, to: tag.end });
  else if (tag?.kind === "close") {
    const opening = tags.findLastIndex(({ name }) => name === tag.name);
    const [open] = opening < 0 ? [] : tags.splice(opening, 1);
    if (open === undefined) standalone(scan, at, tag.end);
    else pair(scan, [open.at, open.to], [at, tag.end]);
  }
  if (tag !== null) return tag.end;
  const alone = standaloneAt(text, at, end);
  if (alone !== null) standalone(scan, at, alone);
  return alone;
}

const TAG = /<(\/?)([a-z][\w-]*)(?:\s[^<>]*?)?(\/?)>/iuy;
const VOID = /^(?:br|img|wbr|hr|input|embed|source|col)$/iu;

function tagAt(
  text: string,
  at: number,
  end: number,
): { readonly kind: "open" | "close"; readonly name: string; readonly end: number } | null {
  if (text[at] !== "<") return null;
  TAG.lastIndex = at;
  const [whole = "", slash, name = "", alone] = TAG.exec(text) ?? [];
  if (whole === "" || at + whole.length > end || alone === "/" || VOID.test(name)) return null;
  const kind = slash === "/" ? "close" : "open";
  return { kind, name: name.toLowerCase(), end: at + whole.length };
}

function delimiterAt(text: string, at: number, start: number, end: number): Delimiter {
  const char = text.charAt(at);
  let stop = at;
  while (stop < end && text.charAt(stop) === char) stop += 1;
  const before = at > start ? text.charAt(at - 1) : " ";
  const after = stop < end ? text.charAt(stop) : " ";
  const left = !/\s/u.test(after) && (!isMark(after) || /\s/u.test(before) || isMark(before));
  const right = !/\s/u.test(before) && (!isMark(before) || /\s/u.test(after) || isMark(after));
  const inWord = char === "_" && left && right;
  return {
    char,
    start: at,
    end: stop,
    opens: left && (!inWord || isMark(before)),
    closes: right && (!inWord || isMark(after)),
  };
}

function isMark(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}

type Range = readonly [start: number, end: number];

function pair(scan: Scan, open: Range, close: Range): void {
  scan.pairs += 1;
  const { pairs, text } = scan;
  const code = (kind: "open" | "close", [start, end]: Range): InlineCode => ({
    kind,
    pair: pairs,
    start,
    end,
    data: text.slice(start, end),
  });
  scan.codes.push(code("open", open), code("close", close));
}

function standalone(scan: Scan, start: number, end: number): void {
  scan.pairs += 1;
  const data = scan.text.slice(start, end);
  scan.codes.push({ kind: "standalone", pair: scan.pairs, start, end, data });
}
