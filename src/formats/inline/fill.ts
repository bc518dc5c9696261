import type { Article, Block, InlineCode } from "../../model/article.ts";
import type { EditionInput } from "../../model/format.ts";
import type { Segment } from "../../model/segment.ts";
import type { Content, Slot } from "./slot.ts";

/** Fills the slots of a clone of an article's document with an edition's texts. */
export function fillSlots(slots: readonly Slot[], edition: EditionInput): void {
  const { blocks } = edition.article;
  const byBlock = segmentsByBlock(edition);
  let next = 0;
  for (const slot of slots) {
    const own = blocks.slice(next, next + slot.parts.length);
    next += slot.parts.length;
    if (own.length > 0) slot.fill(contentOf(slot, own, byBlock, edition));
  }
  if (next !== blocks.length) throw new TypeError("the article was not read from this document");
}

/** The target of one block as plain text, untranslated segments marked; `null` without the block. */
export function blockText(edition: EditionInput, role: Block["role"]): string | null {
  const { article, segments, texts } = edition;
  const block = article.blocks.find((candidate) => candidate.role === role);
  if (block === undefined) return null;
  return segments
    .filter((segment) => segment.block === block.id)
    .map(({ id, text }) => texts.get(id) ?? `⟦${text}⟧`)
    .join(" ")
    .replaceAll(/\s+/gu, " ");
}

/** The language most of an article's segments are in. */
export function sourceLanguage({ article, segments }: EditionInput): string {
  const counts = new Map<string, number>();
  for (const { language } of segments) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? declared(article);
}

function declared({ declaredLanguage = "und" }: Article): string {
  return declaredLanguage;
}

function segmentsByBlock({ segments }: EditionInput): ReadonlyMap<string, readonly Segment[]> {
  const groups = new Map<string, Segment[]>();
  for (const segment of segments) {
    groups.set(segment.block, [...(groups.get(segment.block) ?? []), segment]);
  }
  return groups;
}

/** A content as it grows. */
interface Draft {
  text: string;
  readonly codes: InlineCode[];
}

function contentOf(
  slot: Slot,
  blocks: readonly Block[],
  byBlock: ReadonlyMap<string, readonly Segment[]>,
  edition: EditionInput,
): Content {
  const segments = blocks.flatMap(({ id }) => byBlock.get(id) ?? []);
  const loose = slot.codes.filter((code) => !isOwned(code, segments, slot.offset));
  const draft: Draft = { text: "", codes: [] };
  let cursor = 0;
  for (const segment of segments) {
    const start = segment.start - slot.offset;
    putGap(draft, slot, loose, [cursor, start]);
    if (cursor > 0 && start === cursor) putSpace(draft, segments, segment, edition);
    cursor = segment.end - slot.offset;
    putSegment(draft, segment, edition);
  }
  putGap(draft, slot, loose, [cursor, slot.text.length]);
  draft.codes.push(...loose.splice(0).map((code) => at(code, draft.text.length)));
  return draft;
}

/** Whether a segment has a code of its own; a pair that was parted at a dateline stands there twice. */
function isOwned(
  { kind, pair, start }: InlineCode,
  segments: readonly Segment[],
  offset: number,
): boolean {
  const at = start + offset;
  return segments.some(({ codes = [], start: from, end }, index) => {
    if (!codes.some((code) => code.kind === kind && code.pair === pair)) return false;
    if (kind === "open") return (segments[index - 1]?.end ?? 0) <= at && at < end;
    return kind === "standalone" || (from < at && at <= (segments[index + 1]?.start ?? at));
  });
}

/** White space between segments, with the markup that belongs to none of them. */
function putGap(
  draft: Draft,
  { text }: Slot,
  loose: InlineCode[],
  [from, to]: readonly [start: number, end: number],
): void {
  let cursor = from;
  for (let code = loose[0]; code !== undefined && code.start <= to; code = loose[0]) {
    loose.shift();
    draft.text += text.slice(cursor, Math.max(cursor, code.start));
    cursor = Math.max(cursor, code.start);
    draft.codes.push(at(code, draft.text.length));
  }
  draft.text += text.slice(cursor, to);
}

/** Sentences of one block that touch in the source are parted, unless both stay as they are. */
function putSpace(
  draft: Draft,
  segments: readonly Segment[],
  segment: Segment,
  { texts }: EditionInput,
): void {
  const previous = segments[segments.indexOf(segment) - 1];
  if (previous?.block !== segment.block || /\s$/u.test(draft.text)) return;
  const isSame = [previous, segment].every(({ id, text }) => texts.get(id) === text);
  if (!isSame) draft.text += " ";
}

function putSegment(draft: Draft, segment: Segment, { texts, codes }: EditionInput): void {
  const target = texts.get(segment.id) ?? null;
  const text = target ?? segment.text;
  const own = target === null ? (segment.codes ?? []) : (codes?.get(segment.id) ?? []);
  if (target === null) draft.text += "⟦";
  const start = draft.text.length;
  draft.text += text;
  draft.codes.push(...own.map((code) => at(code, start + code.start)));
  if (target === null) draft.text += "⟧";
}

function at(code: InlineCode, offset: number): InlineCode {
  return { ...code, start: offset, end: offset };
}
