import type { InlineCode } from "./article.ts";

/** A text with markup in it: a segment, or a target that was restored. */
export interface MarkedText {
  readonly text: string;
  readonly codes?: readonly InlineCode[];
}

/** A stretch of text, or a code. */
export type Piece = string | InlineCode;

/**
 * Marks in a source that look like ours, as in a manual of this program or an edition of it: whole
 * placeholders, and single brackets around other text.
 */
export const FOREIGN_MARK: RegExp = /⟦\/?\d+\/?⟧|[⟦⟧]/gu;

/** Whether a code is no markup but a mark that stands in the source for people to read. */
export function isForeignMark({ kind, data }: InlineCode): boolean {
  return kind === "standalone" && /^[⟦⟧]/u.test(data);
}

/** The text without its markup: what memories know and people read. */
export function visibleText(marked: MarkedText): string {
  return piecesOf(marked)
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return isForeignMark(piece) ? piece.data : "";
    })
    .join("");
}

/** A text cut at its codes, in order. A soft code stands for the white space (or nothing) it holds. */
export function piecesOf({ text, codes = [] }: MarkedText): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const code of codes) {
    if (code.start > from) pieces.push(text.slice(from, code.start));
    from = Math.max(from, code.end);
    if (!isSoft(code)) pieces.push(code);
    else if (code.data !== "") pieces.push(code.data);
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** Markup that only its source needs, such as the `>` of a wrapped quotation: no target has it. */
function isSoft({ kind, start, end, data }: InlineCode): boolean {
  return kind === "standalone" && end > start && (data === "" || data === " ");
}
