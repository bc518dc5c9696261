import { parseDateline } from "../../languages/datelines/parse.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Piece } from "./piece.ts";
import { captionStart, trailingCredit } from "./split-credit.ts";
import { pictureMark } from "./split-picture.ts";

/** A dateline opens the article: it is looked for in this many paragraphs, no further. */
const datelineWithin = 25;

/** Pictures repeat their captions in the lines around them, this far. */
const nearby = 3;

/** No line of a picture is longer than this. */
const longestPictureLine = 1200;

/** Cuts paragraphs where two things share a line: credit and caption, dateline and first paragraph. */
export function splitPieces(text: string, paragraphs: readonly Paragraph[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let open = true;
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = text.slice(paragraph.start, paragraph.end);
    const dateline = open && index < datelineWithin ? splitDateline(paragraph, line) : null;
    if (dateline !== null) open = false;
    const found = dateline ?? splitPicture(text, paragraphs, index, line);
    if (found === null) pieces.push(cut(paragraph, line, 0, line.length, "whole"));
    else pieces.push(...found);
  }
  return pieces;
}

function splitDateline(paragraph: Paragraph, line: string): readonly Piece[] | null {
  // A stray quotation mark before a dateline is what is left of a CSV field.
  const skip = line.startsWith('"') ? 1 : 0;
  const parsed = parseDateline(line.slice(skip, skip + 400));
  if (parsed === null) return null;
  const end = skip + parsed.end;
  if (line.length > skip + 400 && parsed.dateline.style === "wikinews") return null;
  const dateline: Piece = {
    ...cut(paragraph, line, 0, end, "dateline"),
    dateline: parsed.dateline,
  };
  return end === line.length
    ? [dateline]
    : [dateline, cut(paragraph, line, end, line.length, "rest")];
}

function splitPicture(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
  line: string,
): readonly Piece[] | null {
  const paragraph = paragraphs[index];
  if (paragraph === undefined || line.length > longestPictureLine) return null;
  const mark = pictureMark(line);
  if (mark !== null) {
    const markPiece = cut(paragraph, line, mark.start, line.length, "mark");
    if (mark.start === 0) return [markPiece];
    return [cut(paragraph, line, 0, mark.start, "alternative"), markPiece];
  }
  const caption = captionStart(line, captionsAround(text, paragraphs, index));
  if (caption !== null) {
    const credit = cut(paragraph, line, 0, caption, "credit");
    return caption === line.length
      ? [credit]
      : [credit, cut(paragraph, line, caption, line.length, "caption")];
  }
  const credit = trailingCredit(line);
  if (credit === null) return null;
  return [
    cut(paragraph, line, 0, credit, "caption"),
    cut(paragraph, line, credit, line.length, "credit"),
  ];
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
