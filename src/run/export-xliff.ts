import type { InlineCode } from "../model/article.ts";
import type { Bundle, BundleSegment, BundleTarget } from "../model/bundle.ts";
import type { Finding } from "../model/finding.ts";
import type { Glossary } from "../model/glossary.ts";
import type { LanguageTag } from "../model/language.ts";
import type { TargetStatus } from "../model/translation.ts";
import { VERSION } from "../model/version.ts";
import { termsIn } from "../stores/glossary/terms-in.ts";
import type {
  MarkedText,
  XliffFile,
  XliffMatch,
  XliffNote,
  XliffOrigin,
  XliffSegment,
  XliffState,
  XliffTerm,
  XliffUnit,
} from "../stores/xliff/xliff-file.ts";

/** States of XLIFF 2.x by status: what is copied is final, since nobody has to look at it. */
const STATES: Readonly<Record<TargetStatus, XliffState>> = {
  untranslated: "initial",
  translated: "translated",
  rendered: "translated",
  reviewed: "reviewed",
  copied: "final",
};

/** One language of a bundle as an XLIFF file; terms of the glossaries are put with their blocks. */
export function xliffOf(
  bundle: Bundle,
  to: LanguageTag,
  glossaries: readonly Glossary[] = [],
): XliffFile {
  const { source, editions } = bundle;
  const edition = editions[to];
  return {
    id: bundle.id,
    original: source.path,
    sourceLanguage: source.language,
    targetLanguage: to,
    toolVersion: VERSION,
    properties: {
      bundle: bundle.id,
      "source-sha256": source.sha256,
      ...(edition === undefined
        ? {}
        : { "edition-sha256": edition.sha256, signature: edition.signature }),
    },
    units: blocksOf(bundle.segments).map((segments) => unitOf(segments, bundle, to, glossaries)),
  };
}

/** Segments by block, in source order. */
function blocksOf(segments: readonly BundleSegment[]): readonly (readonly BundleSegment[])[] {
  const blocks = new Map<string, BundleSegment[]>();
  for (const segment of segments) {
    blocks.set(segment.block, [...(blocks.get(segment.block) ?? []), segment]);
  }
  return [...blocks.values()];
}

function unitOf(
  segments: readonly BundleSegment[],
  { source }: Bundle,
  to: LanguageTag,
  glossaries: readonly Glossary[],
): XliffUnit {
  const [first] = segments;
  const text = segments.map((segment) => segment.source.text).join(" ");
  return {
    id: first?.block ?? "",
    role: first?.role ?? "paragraph",
    terms: glossaries.flatMap((glossary) => termsOf(text, glossary, source.language, to)),
    segments: segments.map((segment) => segmentOf(segment, source.language, to)),
  };
}

function termsOf(
  text: string,
  glossary: Glossary,
  from: LanguageTag,
  to: LanguageTag,
): readonly XliffTerm[] {
  const terms = new Map<string, XliffTerm>();
  for (const { source, targets } of termsIn(text, glossary, from, to)) {
    const entry = glossary.entries.find((known) => known.source === source);
    terms.set(source, { source, targets, definition: entry?.note ?? null });
  }
  return [...terms.values()];
}

function segmentOf(segment: BundleSegment, from: LanguageTag, to: LanguageTag): XliffSegment {
  const { id, source, targets } = segment;
  const target = targets[to];
  const text = target?.text ?? null;
  const status = target?.status ?? "untranslated";
  return {
    id,
    source: marked(source.text, source.codes),
    target: text === null ? null : marked(text, target?.codes),
    state: text === null ? "initial" : STATES[status],
    status,
    origin: originOf(target),
    match: matchOf(source.text, target),
    notes: notesOf(segment, target, from),
  };
}

/** A bundle counts code points, XLIFF's writer (like JavaScript) UTF-16 units. */
function marked(text: string, codes: readonly InlineCode[] = []): MarkedText {
  if (codes.length === 0) return { text, codes };
  const points = [...text];
  const units = (offset: number) => points.slice(0, offset).join("").length;
  return {
    text,
    codes: codes.map((code) => ({ ...code, start: units(code.start), end: units(code.end) })),
  };
}

function originOf(target: BundleTarget | undefined): XliffOrigin | null {
  const { origin } = target ?? {};
  if (origin === undefined || target?.text == null || origin.provider === "source") return null;
  const { provider, version, model, quality } = origin;
  const name = version === undefined ? provider : `${provider} ${version}`;
  return {
    tool: model === undefined ? name : `${name} (${model})`,
    quality: quality ?? null,
  };
}

/** The match that was used, else the one that was offered. */
function matchOf(source: string, target: BundleTarget | undefined): XliffMatch | null {
  const { origin, text, match } = target ?? {};
  if (match !== undefined) return { ...match, unit: match.unit };
  if (origin?.match === undefined || text == null) return null;
  return { score: origin.match, source, target: text, unit: origin.unit ?? null };
}

function notesOf(
  { source }: BundleSegment,
  target: BundleTarget | undefined,
  from: LanguageTag,
): readonly XliffNote[] {
  const notes: XliffNote[] = (target?.findings ?? []).map((finding) => ({
    category: "finding",
    text: describe(finding),
    severity: finding.severity,
  }));
  if (target?.reason !== undefined) {
    notes.push({ category: "reason", text: target.reason, severity: "warning" });
  }
  if (source.language !== from) {
    const text = `the source is in ${source.language}`;
    notes.push({ category: "language", text, severity: "info" });
  }
  return notes;
}

function describe({ check, severity, message, expected, actual }: Finding): string {
  const wanted = expected === undefined ? "" : `; expected: ${expected.join(", ")}`;
  const found = actual === undefined ? "" : `; found: ${actual.join(", ")}`;
  return `${severity} ${check}: ${message}${wanted}${found}`;
}
