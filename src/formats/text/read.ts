import { slugOfPath } from "../../languages/slug.ts";
import type { Article, Block, Dropped } from "../../model/article.ts";
import { ReadError } from "../../model/errors.ts";
import type { Source } from "../../model/source.ts";
import { type LabelledPiece, labelPieces } from "./label.ts";
import { splitLines } from "./lines.ts";
import { readMetadata } from "./metadata.ts";
import { joinLines } from "./paragraphs.ts";
import { splitPieces } from "./pieces.ts";

/**
 * Reads a text file: wire copy, or a page pasted as text. Every character that is not white space
 * ends up in exactly one block or one dropped stretch.
 * @throws ReadError `read/empty` when there is nothing but white space
 */
export function readText(source: Source): Article {
  const { text } = source;
  const labelled = explainText(text);
  if (labelled.length === 0) throw new ReadError("read/empty", { path: source.path });
  const blocks = blocksOf(labelled);
  return {
    id: slugOfPath(source.path),
    format: "text",
    text,
    blocks,
    dropped: droppedOf(text, labelled),
    metadata: readMetadata(labelled, blocks),
  };
}

/** The debug view of {@link readText}: every piece with the rule that named it. */
export function explainText(text: string): readonly LabelledPiece[] {
  return labelPieces(splitPieces(text, joinLines(text, splitLines(text))));
}

function blocksOf(labelled: readonly LabelledPiece[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { piece, label } of labelled) {
    if (label.role === undefined) continue;
    const { start, end, text } = piece;
    blocks.push({ id: `b${blocks.length}`, role: label.role, text, start, end });
  }
  return blocks;
}

/** Dropped stretches; an alternative text and the mark behind it are one. */
function droppedOf(text: string, labelled: readonly LabelledPiece[]): readonly Dropped[] {
  const dropped: Dropped[] = [];
  let joins = false;
  for (const { piece, label } of labelled) {
    const last = dropped.at(-1);
    if (label.reason !== undefined) {
      const start = joins && piece.part === "mark" && last ? last.start : piece.start;
      if (start !== piece.start) dropped.pop();
      dropped.push({
        start,
        end: piece.end,
        text: text.slice(start, piece.end),
        reason: label.reason,
      });
    }
    joins = label.reason !== undefined && piece.part === "alternative";
  }
  return dropped;
}
