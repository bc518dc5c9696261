import { isBlock } from "../inline/elements.ts";
import { repeats } from "../inline/mirror.ts";
import { descendants, pathOf, textOf } from "../xml/find.ts";
import { append, makeElement, makeText, type XmlElement, type XmlNode } from "../xml/node.ts";
import { htmlRole, isByline, isCredit, isLead, isWithin } from "./roles.ts";

/** What of a page is its article. */
export interface Selection {
  readonly kept: ReadonlySet<XmlElement>;
  /** The element with the headline. */
  readonly headline: XmlElement | null;
  /** Whether the page is dragoman's own: all that it calls by-line or lead is. */
  readonly own: boolean;
}

/** Blocks that keep their element; all others are paragraphs. */
const STRUCTURE: ReadonlySet<string> = new Set(
  "p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption table thead tbody tfoot tr td th caption pre hr".split(
    " ",
  ),
);
const INLINE: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small strong sub sup time u var".split(
    " ",
  ),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  "href src alt title width height lang datetime colspan rowspan dir".split(" "),
);
const JUNK = "nav aside footer menu".split(" ");
/** "8 января, 17:46": pages print it beside the author's name. */
const TIME_STAMP = /^[^\p{L}]*(?:\p{L}+[^\p{L}]*)?\d{1,2}[:.]\d{2}[^\p{L}]*$/u;
const LONGEST_BYLINE = 150;
const LONGEST_LEAD = 800;

/** What a clean copy is made with; by-line and lead are taken once. */
interface Cleaning extends Selection {
  byline: XmlElement | null;
  lead: XmlElement | null;
}

/** The article of a page as a clean tree: its text, lists, quotations, pictures, nothing else. */
export function cleanArticle(body: XmlElement, selection: Selection): XmlElement {
  const cleaning: Cleaning = { ...selection, byline: null, lead: null };
  return append(makeElement("article"), ...cleanBlocks(body, cleaning));
}

function cleanBlocks(element: XmlElement, cleaning: Cleaning): readonly XmlNode[] {
  const out: XmlNode[] = [];
  let run: XmlNode[] = [];
  let offset = 0;
  let at = 0;
  const flush = (): void => {
    const clean = cleanRun(element, run, offset, cleaning);
    if (clean !== null) out.push(clean);
    run = [];
  };
  for (const child of element.children) {
    if (child.kind === "element" && (isBlock(child) || isCredit(child))) {
      flush();
      out.push(...cleanBlock(child, cleaning));
    } else {
      if (run.length === 0) offset = at;
      run.push(child);
    }
    at += textOf(child).length;
  }
  flush();
  return out;
}

function cleanBlock(element: XmlElement, cleaning: Cleaning): readonly XmlNode[] {
  const inner = cleanBlocks(element, cleaning);
  if (!STRUCTURE.has(element.local) || inner.length === 0) return inner;
  const [only] = inner;
  if (inner.length === 1 && only?.kind === "element" && only.local === element.local) return inner;
  if (/^(?:p|h\d)$/u.test(element.local)) return inner;
  const shell = makeElement(element.local, { attributes: attributesOf(element) });
  return [append(shell, ...inner.map((node) => asParagraph(node, element.local)))];
}

/** Text beside other blocks of its element (`li`, `figcaption`) is a paragraph in it. */
function asParagraph(node: XmlNode, local: string): XmlNode {
  if (node.kind !== "element" || node.local !== local || node.origin === undefined) return node;
  return append(makeElement("p", { origin: node.origin }), ...node.children);
}

/** Inline nodes as one block in the markup of its role; `null` where they are not the article's. */
function cleanRun(
  element: XmlElement,
  nodes: readonly XmlNode[],
  offset: number,
  cleaning: Cleaning,
): XmlElement | null {
  const text = nodes.map(textOf).join("");
  const hasText = text.trim() !== "";
  const tag = isTimeOnly(nodes) || isPointer(nodes, text) ? null : tagOf(element, text, cleaning);
  if (tag === null || (!hasText && !nodes.some(hasImage))) return null;
  if (!hasText && element.local === "figure") return pictureOf(nodes);
  const origin = { path: pathOf(element), text: textOf(element), offset };
  const [name, type] = hasText ? tag : (["p", ""] as const);
  const attributes = type === "" ? {} : { class: type };
  return append(makeElement(name, { attributes, origin }), ...nodes.flatMap(cleanInline));
}

