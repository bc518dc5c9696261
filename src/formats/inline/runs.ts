import type { InlineCode, Role } from "../../model/article.ts";
import { pathOf, textOf } from "../xml/find.ts";
import {
  append,
  cloneNode,
  makeText,
  replaceNodes,
  shallow,
  type XmlElement,
  type XmlNode,
} from "../xml/node.ts";
import { startTag } from "../xml/serialise.ts";
import { isBlock } from "./elements.ts";
import type { Content, Part, Slot } from "./slot.ts";

/** How running text is found in an element. */
export interface RunOptions {
  /** The role of a run that stands in `element`; `null` = it is no text of the article. */
  roleOf(element: XmlElement): Role | null;
  /** Elements that part text though they are inline elsewhere (a credit in a caption). */
  parts?(element: XmlElement): boolean;
  /** What stands before the path of every element: the pointer to the HTML string it is in. */
  readonly prefix?: string;
}

/** Neighbouring inline nodes with text, ended by a block element or its end. */
interface Run {
  readonly element: XmlElement;
  readonly nodes: readonly XmlNode[];
  readonly offset: number;
}

/** Every run of text in an element, as a slot, in document order. */
export function runsIn(element: XmlElement, options: RunOptions): readonly Slot[] {
  return [...collectRuns(element, options)].map((run) => toSlot(run, options));
}

function* collectRuns(element: XmlElement, options: RunOptions): Iterable<Run> {
  let nodes: XmlNode[] = [];
  let offset = 0;
  let at = 0;
  const flush = function* (): Iterable<Run> {
    if (nodes.some((node) => textOf(node).trim() !== "")) yield { element, nodes, offset };
    nodes = [];
  };
  for (const child of element.children) {
    if (child.kind === "element" && (isBlock(child) || options.parts?.(child) === true)) {
      yield* flush();
      yield* collectRuns(child, options);
    } else {
      if (nodes.length === 0) offset = at;
      nodes.push(child);
    }
    at += textOf(child).length;
  }
  yield* flush();
}

function toSlot({ element, nodes, offset }: Run, { roleOf, prefix = "" }: RunOptions): Slot {
  const elements = new Map<number, XmlElement>();
  const content = flatten(nodes, elements);
  const role = roleOf(element);
  const parts = role === null ? [] : partsOf(content, role, elements);
  return {
    text: content.text,
    codes: hugParts(content, parts),
    locator: `${prefix}${pathOf(element)}`,
    nodeText: element.origin?.text ?? textOf(element),
    offset: offset + (element.origin?.offset ?? 0),
    parts,
    fill: (filled) => replaceNodes(nodes, build(filled, elements)),
  };
}

/** The text of inline nodes and their markup, pairs numbered in order. */
function flatten(nodes: readonly XmlNode[], elements: Map<number, XmlElement>): Content {
  const codes: InlineCode[] = [];
  let text = "";
  const visit = (node: XmlNode): void => {
    if (node.kind === "text") text += node.text;
    if (node.kind !== "element") return;
    if (isSpace(node)) {
      text += textOf(node);
      return;
    }
    const pair = elements.size + 1;
    const code = { pair, start: text.length, end: text.length };
    if (textOf(node).trim() === "") {
      elements.set(pair, withoutText(node));
      codes.push({ ...code, kind: "standalone", data: startTag(node, "standalone") });
      text += textOf(node);
      return;
    }
    elements.set(pair, node);
    codes.push({ ...code, kind: "open", data: startTag(node, "open") });
    node.children.forEach(visit);
    const close = { pair, start: text.length, end: text.length };
    codes.push({ ...close, kind: "close", data: `</${node.name}>` });
  };
  nodes.forEach(visit);
  return { text, codes };
}

/** An element around nothing but white space: it marks nothing up. */
function isSpace(element: XmlElement): boolean {
  const { children } = element;
  if (children.length === 0 || textOf(element).trim() !== "") return false;
  return children.every(
    (child) => child.kind === "text" || (child.kind === "element" && isSpace(child)),
  );
}

/** An element with its elements only: the white space around a `br` in it stands in the text. */
function withoutText(element: XmlElement): XmlElement {
  const children = element.children.filter(({ kind }) => kind !== "text");
  return append(
    shallow(element),
    ...children.map((child) => (child.kind === "element" ? withoutText(child) : cloneNode(child))),
  );
}

