import { createHash } from "node:crypto";
import type { Article, Dropped, InlineCode } from "../model/article.ts";
import type {
  Bundle,
  BundleSegment,
  BundleSource,
  BundleTarget,
  BundleTotals,
} from "../model/bundle.ts";
import type { Placement, WrittenEdition } from "../model/format.ts";
import type { LanguageTag } from "../model/language.ts";
import type { MemoryMatch } from "../model/memory.ts";
import type { Segment } from "../model/segment.ts";
import type { TargetStatus, TargetsByLanguage } from "../model/translation.ts";
import { codePointCounter, codePoints } from "./code-points.ts";
import { alignMetadata } from "./metadata.ts";

/** An edition as it will stand on disk beside the bundle. */
export interface MadeEdition {
  readonly path: string;
  readonly signature: string;
  readonly written: WrittenEdition;
}

/** Everything a bundle is made from. */
export interface BundleInput {
  readonly article: Article;
  readonly source: BundleSource;
  readonly segments: readonly Segment[];
  readonly targets: TargetsByLanguage;
  readonly editions: ReadonlyMap<LanguageTag, MadeEdition>;
  /** Code points billed, by provider. */
  readonly billed: Readonly<Record<string, number>>;
  /** Best memory match by language and segment; fuzzy ones are kept with the targets. */
  readonly matches?: ReadonlyMap<LanguageTag, ReadonlyMap<string, MemoryMatch>>;
}

/** Aligns an article with its editions. The same input gives the same bundle, byte for byte. */
export function makeBundle(input: BundleInput): Bundle {
  const { article, source, segments, targets, editions } = input;
  return {
    dragoman: 1,
    id: article.id,
    source,
    editions: Object.fromEntries(
      [...editions].map(([language, { path, signature, written }]) => {
        const texts = targets.get(language);
        const isWhole = segments.every(({ id }) => texts?.get(id)?.status !== "untranslated");
        const status = isWhole ? "complete" : "partial";
        return [language, { path, sha256: sha256(written.text), signature, status }];
      }),
    ),
    metadata: alignMetadata({ article, language: source.language, segments, targets }),
    segments: alignSegments(input),
    dropped: alignDropped(article),
    totals: totalsOf(input),
  };
}

/** Hash of a text's UTF-8 bytes, hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function alignSegments(input: BundleInput): BundleSegment[] {
  const { article, segments, targets, editions, matches } = input;
  const places = new Map(
    [...editions].map(([language, { written }]) => [language, placesOf(written)] as const),
  );
  const count = counterFor(article);
  return segments.map((segment) => ({
    id: segment.id,
    block: segment.block,
    role: segment.role,
    source: {
      text: segment.text,
      ...count(segment),
      language: segment.language,
      ...(segment.locator === undefined ? {} : { locator: segment.locator }),
      ...inCodePoints(segment.text, segment.codes),
    },
    targets: Object.fromEntries(
      [...targets].map(([language, texts]) => {
        const place = places.get(language)?.get(segment.id);
        const match = offered(matches?.get(language)?.get(segment.id));
        return [language, { ...order(texts.get(segment.id), place), ...match }];
      }),
    ),
  }));
}

/** Keys in the contract's order, so that bundles diff well. */
function order(
  target: BundleTarget | undefined,
  place: Omit<Placement, "segment"> | undefined,
): BundleTarget {
  if (target === undefined) throw new TypeError("a segment has no target");
  const { text, status, origin, reason, findings, codes } = target;
  return {
    text,
    ...(place === undefined || text === null ? {} : { start: place.start, end: place.end }),
    status,
    ...(origin === undefined ? {} : { origin }),
    ...(reason === undefined ? {} : { reason }),
    findings,
    ...inCodePoints(text ?? "", codes),
  };
}

/** A full match is the target's origin; a fuzzy one was only offered. */
function offered(match: MemoryMatch | undefined): Pick<BundleTarget, "match"> {
  if (match === undefined || match.score >= 100) return {};
  const { score, source, target, unit } = match;
  return { match: { score, source, target, unit } };
}

/** Inline codes with their offsets in code points; nothing where there are none. */
function inCodePoints(
  text: string,
  codes: readonly InlineCode[] = [],
): { readonly codes?: readonly InlineCode[] } {
  if (codes.length === 0) return {};
  const count = codePointCounter(text);
  return {
    codes: codes.map(({ kind, pair, start, end, data }) => ({
      kind,
      pair,
      start: count(start),
      end: count(end),
      data,
    })),
  };
}

function placesOf({
  text,
  placements,
}: WrittenEdition): ReadonlyMap<string, { start: number; end: number }> {
  const count = codePointCounter(text);
  return new Map(
    (placements ?? []).map(({ segment, start, end }) => [
      segment,
      { start: count(start), end: count(end) },
    ]),
  );
}

type Span = Pick<Dropped, "start" | "end" | "locator">;

/** Code-point offsets in the document, or in the text of the located node. */
function counterFor({ text, nodes }: Article): (span: Span) => { start: number; end: number } {
  const counters = new Map<string | undefined, (offset: number) => number>();
  return ({ start, end, locator }) => {
    const node = locator === undefined ? text : (nodes?.get(locator) ?? "");
    const count = counters.get(locator) ?? codePointCounter(node);
    counters.set(locator, count);
    return { start: count(start), end: count(end) };
  };
}

function alignDropped(article: Article): Bundle["dropped"] {
  const count = counterFor(article);
  return article.dropped.map(({ text, reason, locator, ...span }) => ({
    ...count(locator === undefined ? span : { ...span, locator }),
    text,
    reason,
    ...(locator === undefined ? {} : { locator }),
  }));
}

const STATUSES: readonly TargetStatus[] = [
  "translated",
  "reviewed",
  "copied",
  "rendered",
  "untranslated",
];

function totalsOf({ segments, targets, billed }: BundleInput): BundleTotals {
  const byLanguage = [...targets].map(([language, texts]) => {
    const statuses = [...texts.values()].map(({ status }) => status);
    const counts = STATUSES.map((status) => [status, statuses.filter((s) => s === status).length]);
    return [language, Object.fromEntries(counts)];
  });
  return {
    segments: segments.length,
    ...Object.fromEntries(byLanguage),
    characters: segments.reduce((sum, { text }) => sum + codePoints(text), 0),
    billed,
  };
}