/** The page's own time stamp: `time` and nothing else. */
function isTimeOnly(nodes: readonly XmlNode[]): boolean {
  const filled = nodes.filter((node) => textOf(node).trim() !== "");
  return (
    filled.length > 0 && filled.every((node) => node.kind === "element" && node.local === "time")
  );
}

/** "Читайте также: [another article]": a link to elsewhere, and nothing of this article. */
function isPointer(nodes: readonly XmlNode[], text: string): boolean {
  const [, title = ""] =
    /^\s*(?:читайте|смотрите|читать|смотреть)\s(?:также|ещё|еще)\s?:\s*(.*?)\s*$/isu.exec(text) ??
    [];
  return title !== "" && linksIn(nodes).some((link) => link.trim() === title);
}

function linksIn(nodes: readonly XmlNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind !== "element") return [];
    return node.local === "a" ? [textOf(node)] : linksIn(node.children);
  });
}

/** Pages print the headline again above the text. */
function isSecondHeadline(element: XmlElement, { headline, own }: Selection): boolean {
  if (own || headline === null || !/^h\d$/u.test(element.local)) return false;
  return repeats(element, textOf(headline));
}

/** Element and class for the text of an element, by its role; `null` where it is left out. */
function tagOf(
  element: XmlElement,
  text: string,
  cleaning: Cleaning,
): readonly [name: string, type: string] | null {
  const { kept, headline } = cleaning;
  if (element === headline) return ["h1", ""];
  const role = htmlRole(element);
  if (isWithin(element, ...JUNK) || isSecondHeadline(element, cleaning)) return null;
  if (role === "byline") return takeOnce(cleaning, "byline", element, text, LONGEST_BYLINE);
  if (role === "lead") {
    const lead = takeOnce(cleaning, "lead", element, text, LONGEST_LEAD);
    if (lead !== null) return lead;
  }
  const isPicture = role === "caption" || role === "credit";
  if (!kept.has(element) && !(isPicture && isNearKept(element, kept))) return null;
  if (role === "credit") return ["small", "credit"];
  if (role === "headline") return ["h2", ""];
  return [STRUCTURE.has(element.local) ? element.local : "p", ""];
}

function takeOnce(
  cleaning: Cleaning,
  kind: "byline" | "lead",
  element: XmlElement,
  text: string,
  longest: number,
): readonly [string, string] | null {
  if (cleaning.own) return ["p", kind];
  if (TIME_STAMP.test(text)) return null;
  const holder = outermost(element, kind === "byline" ? isByline : isLead);
  const taken = cleaning[kind];
  if ((taken !== null && taken !== holder) || text.trim().length > longest) return null;
  cleaning[kind] = holder;
  return ["p", kind];
}

function outermost(element: XmlElement, holds: (element: XmlElement) => boolean): XmlElement {
  let found = element;
  for (let at: XmlElement | null = element; at !== null; at = at.parent) if (holds(at)) found = at;
  return found;
}

/** Whether the article (or main part) around an element holds some of the body. */
function isNearKept(element: XmlElement, kept: ReadonlySet<XmlElement>): boolean {
  for (let at = element.parent; at !== null; at = at.parent) {
    if (kept.has(at)) return true;
    if (at.local === "article" || at.local === "main") return hasKept(at, kept);
  }
  return false;
}

function hasKept(element: XmlElement, kept: ReadonlySet<XmlElement>): boolean {
  return element.children.some(
    (child) => child.kind === "element" && (kept.has(child) || hasKept(child, kept)),
  );
}

/** The first picture of nodes without text. */
function pictureOf(nodes: readonly XmlNode[]): XmlElement | null {
  const [picture] = nodes
    .flatMap((node) => (node.kind === "element" ? [...descendants(node, "img")] : []))
    .flatMap(cleanInline);
  return picture?.kind === "element" ? picture : null;
}

function hasImage(node: XmlNode): boolean {
  if (node.kind !== "element") return false;
  return node.local === "img" || node.children.some(hasImage);
}

function cleanInline(node: XmlNode): readonly XmlNode[] {
  if (node.kind === "text") return [makeText(node.text)];
  if (node.kind !== "element") return [];
  const inner = node.children.flatMap(cleanInline);
  if (!INLINE.has(node.local)) return inner;
  return [append(makeElement(node.local, { attributes: attributesOf(node) }), ...inner)];
}

function attributesOf({ attributes }: XmlElement): Readonly<Record<string, string>> {
  return Object.fromEntries([...attributes].filter(([name]) => ATTRIBUTES.has(name)));
}
