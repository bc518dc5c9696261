import type { InlineCode } from "../model/article.ts";
import type { Bundle, BundleSegment, BundleTarget } from "../model/bundle.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Content, ReadSegment } from "../stores/xliff/xliff-content.ts";
import { type RestoredText, restoreContent, toUnits } from "./import-content.ts";

/** Why a segment of the file was not taken. */
export type ConflictReason =
  | "source-changed"
  | "unknown-segment"
  | "emptied"
  | "codes"
  | "contradiction";

/** A segment of the file that was not taken. */
export interface ImportConflict {
  readonly segment: string;
  readonly language: LanguageTag;
  readonly reason: ConflictReason;
  /** Line of the file. */
  readonly line: number;
}

/** A target as a person left it; `changed` = another text, else the same one approved. */
export interface ImportedTarget {
  readonly text: string;
  /** UTF-16 offsets in `text`. */
  readonly codes: readonly InlineCode[];
  readonly changed: boolean;
}

/** What a file would change in one language of a bundle. */
export interface ImportChanges {
  readonly language: LanguageTag;
  readonly targets: ReadonlyMap<string, ImportedTarget>;
  readonly conflicts: readonly ImportConflict[];
  readonly unchanged: number;
}

/** Compares segments of a file with a bundle's. White space at line breaks does not count. */
export function compareWithBundle(
  { segments }: Bundle,
  language: LanguageTag,
  read: readonly ReadSegment[],
): ImportChanges {
  const known = new Map(segments.map((segment) => [segment.id, segment]));
  const texts = new Map<string, string>();
  const targets = new Map<string, ImportedTarget>();
  const conflicts: ImportConflict[] = [];
  let unchanged = 0;
  for (const segment of read) {
    const verdict = judge(segment, known.get(segment.id), language);
    const text = JSON.stringify(segment.target);
    const earlier = texts.get(segment.id);
    texts.set(segment.id, text);
    if (earlier !== undefined && earlier !== text) {
      targets.delete(segment.id);
      conflicts.push(conflict(segment, language, "contradiction"));
    } else if (typeof verdict === "string") conflicts.push(conflict(segment, language, verdict));
    else if (verdict === null) unchanged += 1;
    else targets.set(segment.id, verdict);
  }
  return { language, targets, conflicts, unchanged };
}

function conflict(
  { id, line }: ReadSegment,
  language: LanguageTag,
  reason: ConflictReason,
): ImportConflict {
  return { segment: id, language, reason, line };
}

/** What is new, why it cannot be taken, or `null` where nothing changed. */
function judge(
  { source, target, isApproved }: ReadSegment,
  known: BundleSegment | undefined,
  language: LanguageTag,
): ImportedTarget | ConflictReason | null {
  const current = known?.targets[language];
  if (known === undefined || current === undefined) return "unknown-segment";
  const codes = toUnits(known.source.text, known.source.codes);
  const original = restoreContent(source, known.source.text, codes);
  if (original === null || !isSame(original.text, known.source.text)) return "source-changed";
  if (target === null || isBlank(target)) return current.text === null ? null : "emptied";
  const restored = restoreContent(target, known.source.text, codes);
  if (restored === null) return "codes";
  const isCopy = current.text === null && isSame(restored.text, known.source.text);
  if (isCopy && !isApproved) return null; // as it was exported for OmegaT
  return compareTarget(restored, current, isApproved);
}

function compareTarget(
  restored: RestoredText,
  { text, status, codes = [] }: BundleTarget,
  isApproved: boolean,
): ImportedTarget | null {
  if (text === null || !isSame(restored.text, text)) return { ...restored, changed: true };
  const own = toUnits(text, codes);
  if (!sameCodes(restored.codes, own)) return { ...restored, changed: true };
  const isOpen = status === "translated" || status === "rendered";
  return isApproved && isOpen ? { text, codes: own, changed: false } : null;
}

/** Whether a target holds no visible character. */
function isBlank(content: Content): boolean {
  return content.every((token) => token.kind === "text" && token.text.trim() === "");
}

function isSame(one: string, other: string): boolean {
  return one === other || flat(one) === flat(other);
}

function flat(text: string): string {
  return text.replaceAll(/[\t\r\n ]{2,}|[\t\r\n]/g, " ").trim();
}

function sameCodes(one: readonly InlineCode[], other: readonly InlineCode[]): boolean {
  const shape = (codes: readonly InlineCode[]) =>
    JSON.stringify(codes.map(({ kind, pair, start }) => [kind, pair, start]));
  return shape(one) === shape(other);
}
