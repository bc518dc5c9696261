import { escapeText } from "../tmx/escape.ts";
import { type OriginalData, originalData, writeCharacters, writeInline } from "./write-inline.ts";
import type { XliffFile, XliffMatch, XliffSegment, XliffTerm, XliffUnit } from "./xliff-file.ts";
import { block, element, emptyTag, nameToken, type WrittenAttributes } from "./xml-writer.ts";

/** Namespaces of XLIFF 2.1's core and of the modules that are written. */
const NAMESPACES = {
  xmlns: "urn:oasis:names:tc:xliff:document:2.0",
  "xmlns:mtc": "urn:oasis:names:tc:xliff:matches:2.0",
  "xmlns:gls": "urn:oasis:names:tc:xliff:glossary:2.0",
  "xmlns:mda": "urn:oasis:names:tc:xliff:metadata:2.0",
  "xmlns:its": "http://www.w3.org/2005/11/its",
  "its:version": "2.0",
} as const;

const PRIORITIES = { error: 1, warning: 3, info: 5 } as const;

/** An article as XLIFF 2.1: a block is a unit, a sentence a segment; ids are the bundle's. */
export function writeXliff2(file: XliffFile): string {
  const { sourceLanguage, targetLanguage } = file;
  const attributes = {
    ...NAMESPACES,
    version: "2.1",
    srcLang: sourceLanguage,
    trgLang: targetLanguage,
    "its:annotatorsRef": `provenance|dragoman-${file.toolVersion}`,
  };
  const own = {
    id: nameToken(file.id),
    original: file.original,
    canResegment: "no",
    "xml:space": "preserve",
  };
  const content = [...metadataLines(file), ...file.units.flatMap(unitLines)];
  const lines = block("xliff", attributes, block("file", own, content));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join("\n")}\n`;
}

function metadataLines({ properties, toolVersion }: XliffFile): readonly string[] {
  const entries = { ...properties, tool: `dragoman ${toolVersion}` };
  const metas = Object.entries(entries).map(([type, value]) =>
    element("mda:meta", { type }, escapeText(value)),
  );
  return block("mda:metadata", {}, block("mda:metaGroup", { category: "dragoman" }, metas));
}

function unitLines(unit: XliffUnit): readonly string[] {
  const data = originalData();
  const segments = unit.segments.flatMap((segment) => segmentLines(segment, data));
  const stored = data
    .entries()
    .map(([id, markup]) => element("data", { id }, writeCharacters(markup)));
  const id = nameToken(unit.id);
  const tools = [...new Set(unit.segments.flatMap(({ origin }) => origin?.tool ?? []))];
  const attributes = {
    id,
    type: `dragoman:${nameToken(unit.role)}`,
    "its:provenanceRecordsRef": tools.length === 0 ? null : `#its=made-${id}`,
  };
  return block("unit", attributes, [
    ...matchLines(unit),
    ...termLines(unit.terms),
    ...provenanceLines(`made-${id}`, tools),
    ...noteLines(unit),
    ...(stored.length === 0 ? [] : block("originalData", {}, stored)),
    ...segments,
  ]);
}

/** What memories offered, and a machine's text with its own confidence (as `matchQuality`). */
function matchLines({ segments }: XliffUnit): readonly string[] {
  const lines = segments.flatMap(({ id, source, target, match, origin }) => {
    const ref = `#${nameToken(id)}`;
    const offered =
      match === null
        ? []
        : candidate({ ref, ...matchAttributes(match) }, match.source, match.target);
    if (origin === null || origin.quality === null || target === null) return offered;
    const matchQuality = (origin.quality * 100).toFixed(1);
    const made = { ref, type: "mt", matchQuality, origin: origin.tool };
    return [...offered, ...candidate(made, source.text, target.text)];
  });
  return lines.length === 0 ? [] : block("mtc:matches", {}, lines);
}

function candidate(
  attributes: WrittenAttributes,
  source: string,
  target: string,
): readonly string[] {
  const content = (text: string) => writeInline({ text, codes: [] }, null);
  return block("mtc:match", attributes, [
    element("source", {}, content(source)),
    element("target", {}, content(target)),
  ]);
}

/** 101 is an in-context match, which XLIFF counts as 100. */
function matchAttributes({ score, unit }: XliffMatch): Readonly<Record<string, string | null>> {
  return {
    type: score > 100 ? "icm" : "tm",
    similarity: Math.min(score, 100).toFixed(1),
    origin: unit === null ? "memory" : `memory ${unit}`,
  };
}

function termLines(terms: readonly XliffTerm[]): readonly string[] {
  if (terms.length === 0) return [];
  const entries = terms.flatMap(({ source, targets, definition }) =>
    block("gls:glossEntry", {}, [
      element("gls:term", {}, escapeText(source)),
      ...targets.map((target) => element("gls:translation", {}, escapeText(target))),
      ...(definition === null ? [] : [element("gls:definition", {}, escapeText(definition))]),
    ]),
  );
  return block("gls:glossary", {}, entries);
}

/** ITS provenance of a unit: one record for each tool that made one of its targets. */
function provenanceLines(id: string, tools: readonly string[]): readonly string[] {
  if (tools.length === 0) return [];
  const records = tools.map((tool) => emptyTag("its:provenanceRecord", { tool }));
  return block("its:provenanceRecords", { "xml:id": id }, records);
}

function noteLines({ role, segments }: XliffUnit): readonly string[] {
  const notes = segments.flatMap(({ id, notes: own }) =>
    own.map(({ category, text, severity }) =>
      element(
        "note",
        { category, priority: PRIORITIES[severity], appliesTo: "target" },
        escapeText(`${id}: ${text}`),
      ),
    ),
  );
  const own = element("note", { category: "role", priority: 10 }, escapeText(role));
  return block("notes", {}, [own, ...notes]);
}

function segmentLines(
  { id, source, target, state, status }: XliffSegment,
  data: OriginalData,
): readonly string[] {
  const attributes = { id: nameToken(id), state, subState: `dragoman:${nameToken(status)}` };
  const lines = [element("source", {}, writeInline(source, data))];
  if (target !== null) lines.push(element("target", {}, writeInline(target, data)));
  return block("segment", attributes, lines);
}
