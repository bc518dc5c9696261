import type { ParsedDateline } from "../../languages/datelines/parse.ts";
import type { DropReason, Role } from "../../model/article.ts";

/** What a piece turns out to be: a role keeps it, a reason drops it. */
export type Label =
  | { readonly role: Role; readonly reason?: never }
  | { readonly reason: DropReason; readonly role?: never };

/**
 * A stretch of the text that gets one label. Most are whole paragraphs; credits, captions,
 * datelines and the picture marks of a page ("- Sputnik Азербайджан, 1920, 26.04.2022") are parts.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether an empty line (or nothing) stands before it. */
  readonly gap: boolean;
  /** What splitting already knows about it. */
  readonly part: "whole" | "credit" | "caption" | "alternative" | "mark" | "dateline" | "rest";
  readonly dateline?: ParsedDateline["dateline"];
}

/** The pieces of an article with the labels found so far; rules read it, `label` writes it. */
export interface Draft {
  readonly pieces: readonly Piece[];
  readonly labels: readonly (Label | null)[];
}

/** A named rule: says what pieces are, by index. The first rule that names a piece wins. */
export interface Rule {
  readonly name: string;
  readonly find: (draft: Draft) => Iterable<readonly [index: number, label: Label]>;
}

/** A rule that looks at pieces one by one, those that no rule has named yet. */
export function eachPiece(
  name: string,
  label: (piece: Piece, index: number, draft: Draft) => Label | null,
): Rule {
  return {
    name,
    *find(draft) {
      for (const [index, piece] of draft.pieces.entries()) {
        if (draft.labels[index] !== null) continue;
        const found = label(piece, index, draft);
        if (found !== null) yield [index, found];
      }
    },
  };
}
