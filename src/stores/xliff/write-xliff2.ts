import { escapeText } from "../tmx/escape.ts";
import { type OriginalData, originalData, writeCharacters, writeInline } from "./write-inline.ts";
import type {
  XliffFile,
  XliffMatch,
  XliffOrigin,
  XliffSegment,
  XliffTerm,
  XliffUnit,
} from "./xliff-file.ts";
import { block, element, nameToken } from "./xml-writer.ts";

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
  const type = `dragoman:${nameToken(unit.role)}`;
  return block("unit", { id: nameToken(unit.id), type }, [
    ...matchLines(unit),
    ...termLines(unit.terms),
    ...noteLines(unit),
    ...(stored.length === 0 ? [] : block("originalData", {}, stored)),
    ...segments,
  ]);
}

function matchLines({ segments }: XliffUnit): readonly string[] {
  const matches = segments.flatMap(({ id, match }) => (match === null ? [] : [{ id, match }]));
  if (matches.length === 0) return [];
  const lines = matches.flatMap(({ id, match }) => {
    const ref = `#${nameToken(id)}`;
    const attributes = { ref, ...matchAttributes(match) };
    const text = (content: string) => writeInline({ text: content, codes: [] }, null);
    return block("mtc:match", attributes, [
      element("source", {}, text(match.source)),
      element("target", {}, text(match.target)),
    ]);
  });
  return block("mtc:matches", {}, lines);
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
  { id, source, target, state, status, origin }: XliffSegment,
  data: OriginalData,
): readonly string[] {
  const attributes = { id: nameToken(id), state, subState: `dragoman:${nameToken(status)}` };
  const lines = [element("source", {}, writeInline(source, data))];
  if (target !== null) {
    const content = writeInline(target, data);
    lines.push(element("target", {}, origin === null ? content : credited(content, id, origin)));
  }
  return block("segment", attributes, lines);
}

/** ITS provenance, and a machine's own confidence, on a marker around the whole target. */
function credited(content: string, segment: string, { tool, quality }: XliffOrigin): string {
  const confidence =
    quality === null
      ? {}
      : {
          "its:mtConfidence": quality,
          "its:annotatorsRef": `mt-confidence|${tool.replaceAll(/[\s|]+/gu, "-")}`,
        };
  const marker = { id: `by-${nameToken(segment)}`, type: "its:generic", "its:tool": tool };
  return element("mrk", { ...marker, ...confidence }, content);
}
