import { createRequire } from "node:module";
import { ReadError } from "../../model/errors.ts";
import type { Source } from "../../model/source.ts";
import { namedEntities } from "./entities.ts";
import { append, type XmlDocument, type XmlElement, type XmlMarkup } from "./node.ts";

/** No news format nests deeper than a few dozen elements; parsing is quadratic in depth. */
const DEEPEST = 200;

/** The part of saxes' parser that is used here; its own declarations fail under this compiler's flags. */
interface Parser {
  /** Of what is being parsed, 1-based. */
  readonly line: number;
  readonly ENTITIES: Record<string, string>;
  on(event: "error", handler: (error: Error) => void): void;
  on(event: "doctype" | "text" | "cdata" | "comment", handler: (data: string) => void): void;
  on(
    event: "opentag",
    handler: (tag: { name: string; attributes: Readonly<Record<string, string>> }) => void,
  ): void;
  on(event: "closetag", handler: () => void): void;
  on(
    event: "processinginstruction",
    handler: (instruction: { target: string; body: string }) => void,
  ): void;
  write(text: string): Parser;
  close(): Parser;
}

function newParser(): Parser {
  const { SaxesParser } = createRequire(import.meta.url)("saxes") as {
    SaxesParser: new (options: { readonly position: boolean }) => Parser;
  };
  return new SaxesParser({ position: true });
}

type Scope = Readonly<Record<string, string>>;

/** What has been parsed so far. */
interface Progress {
  readonly before: XmlMarkup[];
  readonly after: XmlMarkup[];
  root: XmlElement | null;
  readonly open: { readonly element: XmlElement; readonly scope: Scope }[];
}

/**
 * Parses XML: well-formed only, no entities of its own (so no bombs and no files), at most 200
 * levels deep. HTML's common named entities are understood, as feeds use them undeclared.
 * @throws ReadError `read/xml`, `read/xml-entities`, `read/too-deep`, all with the line
 */
export function parseXml({ text, path }: Pick<Source, "text" | "path">): XmlDocument {
  const parser = newParser();
  const progress: Progress = { before: [], after: [], root: null, open: [] };
  Object.assign(parser.ENTITIES, namedEntities());
  parser.on("error", (error) => {
    throw new ReadError("read/xml", { path, line: parser.line, reason: reasonOf(error) }, error);
  });
  parser.on("doctype", (doctype) => {
    if (doctype.includes("["))
      throw new ReadError("read/xml-entities", { path, line: parser.line });
    addMarkup(progress, `<!DOCTYPE${doctype}>`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (progress.open.length >= DEEPEST) {
      throw new ReadError("read/too-deep", { path, line: parser.line, limit: DEEPEST });
    }
    openElement(progress, name, attributes, parser.line);
  });
  parser.on("closetag", () => progress.open.pop());
  parser.on("text", (data) => addText(progress, data, false));
  parser.on("cdata", (data) => addText(progress, data, true));
  parser.on("comment", (comment) => addMarkup(progress, `<!--${comment}-->`));
  parser.on("processinginstruction", ({ target, body }) =>
    addMarkup(progress, `<?${target}${body === "" ? "" : ` ${body}`}?>`),
  );
  parser.write(text.replace(/^\uFEFF?\s*(?=<)/u, "")).close();
  const { root, before, after } = progress;
  if (root === null) throw new ReadError("read/xml", { path, line: 1, reason: "no root element" });
  return { before, root, after };
}

/** The parser's message without its place and without any text of the input. */
function reasonOf({ message }: Error): string {
  return message
    .replace(/^(?:\S*:)?\d+:\d+:\s*/u, "")
    .replace(/[:.]?\s*(?:["'<&].*)?$/su, "")
    .slice(0, 80);
}

function openElement(
  progress: Progress,
  name: string,
  attributes: Readonly<Record<string, string>>,
  line: number,
): void {
  const parent = progress.open.at(-1);
  const scope = scopeOf(parent?.scope ?? {}, attributes);
  const colon = name.indexOf(":");
  const element: XmlElement = {
    kind: "element",
    name,
    local: name.slice(colon + 1),
    namespace: scope[colon < 0 ? "" : name.slice(0, colon)] ?? "",
    attributes: new Map(Object.entries(attributes)),
    children: [],
    parent: null,
    line,
  };
  if (parent === undefined) progress.root = element;
  else append(parent.element, element);
  progress.open.push({ element, scope });
}

function scopeOf(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/u.test(name));
  if (declared.length === 0) return outer;
  return { ...outer, ...Object.fromEntries(declared.map(([name, uri]) => [name.slice(6), uri])) };
}

function addText({ open }: Progress, text: string, cdata: boolean): void {
  const parent = open.at(-1)?.element;
  if (parent !== undefined && text !== "") append(parent, { kind: "text", text, cdata, parent });
}

function addMarkup({ open, root, before, after }: Progress, source: string): void {
  const parent = open.at(-1)?.element ?? null;
  const markup: XmlMarkup = { kind: "markup", source, parent };
  if (parent !== null) append(parent, markup);
  else if (root === null) before.push(markup);
  else after.push(markup);
}
