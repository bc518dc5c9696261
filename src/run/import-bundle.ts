import { sha256 } from "../align/bundle.ts";
import { codePointCounter } from "../align/code-points.ts";
import type { InlineCode, Role } from "../model/article.ts";
import type { Bundle, BundleMetadata, BundleSegment, BundleTarget } from "../model/bundle.ts";
import type { WrittenEdition } from "../model/format.ts";
import type { LanguageTag, Multilingual } from "../model/language.ts";
import { visibleText } from "../model/marked-text.ts";
import type { ImportedTarget } from "./import-changes.ts";
import { toUnits } from "./import-content.ts";

/** A bundle with imported targets of one language: places, totals, metadata and hash follow. */
export function applyTargets(
  bundle: Bundle,
  language: LanguageTag,
  targets: ReadonlyMap<string, ImportedTarget>,
  edition: WrittenEdition,
): Bundle {
  const count = codePointCounter(edition.text);
  const places = new Map(
    (edition.placements ?? []).map(({ segment, start, end }) => [
      segment,
      { start: count(start), end: count(end) },
    ]),
  );
  const segments = bundle.segments.map((segment): BundleSegment => {
    const old = segment.targets[language];
    if (old === undefined) return segment;
    const target = merge(old, targets.get(segment.id), places.get(segment.id));
    return { ...segment, targets: { ...segment.targets, [language]: target } };
  });
  return {
    ...bundle,
    editions: { ...bundle.editions, [language]: editionOf(bundle, language, segments, edition) },
    metadata: alignLanguage(bundle.metadata, language, segments),
    segments,
    totals: { ...bundle.totals, [language]: countStatuses(segments, language) },
  };
}

/** Keys in the contract's order. */
function merge(
  old: BundleTarget,
  imported: ImportedTarget | undefined,
  place: { readonly start: number; readonly end: number } | undefined,
): BundleTarget {
  const { start: _start, end: _end, text: oldText, ...rest } = old;
  if (imported === undefined) return { text: oldText, ...place, ...rest };
  const { text, codes, changed } = imported;
  const { status: _status, origin, reason: _reason, findings, codes: oldCodes, ...others } = rest;
  return {
    text,
    ...place,
    status: "reviewed",
    origin: changed || origin === undefined ? { provider: "person" } : origin,
    findings: changed ? [] : findings,
    ...(changed ? inCodePoints(text, codes) : oldCodes === undefined ? {} : { codes: oldCodes }),
    ...others,
  };
}

function inCodePoints(
  text: string,
  codes: readonly InlineCode[],
): { readonly codes?: readonly InlineCode[] } {
  if (codes.length === 0) return {};
  const count = codePointCounter(text);
  return {
    codes: codes.map((code) => ({ ...code, start: count(code.start), end: count(code.end) })),
  };
}

function editionOf(
  { editions }: Bundle,
  language: LanguageTag,
  segments: readonly BundleSegment[],
  { text }: WrittenEdition,
): Bundle["editions"][string] {
  const old = editions[language];
  if (old === undefined) throw new TypeError("an edition that the bundle does not have");
  const isWhole = segments.every(({ targets }) => targets[language]?.text !== null);
  return { ...old, sha256: sha256(text), status: isWhole ? "complete" : "partial" };
}

const STATUSES = ["translated", "reviewed", "copied", "rendered", "untranslated"] as const;

function countStatuses(
  segments: readonly BundleSegment[],
  language: LanguageTag,
): Readonly<Record<string, number>> {
  const statuses = segments.map(({ targets }) => targets[language]?.status);
  return Object.fromEntries(
    STATUSES.map((status) => [status, statuses.filter((own) => own === status).length]),
  );
}

function plainText(target: BundleTarget | undefined): string | null {
  if (target === undefined || target.text === null) return null;
  return visibleText({ text: target.text, codes: toUnits(target.text, target.codes) }).trim();
}

/** Metadata texts of one language, put together from the segments again. */
function alignLanguage(
  metadata: BundleMetadata,
  language: LanguageTag,
  segments: readonly BundleSegment[],
): BundleMetadata {
  const join = (own: readonly BundleSegment[]) => {
    const texts = own.map(({ targets }) => plainText(targets[language]));
    return texts.includes(null) || texts.length === 0 ? null : texts.join(" ");
  };
  const ofRole = <Value extends Multilingual | null>(value: Value, role: Role) =>
    value === null
      ? value
      : { ...value, [language]: join(segments.filter((segment) => segment.role === role)) };
  const { dateline, media } = metadata;
  return {
    ...metadata,
    headline: ofRole(metadata.headline, "headline"),
    lead: ofRole(metadata.lead, "lead"),
    byline: ofRole(metadata.byline, "byline"),
    dateline: dateline && { ...dateline, text: ofRole(dateline.text, "dateline") },
    media: media.map((item) => ({
      ...item,
      caption: item.caption && {
        ...item.caption,
        [language]: join(segments.filter(({ id }) => item.segments.includes(id))),
      },
    })),
  };
}
