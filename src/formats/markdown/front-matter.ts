import { isScalar, LineCounter, type ParsedNode, parseDocument, type Scalar } from "yaml";
import type { InlineCode } from "../../model/article.ts";
import { ReadError } from "../../model/errors.ts";

/** A scalar of the front matter; offsets count in the document. */
export interface Field {
  readonly key: string;
  readonly style: "plain" | "single" | "double" | "block";
  /** The whole scalar, its quotation marks included. */
  readonly outer: readonly [start: number, end: number];
  /** The text inside. */
  readonly inner: readonly [start: number, end: number];
}

/** Front matter as it was found; `end` is the offset behind it. */
export interface FrontMatter {
  readonly end: number;
  readonly fields: readonly Field[];
  readonly values: Readonly<Record<string, unknown>>;
}

const FENCED =
  /^(\uFEFF?---[ \t]*(\w*)[ \t]*\r?\n)((?:(?!(?:---|\.\.\.)[ \t]*(?:\r?\n|$)).*(?:\r?\n|$))*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const NONE: FrontMatter = { end: 0, fields: [], values: {} };

/**
 * Reads YAML front matter as data: no tags, no code, no bombs of aliases. Front matter in another
 * language (`---js`) is left alone.
 * @throws ReadError `read/front-matter`
 */
export function readFrontMatter(text: string, path: string): FrontMatter {
  const match = FENCED.exec(text);
  if (match === null) return NONE;
  const [whole, opening = "", language = "", yaml = ""] = match;
  if (language !== "" && language.toLowerCase() !== "yaml") return { ...NONE, end: whole.length };
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: "core", stringKeys: true });
  const [error] = document.errors;
  const line = error === undefined ? 1 : lines.linePos(error.pos[0]).line + 1;
  const values = error === undefined ? toValues(() => document.toJS({ maxAliasCount: 100 })) : null;
  if (values === null) throw new ReadError("read/front-matter", { path, line }, error);
  const fields = fieldsOf(document.contents, yaml, opening.length);
  return { end: whole.length, fields, values };
}

function toValues(read: () => unknown): Readonly<Record<string, unknown>> | null {
  try {
    const values = read();
    if (values === null || values === undefined) return {};
    return typeof values === "object" && !Array.isArray(values) ? { ...values } : null;
  } catch (error) {
    if (error instanceof ReferenceError) return null; // Too many aliases.
    throw error;
  }
}

function fieldsOf(contents: ParsedNode | null, yaml: string, offset: number): readonly Field[] {
  if (contents === null || !("items" in contents)) return [];
  const fields: Field[] = [];
  for (const item of contents.items) {
    if (!("key" in item) || !isScalar(item.key) || !isScalar(item.value)) continue;
    const { key, value } = item;
    if (typeof value.value !== "string" || value.anchor !== undefined) continue;
    const field = fieldOf(String(key.value), value as Scalar.Parsed, yaml, offset);
    if (field !== null) fields.push(field);
  }
  return fields;
}

function fieldOf(key: string, value: Scalar.Parsed, yaml: string, offset: number): Field | null {
  const [start, end] = value.range;
  const style = STYLES[value.type ?? "PLAIN"] ?? "plain";
  const quote = style === "single" || style === "double" ? 1 : 0;
  const head = style === "block" ? yaml.indexOf("\n", start) + 1 - start : quote;
  const inner = yaml.slice(start + head, end - quote);
  if (inner.trim() === "") return null;
  const from = start + head + (inner.length - inner.trimStart().length);
  const to = start + head + inner.trimEnd().length;
  const outerEnd = style === "block" ? start + yaml.slice(start, end).trimEnd().length : end;
  return {
    key,
    style,
    outer: [offset + start, offset + outerEnd],
    inner: [offset + from, offset + to],
  };
}

const STYLES: Readonly<Record<string, Field["style"]>> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_FOLDED: "block",
  BLOCK_LITERAL: "block",
};

/** The escapes of a quoted scalar that its text does not have: `\"`, `''`. */
export function escapeCodes(text: string, { style, inner }: Field): readonly InlineCode[] {
  const [start, end] = inner;
  const escapes = style === "single" ? /'(?=')/gu : style === "double" ? /\\(?=["\\/])/gu : null;
  if (escapes === null) return [];
  const codes: InlineCode[] = [];
  let skipped = -1;
  for (const { index } of text.slice(start, end).matchAll(escapes)) {
    if (index === skipped) continue;
    skipped = index + 1;
    const at = start + index;
    codes.push({ kind: "standalone", pair: codes.length + 1, start: at, end: at + 1, data: "" });
  }
  return codes;
}

/** A scalar that holds a text as it is, letter for letter, without escapes. */
export function scalarFor(text: string, style: Field["style"]): readonly [string, string] {
  const isPlain =
    /^[\p{L}\p{N}](?:[^:#\n]|:(?=\S)|#(?<=\S#))*$/u.test(text) &&
    !/^[\d.eExXo_]+$|^(?:true|false|null|yes|no|on|off)$|:$|\s$/iu.test(text);
  if (style === "plain" && isPlain) return ["", ""];
  const fitsDouble = !/["\\]/u.test(text);
  const fitsSingle = !text.includes("'");
  if (fitsDouble && (style !== "single" || !fitsSingle)) return ['"', '"'];
  return fitsSingle ? ["'", "'"] : ["|-\n  ", ""];
}
