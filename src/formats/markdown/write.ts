import type { Article } from "../../model/article.ts";
import type { EditionInput, Placement, WrittenEdition } from "../../model/format.ts";
import type { Segment } from "../../model/segment.ts";
import { type Field, scalarFor } from "./front-matter.ts";
import type { MarkdownSkeleton } from "./read.ts";

/** A stretch of the source that an edition replaces. */
interface Change {
  readonly start: number;
  readonly end: number;
  put(out: Output): void;
}

/** The edition so far. */
interface Output {
  text: string;
  readonly placements: Placement[];
}

/**
 * Writes an edition: the source with every segment replaced by its target and the language of the
 * front matter by the edition's; everything between blocks stays as it is.
 */
export function writeMarkdown(edition: EditionInput): WrittenEdition {
  const { article, language } = edition;
  const { fields, language: declared } = skeletonOf(article);
  const changes: Change[] = [];
  if (declared !== null)
    changes.push(
      scalar(
        declared,
        (out) => {
          out.text += language;
        },
        language,
      ),
    );
  for (const segments of byBlock(edition.segments)) {
    const block = article.blocks.find(({ id }) => id === segments[0]?.block);
    const field = block === undefined ? undefined : fields.get(block.start);
    const put = (out: Output) => putBlock(segments, edition, out);
    if (field !== undefined) changes.push(scalar(field, put, preview(put)));
    else changes.push({ start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0, put });
  }
  return assemble(article.text, changes);
}

function skeletonOf({ skeleton }: Article): MarkdownSkeleton {
  return skeleton as MarkdownSkeleton;
}

function assemble(source: string, changes: readonly Change[]): WrittenEdition {
  const out: Output = { text: "", placements: [] };
  let cursor = source.startsWith("\uFEFF") ? 1 : 0;
  for (const { start, end, put } of [...changes].sort((a, b) => a.start - b.start)) {
    out.text += source.slice(cursor, start);
    put(out);
    cursor = end;
  }
  out.text += source.slice(cursor);
  if (!out.text.endsWith("\n")) out.text += "\n";
  return out;
}

/** Replaces a scalar of the front matter, in quotation marks that its new text allows. */
function scalar({ outer, style }: Field, put: (out: Output) => void, text: string): Change {
  const [before, after] = scalarFor(text, style);
  return {
    start: outer[0],
    end: outer[1],
    put: (out) => {
      out.text += before;
      put(out);
      out.text += after;
    },
  };
}

function preview(put: (out: Output) => void): string {
  const out: Output = { text: "", placements: [] };
  put(out);
  return out.text;
}

function byBlock(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups = new Map<string, Segment[]>();
  for (const segment of segments) {
    groups.set(segment.block, [...(groups.get(segment.block) ?? []), segment]);
  }
  return [...groups.values()];
}

function putBlock(
  segments: readonly Segment[],
  { article, texts }: EditionInput,
  out: Output,
): void {
  for (const [index, { id, start, text }] of segments.entries()) {
    const previous = segments[index - 1];
    if (previous !== undefined) out.text += gap(article.text.slice(previous.end, start));
    const target = texts.get(id) ?? null;
    if (target === null) {
      out.text += `⟦${text}⟧`;
      continue;
    }
    if (previous === undefined) out.text += escapeFor(target, text);
    const at = out.text.length;
    out.text += target;
    out.placements.push({ segment: id, start: at, end: out.text.length });
  }
}

/** What stands between two sentences; a wrapped line becomes a space, a hard break stays. */
function gap(source: string): string {
  if (source === "") return " ";
  return / {2,}\r?\n/u.test(source) ? source : source.replace(/\s*\n\s*/u, " ");
}

/** A backslash where the target would begin a block of another kind than its source. */
function escapeFor(target: string, source: string): string {
  const marker = /^(?:[-+*>]|#{1,6})(?=\s)|^>/u;
  return marker.test(target) && !marker.test(source) ? "\\" : "";
}
