import { escapeText } from "../tmx/escape.ts";
import { note12, writeInline12, writePlain12 } from "./write-inline12.ts";
import type { XliffFile, XliffSegment, XliffTerm, XliffUnit } from "./xliff-file.ts";
import { block, element, emptyTag, nameToken } from "./xml-writer.ts";

const PRIORITIES = { error: 1, warning: 3, info: 5 } as const;

/** States of XLIFF 1.2 for those of 2.x. */
const STATES = {
  initial: "needs-translation",
  translated: "needs-review-translation",
  reviewed: "signed-off",
  final: "final",
} as const;

/**
 * An article as XLIFF 1.2 (transitional): a block is a `group`, a sentence a `trans-unit` with the
 * bundle's id. `approved` stands on what a person approved and on what needs no translation.
 * OmegaT 3.6 shows nothing but `target` elements, so one that needs translation holds the source.
 */
export function writeXliff12(file: XliffFile): string {
  const { toolVersion, sourceLanguage, targetLanguage, properties } = file;
  const tool = {
    "tool-id": "dragoman",
    "tool-name": "dragoman",
    "tool-version": toolVersion,
  };
  const notes = Object.entries(properties).map(([name, value]) =>
    element("note", { from: `dragoman:${name}` }, escapeText(value)),
  );
  const header = block("header", {}, [emptyTag("tool", tool), ...notes]);
  const attributes = {
    original: file.original,
    "source-language": sourceLanguage,
    "target-language": targetLanguage,
    datatype: "plaintext",
    "tool-id": "dragoman",
    "xml:space": "preserve",
  };
  const body = block("body", {}, file.units.flatMap(groupLines));
  const lines = block(
    "xliff",
    { xmlns: "urn:oasis:names:tc:xliff:document:1.2", version: "1.2" },
    block("file", attributes, [...header, ...body]),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join("\n")}\n`;
}

function groupLines({ id, role, terms, segments }: XliffUnit): readonly string[] {
  const attributes = {
    id: nameToken(id),
    resname: role,
    restype: `x-${nameToken(role)}`,
  };
  return block("group", attributes, [
    ...terms.map(termNote),
    ...segments.flatMap((segment) => unitLines(segment, role)),
  ]);
}

function termNote({ source, targets, definition }: XliffTerm): string {
  const explained = definition === null ? "" : ` (${definition})`;
  return note12(`term: ${source} = ${targets.join(" | ")}${explained}`, 5, "source");
}

function unitLines(segment: XliffSegment, role: string): readonly string[] {
  const { id, source, target, state, status, match, notes, origin } = segment;
  const approved = state === "reviewed" || state === "final" ? "yes" : "no";
  const attributes = { id: nameToken(id), approved, extradata: status };
  const lines = [
    element("source", {}, writeInline12(source)),
    element(
      "target",
      { state: STATES[state], "state-qualifier": qualifierOf(segment) },
      writeInline12(target ?? source),
    ),
  ];
  if (match !== null) {
    const quality = `${Math.min(match.score, 100)}%`;
    const from = match.unit === null ? "memory" : `memory ${match.unit}`;
    lines.push(
      ...block("alt-trans", { "match-quality": quality, origin: from, "tool-id": "dragoman" }, [
        element("source", {}, writePlain12(match.source)),
        element("target", {}, writePlain12(match.target)),
      ]),
    );
  }
  lines.push(note12(`role: ${role}`, 10, "source"));
  if (origin !== null) lines.push(note12(`provider: ${origin.tool}`, 10, "target"));
  for (const { text, severity } of notes) lines.push(note12(text, PRIORITIES[severity], "target"));
  return block("trans-unit", attributes, lines);
}

/** Where a target came from, in the words of XLIFF 1.2. */
function qualifierOf({ match, status, target }: XliffSegment): string | null {
  if (match !== null && match.target === target?.text && match.score >= 100) {
    return match.score > 100 ? "id-match" : "exact-match";
  }
  if (status === "copied") return "leveraged-inherited";
  return status === "translated" ? "leveraged-mt" : null;
}
