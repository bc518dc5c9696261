import { slug } from "../../languages/slug.ts";
import type { Article, InlineCode } from "../../model/article.ts";
import type { Bundle, BundleSegment } from "../../model/bundle.ts";
import { ReadError } from "../../model/errors.ts";
import type { Source } from "../../model/source.ts";
import { cutDateline } from "../inline/dateline.ts";
import { type BlockDraft, datedBy, mediaOf, toBlocks } from "../inline/roles.ts";
import { isObject, parseJson } from "../json/parse.ts";

/** What the writer needs, and what is already translated. */
export interface BundleSkeleton {
  readonly bundle: Bundle;
}

/**
 * Reads the article of a bundle, to translate it again or into one more language. Its text is put
 * together from the segments: blocks are parted by an empty line, sentences by a space.
 * @throws ReadError `read/bundle`, `read/json`
 */
export function readBundleArticle(source: Source): Article {
  const bundle = toBundle(parseJson(source), source.path);
  let text = "";
  const drafts: BlockDraft[] = [];
  for (const segments of byBlock(bundle.segments)) {
    if (text !== "") text += "\n\n";
    const draft = toDraft(segments, text.length);
    drafts.push(draft);
    text += draft.text;
  }
  const { blocks, dateline } = toBlocks(drafts);
  const { published, publisher, keywords, carried } = bundle.metadata;
  const skeleton: BundleSkeleton = { bundle };
  return {
    id: slug(bundle.id),
    format: "bundle",
    text: `${text}\n`,
    blocks,
    dropped: [],
    metadata: {
      published,
      publisher,
      keywords,
      media: mediaOf(blocks),
      dateline: datedBy(dateline, published),
      ...(carried === undefined ? {} : { carried }),
    },
    declaredLanguage: bundle.source.language,
    skeleton,
  };
}

function byBlock(segments: readonly BundleSegment[]): readonly (readonly BundleSegment[])[] {
  const groups: BundleSegment[][] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.block === segment.block) last.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

function toDraft(segments: readonly BundleSegment[], start: number): BlockDraft {
  let text = "";
  const codes: InlineCode[] = [];
  for (const { source } of segments) {
    if (text !== "") text += " ";
    codes.push(...inUnits(source.text, source.codes ?? [], text.length));
    text += source.text;
  }
  const role = segments[0]?.role ?? "paragraph";
  const parsed = role === "dateline" ? cutDateline(text, codes) : null;
  const draft = { role, text, start, end: start + text.length };
  return {
    ...draft,
    ...(codes.length === 0 ? {} : { codes }),
    ...(parsed === null ? {} : { dateline: parsed.dateline }),
  };
}

/** Codes of a bundle count code points; those of a block UTF-16 units. */
function inUnits(
  text: string,
  codes: readonly InlineCode[],
  offset: number,
): readonly InlineCode[] {
  if (codes.length === 0) return [];
  const points = [...text];
  const unit = (point: number): number => offset + points.slice(0, point).join("").length;
  return codes.map((code) => ({ ...code, start: unit(code.start), end: unit(code.end) }));
}

function toBundle(value: Record<string, unknown>, path: string): Bundle {
  const { segments, metadata, source } = value;
  const isBundle =
    value["dragoman"] === 1 &&
    typeof value["id"] === "string" &&
    isObject(metadata) &&
    Array.isArray(metadata["keywords"]) &&
    isObject(source) &&
    Array.isArray(segments) &&
    segments.every(isSegment);
  if (!isBundle) throw new ReadError("read/bundle", { path, reason: "not a bundle of dragoman 1" });
  return value as unknown as Bundle;
}

function isSegment(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { block, role, source } = value;
  const hasText = isObject(source) && typeof source["text"] === "string";
  return hasText && typeof block === "string" && typeof role === "string";
}
