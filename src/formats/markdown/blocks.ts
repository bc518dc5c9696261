import type { InlineCode } from "../../model/article.ts";
import { type Line, linesOf } from "./lines.ts";
import { type Opaque, opaqueFrom } from "./opaque.ts";
import { isRule, type Prefix, readPrefix } from "./prefix.ts";
import { cellsOf, isDelimiterRow } from "./table.ts";

/** A stretch of running text in the body, and what Markdown calls it. */
export interface MarkdownBlock {
  readonly kind: "heading" | "paragraph" | "item" | "quote" | "cell";
  /** Of headings, 1–6. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
  /** Markers of wrapped quotations inside the block; offsets count in the document. */
  readonly soft: readonly InlineCode[];
}

type Open = { -readonly [Key in keyof MarkdownBlock]: MarkdownBlock[Key] } & { quotes: number };

/** Where the parser is. */
interface State {
  readonly blocks: MarkdownBlock[];
  open: Open | null;
  /** Whether the line before belonged to a list, so that indented lines go on with it. */
  list: boolean;
  opaque: Opaque | null;
  table: boolean;
}

const HEADING = /^(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/u;
const SETEXT = /^ {0,3}(=+|-+)[ \t]*$/u;
const DEFINITION = /^\[(?!\^)[^\]]+\]:[ \t]*\S/u;
const FOOTNOTE = /^\[\^[^\]]+\]:[ \t]*/u;
const DIRECTIVE = /^(?:\{\{[<%].*[>%]\}\}|\{%.*%\}|:{3,}.*)[ \t]*$/u;

/** The body's blocks of text in order; code, HTML blocks, definitions and rules are not among them. */
export function blocksOf(text: string, from: number): readonly MarkdownBlock[] {
  const state: State = { blocks: [], open: null, list: false, opaque: null, table: false };
  const lines = linesOf(text, from);
  for (const [index, line] of lines.entries()) readLine(line, lines[index + 1], state);
  close(state);
  return state.blocks;
}

function readLine(line: Line, next: Line | undefined, state: State): void {
  if (state.opaque !== null) {
    if (state.opaque.isLast(line.text)) state.opaque = null;
    return;
  }
  const prefix = readPrefix(line.text);
  const content = line.text.slice(prefix.content);
  if (content.trim() === "") {
    close(state);
    state.table = false;
    return;
  }
  if (state.open !== null && isUnderline(line, content, prefix, state.open)) {
    state.open.kind = "heading";
    state.open.level = content.startsWith("=") ? 1 : 2;
    close(state);
    return;
  }
  if (prefix.item || (prefix.indent < 2 && state.open === null)) state.list = prefix.item;
  if (!isSpecial(line, content, prefix, next, state)) addText(line, content, prefix, state);
}

function isUnderline({ text }: Line, content: string, { quotes }: Prefix, open: Open): boolean {
  return open.kind !== "item" && quotes === open.quotes && SETEXT.test(quotes > 0 ? content : text);
}

/** Everything that is not a paragraph; true where the line was dealt with. */
function isSpecial(
  line: Line,
  content: string,
  prefix: Prefix,
  next: Line | undefined,
  state: State,
): boolean {
  if (isRule(content) || DIRECTIVE.test(content) || DEFINITION.test(content)) return ended(state);
  const heading = prefix.indent < 4 ? HEADING.exec(content) : null;
  if (heading !== null) return addHeading(line, prefix, heading, state);
  if (isTable(content, next, state)) return addCells(line, prefix, content, state);
  const opaque = opaqueFrom(content, state.open !== null);
  if (opaque !== null) {
    if (!opaque.single) state.opaque = opaque;
    return ended(state);
  }
  return prefix.indent >= 4 && state.open === null && !state.list && !prefix.item;
}

function ended(state: State): true {
  close(state);
  return true;
}

function addHeading(line: Line, prefix: Prefix, heading: RegExpExecArray, state: State): true {
  close(state);
  const [, marks = "", title = ""] = heading;
  if (title === "") return true;
  const start = line.text.indexOf(title, prefix.content + marks.length) + line.start;
  const end = start + title.length;
  state.blocks.push({ kind: "heading", level: marks.length, start, end, soft: [] });
  return true;
}

function isTable(content: string, next: Line | undefined, state: State): boolean {
  if (!content.includes("|")) {
    state.table = false;
    return false;
  }
  if (state.open === null && next !== undefined && isDelimiterRow(next.text)) state.table = true;
  return state.table;
}

function addCells(line: Line, { content: at }: Prefix, content: string, state: State): true {
  close(state);
  if (isDelimiterRow(content)) return true;
  for (const { start, end } of cellsOf(content)) {
    const offset = line.start + at;
    state.blocks.push({
      kind: "cell",
      level: 0,
      start: offset + start,
      end: offset + end,
      soft: [],
    });
  }
  return true;
}

function addText(line: Line, content: string, prefix: Prefix, state: State): void {
  const footnote = FOOTNOTE.exec(content)?.[0].length ?? 0;
  const { open } = state;
  const start = line.start + prefix.content + footnote;
  const end = line.start + line.text.trimEnd().length;
  const goesOn = open !== null && !prefix.item && footnote === 0 && prefix.quotes <= open.quotes;
  if (goesOn) {
    if (prefix.quotes > 0) open.soft = [...open.soft, softCode(line.start, start)];
    open.end = end;
    return;
  }
  close(state);
  if (start >= end) return;
  const { quotes } = prefix;
  const kind = prefix.item || state.list ? "item" : quotes > 0 ? "quote" : "paragraph";
  state.open = { kind, level: 0, start, end, soft: [], quotes };
}

function softCode(start: number, end: number): InlineCode {
  return { kind: "standalone", pair: 0, start, end, data: "" };
}

function close(state: State): void {
  if (state.open === null) return;
  const { quotes: _quotes, ...block } = state.open;
  state.blocks.push(block);
  state.open = null;
}
