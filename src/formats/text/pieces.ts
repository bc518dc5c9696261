import { type ParsedDateline, parseDateline } from "../../languages/datelines/parse.ts";
import type { Paragraph } from "./paragraphs.ts";
import { navigationStarts } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import { captionStart, trailingCredit } from "./split-credit.ts";
import { inlinePicture, pictureMark } from "./split-picture.ts";

/** A dateline opens the article: it is looked for in this many paragraphs, no further. */
const datelineWithin = 25;

/** Pictures repeat their captions in the lines around them, this far. */
const nearby = 3;

/** No line of a picture is longer than this. */
const longestPictureLine = 1200;

/** A paragraph's dateline with its end in the paragraph's text. */
interface FoundDateline {
  readonly index: number;
  readonly end: number;
  readonly dateline: ParsedDateline["dateline"];
}

/** Cuts paragraphs where two things share a line: credit and caption, dateline and first paragraph. */
export function splitPieces(text: string, paragraphs: readonly Paragraph[]): readonly Piece[] {
  const found = findDateline(text, paragraphs);
  return paragraphs.flatMap((paragraph, index) => {
    const line = text.slice(paragraph.start, paragraph.end);
    if (found?.index === index) return splitDateline(paragraph, line, found);
    return splitInline(paragraph, line) ?? splitPicture(text, paragraphs, index, line);
  });
}

/** The first dateline; a bare date ("26 апреля 2022") counts only where there is no other. */
function findDateline(text: string, paragraphs: readonly Paragraph[]): FoundDateline | null {
  let bareDate: FoundDateline | null = null;
  for (const [index, { start, end }] of paragraphs.slice(0, datelineWithin).entries()) {
    // A stray quotation mark before a dateline is what is left of a CSV field.
    const skip = text[start] === '"' ? 1 : 0;
    const parsed = parseDateline(text.slice(start + skip, end));
    if (parsed === null) continue;
    const found = { index, end: skip + parsed.end, dateline: parsed.dateline };
    if (parsed.dateline.style !== "wikinews") return found;
    bareDate ??= found;
  }
  return bareDate;
}

function splitDateline(paragraph: Paragraph, line: string, found: FoundDateline): readonly Piece[] {
  const { end } = found;
  const piece = { ...cut(paragraph, line, 0, end, "dateline"), dateline: found.dateline };
  if (end === line.length) return [piece];
  const rest = splitInline(paragraph, line, end);
  return [piece, ...(rest ?? [cut(paragraph, line, end, line.length, "rest")])];
}

/** A page in one line: pictures in the middle of the text. `null` where there are none. */
function splitInline(paragraph: Paragraph, line: string, from = 0): readonly Piece[] | null {
  const pieces: Piece[] = [];
  const put = (start: number, end: number, part: Piece["part"]): void => {
    const piece = cut(paragraph, line, start, end, part);
    if (piece.text !== "") pieces.push(piece);
  };
  let cursor = from;
  for (
    let found = inlinePicture(line, cursor);
    found !== null;
    found = inlinePicture(line, cursor)
  ) {
    put(cursor, found.alternative, cursor === from && from > 0 ? "rest" : "whole");
    put(found.alternative, found.mark, "alternative");
    put(found.mark, found.end, "mark");
    cursor = found.end;
  }
  if (cursor === from) return null;
  put(cursor, line.length, "whole");
  return pieces;
}

function splitPicture(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
  line: string,
): readonly Piece[] {
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return [];
  const whole = [cut(paragraph, line, 0, line.length, "whole")];
  if (line.length > longestPictureLine || navigationStarts.test(line)) return whole;
  const captions = (): readonly string[] => captionsAround(text, paragraphs, index);
  const mark = pictureMark(line);
  if (mark !== null && (mark.date !== null || isRepeated(line.slice(0, mark.start), captions()))) {
    const markPiece = cut(paragraph, line, mark.start, line.length, "mark");
    if (mark.start === 0) return [markPiece];
    return [cut(paragraph, line, 0, mark.start, "alternative"), markPiece];
  }
  const caption = captionStart(line, captions);
  if (caption !== null) {
    const credit = cut(paragraph, line, 0, caption, "credit");
    return caption === line.length
      ? [credit]
      : [credit, cut(paragraph, line, caption, line.length, "caption")];
  }
  const credit = trailingCredit(line);
  if (credit === null) return whole;
  return [
    cut(paragraph, line, 0, credit, "caption"),
    cut(paragraph, line, credit, line.length, "credit"),
  ];
}

/** Whether a line nearby is, or ends with, what this one says. */
function isRepeated(text: string, lines: readonly string[]): boolean {
  const caption = text.trimEnd();
  return caption.length >= 5 && lines.some((line) => line.endsWith(caption));
}

/** What the lines around a credit say that could be its caption again. */
function captionsAround(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
): readonly string[] {
  const captions: string[] = [];
  for (let at = Math.max(0, index - nearby); at <= index + nearby; at += 1) {
    const other = paragraphs[at];
    if (other === undefined || at === index || other.end - other.start > longestPictureLine)
      continue;
    const line = text.slice(other.start, other.end);
    captions.push(line.slice(0, pictureMark(line)?.start ?? line.length).trimEnd());
  }
  return captions;
}

/** The part of a paragraph between two offsets of its line, without white space around it. */
function cut(
  paragraph: Paragraph,
  line: string,
  from: number,
  to: number,
  part: Piece["part"],
): Piece {
  const raw = line.slice(from, to);
  const body = raw.trimStart();
  const start = paragraph.start + from + raw.length - body.length;
  const content = body.trimEnd();
  return {
    start,
    end: start + content.length,
    text: content,
    gap: from === 0 && paragraph.gap,
    part,
  };
}
