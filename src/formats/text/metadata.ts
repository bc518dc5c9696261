import type { ArticleMetadata, Block, Dateline, Media } from "../../model/article.ts";
import type { LabelledPiece } from "./label.ts";
import { keywordStarts } from "./phrases.ts";
import { pictureMark } from "./split-picture.ts";
import { parseStamp } from "./stamps.ts";

/** The article's own time stamp stands above its text, not deeper than this. */
const headDepth = 15;

/** What the pieces say about the article besides its text. */
export function readMetadata(
  labelled: readonly LabelledPiece[],
  blocks: readonly Block[],
): ArticleMetadata {
  const dateline = findDateline(labelled, blocks);
  const published = publishedDate(labelled, dateline);
  return {
    published,
    publisher: publisherOf(labelled),
    keywords: keywordsOf(labelled),
    media: mediaOf(blocks),
    dateline: dateline === null ? null : { ...dateline, date: withYear(dateline.date, published) },
  };
}

function findDateline(
  labelled: readonly LabelledPiece[],
  blocks: readonly Block[],
): Dateline | null {
  const found = labelled.find(({ label }) => label.role === "dateline")?.piece;
  const block = blocks.find(({ role }) => role === "dateline");
  return found?.dateline === undefined || block === undefined
    ? null
    : { block: block.id, ...found.dateline };
}

/**
 * The article's own time stamp, else the date of its picture, else a dateline with a year.
 * A picture in a box of related news counts only if it is of the dateline's day.
 */
function publishedDate(
  labelled: readonly LabelledPiece[],
  dateline: Dateline | null,
): string | null {
  for (const { piece, label, rule } of labelled.slice(0, headDepth)) {
    const date = label.reason && rule === "time-stamp" ? parseStamp(piece.text)?.date : null;
    if (date) return date;
  }
  const pictures = labelled.flatMap(({ piece, rule }) => {
    const mark = piece.part === "mark" ? pictureMark(piece.text) : null;
    return mark?.date ? [{ date: mark.date, related: rule === "related-box" }] : [];
  });
  const sameDay = pictures.find(({ date }) => isDayOf(date, dateline));
  const own = sameDay ?? pictures.find(({ related }) => !related);
  return own?.date ?? isoDate(dateline);
}

function isDayOf(date: string, dateline: Dateline | null): boolean {
  return (
    Number(date.slice(5, 7)) === dateline?.date?.month &&
    Number(date.slice(8)) === dateline.date.day
  );
}

function isoDate(dateline: Dateline | null): string | null {
  const date = dateline?.date;
  if (date?.year === undefined) return null;
  return `${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;
}

/** The year that puts the dateline nearest to the day of publication: 31 Dec is printed on 1 Jan. */
function withYear(date: Dateline["date"], published: string | null): Dateline["date"] {
  if (date === null || date.year !== undefined || published === null) return date;
  const printed = Date.parse(published);
  const year = Number(published.slice(0, 4));
  const distance = (candidate: number): number =>
    Math.abs(Date.UTC(candidate, date.month - 1, date.day) - printed);
  const [nearest = year] = [year, year - 1, year + 1].sort(
    (one, other) => distance(one) - distance(other),
  );
  return { ...date, year: nearest };
}

function publisherOf(labelled: readonly LabelledPiece[]): string | null {
  for (const { piece } of labelled) {
    if (piece.part === "mark") return pictureMark(piece.text)?.publisher ?? null;
  }
  return null;
}

function keywordsOf(labelled: readonly LabelledPiece[]): readonly string[] {
  const words = labelled
    .filter(({ rule }) => rule === "keywords")
    .flatMap(({ piece }) =>
      piece.text
        .replace(keywordStarts, "")
        .split(piece.text.startsWith("#") ? /[\s,]+/ : /\s?[,;|]\s?/),
    )
    .map((word) => word.replace(/^#/, "").replace(/\.$/, "").trim());
  return [...new Set(words.filter((word) => word !== ""))];
}

/** A credit and the caption beside it are one picture; each of them alone is one too. */
function mediaOf(blocks: readonly Block[]): readonly Media[] {
  const media: { captionBlocks: string[]; creditBlocks: string[] }[] = [];
  let previous: "caption" | "credit" | null = null;
  for (const { id, role } of blocks) {
    if (role !== "caption" && role !== "credit") {
      previous = null;
      continue;
    }
    const last = media.at(-1);
    const kind = role === "caption" ? "captionBlocks" : "creditBlocks";
    if (last !== undefined && previous !== null && last[kind].length === 0) last[kind].push(id);
    else media.push({ captionBlocks: [], creditBlocks: [], [kind]: [id] });
    previous = role;
  }
  return media;
}