/** Parts a run at its line breaks: at double ones, and at single ones behind a full stop. */
function partsOf(
  { text, codes }: Content,
  role: Role,
  elements: ReadonlyMap<number, XmlElement>,
): readonly Part[] {
  const breaks = looseBreaks(text, codes, elements);
  const cuts = breaks
    .filter(({ start }, index) => {
      const next = breaks[index + 1];
      const isDouble = next !== undefined && text.slice(start, next.start).trim() === "";
      return isDouble || /[.!?…:;»"”\])⟧]\s*$/u.test(text.slice(0, start));
    })
    .map(({ start }) => start);
  const parts: Part[] = [];
  let from = 0;
  for (const cut of [...cuts, text.length]) {
    const piece = text.slice(from, cut);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    if (start < end) parts.push({ role, start, end });
    from = cut;
  }
  return parts;
}

/** Line breaks that stand in no markup but such as is around the whole run. */
function looseBreaks(
  text: string,
  codes: readonly InlineCode[],
  elements: ReadonlyMap<number, XmlElement>,
): readonly InlineCode[] {
  const ends = endsOf(codes);
  const around = new Set(
    codes
      .filter(({ start }) => text.slice(0, start).trim() === "")
      .filter(({ pair }) => text.slice(ends.get(pair) ?? 0).trim() === "")
      .map(({ pair }) => pair),
  );
  const found: InlineCode[] = [];
  let depth = 0;
  for (const code of codes) {
    if (code.kind === "standalone") {
      if (depth === 0 && elements.get(code.pair)?.local.toLowerCase() === "br") found.push(code);
    } else if (!around.has(code.pair)) depth += code.kind === "open" ? 1 : -1;
  }
  return found;
}

/** Where each pair is closed. */
function endsOf(codes: readonly InlineCode[]): ReadonlyMap<number, number> {
  const closing = codes.filter(({ kind }) => kind === "close");
  return new Map(closing.map(({ pair, start }) => [pair, start]));
}

/** Pairs that reach from a part into the white space around it end where the part does. */
function hugParts({ text, codes }: Content, parts: readonly Part[]): readonly InlineCode[] {
  const rooms = parts.map((part, index) => ({
    ...part,
    from: parts[index - 1]?.end ?? 0,
    to: parts[index + 1]?.start ?? text.length,
  }));
  const ends = endsOf(codes);
  const homes = new Map<number, (typeof rooms)[number]>();
  for (const { kind, pair, start } of codes) {
    const end = ends.get(pair) ?? -1;
    const home = rooms.find(({ from, to, ...part }) => {
      return from <= start && start < part.end && part.start < end && end <= to;
    });
    if (kind === "open" && home !== undefined) homes.set(pair, home);
  }
  const hugged = codes.map((code) => {
    const home = code.kind === "standalone" ? undefined : homes.get(code.pair);
    if (home === undefined) return code;
    const at = Math.min(Math.max(code.start, home.start), home.end);
    return { ...code, start: at, end: at };
  });
  return hugged.toSorted((one, other) => one.start - other.start);
}

/** Inline nodes again; markup that does not nest is closed where it must be. */
function build(
  { text, codes }: Content,
  elements: ReadonlyMap<number, XmlElement>,
): readonly XmlNode[] {
  const top: XmlElement = { ...shallow([...elements.values()][0] ?? ROOT), children: [] };
  const open: { readonly pair: number; readonly element: XmlElement }[] = [];
  let cursor = 0;
  const put = (node: XmlNode) => append(open.at(-1)?.element ?? top, node);
  for (const { kind, pair, start } of codes) {
    if (start > cursor) put(makeText(text.slice(cursor, start)));
    cursor = Math.max(cursor, start);
    const source = elements.get(pair);
    if (source === undefined) continue;
    if (kind === "standalone") put(cloneNode(source));
    else if (kind === "open") {
      const element = shallow(source);
      put(element);
      open.push({ pair, element });
    } else {
      const opened = open.findLastIndex((entry) => entry.pair === pair);
      if (opened >= 0) open.splice(opened);
    }
  }
  if (cursor < text.length) put(makeText(text.slice(cursor)));
  return top.children;
}

const ROOT: XmlElement = {
  kind: "element",
  name: "",
  local: "",
  namespace: "",
  attributes: new Map(),
  children: [],
  parent: null,
};
