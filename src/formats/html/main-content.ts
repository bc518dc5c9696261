import { createRequire } from "node:module";
import { descendants, textOf } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import { toTree } from "./to-tree.ts";

/** A page as a tree, and which of its elements belong to the article's body. */
export interface MainContent {
  readonly body: XmlElement;
  /** Elements whose own text is the article's, as far as Readability can tell. */
  readonly kept: ReadonlySet<XmlElement>;
  /** Whether dragoman wrote the page: then there is nothing around the article. */
  readonly own: boolean;
}

const MARK = "data-dragoman-node";
/** Below this a page's text is taken as it is: Readability finds no article in a few lines. */
const SHORTEST = 250;

/** Finds the article's body on a page; the document is used up. */
export function findMainContent(document: DomDocument): MainContent {
  const own = isOwn(document);
  const elements: XmlElement[] = [];
  const [dom] = document.querySelectorAll("body");
  const body = toTree(dom ?? document.documentElement, (from, to) => {
    from.setAttribute(MARK, String(elements.length));
    elements.push(to);
  });
  body.origin = { path: "/html/body", text: textOf(body), offset: 0 };
  const content = own || textOf(body).trim().length < SHORTEST ? null : readable(document);
  const marks = content === null ? [] : [content, ...content.querySelectorAll(`[${MARK}]`)];
  const kept = new Set<XmlElement>();
  for (const mark of marks) {
    const element = elements[Number(mark.getAttribute(MARK) ?? "-1")];
    if (element !== undefined) kept.add(element);
  }
  if (kept.size === 0) return { body, kept: new Set(wholeArticle(body)), own };
  return { body, kept, own };
}

function isOwn(document: DomDocument): boolean {
  const [meta] = document.querySelectorAll('meta[name="generator"]');
  return /^dragoman /u.test(meta?.getAttribute("content") ?? "");
}

function readable(document: DomDocument): DomElement | null {
  const { Readability } = createRequire(import.meta.url)("@mozilla/readability") as {
    Readability: new (
      document: DomDocument,
      options: { readonly keepClasses: boolean; serializer(element: DomElement): DomElement },
    ) => { parse(): { readonly content: DomElement } | null };
  };
  const options = { keepClasses: true, serializer: (element: DomElement) => element };
  return new Readability(document, options).parse()?.content ?? null;
}

function* wholeArticle(body: XmlElement): Iterable<XmlElement> {
  const articles = [...descendants(body, "article")];
  const mains = [...descendants(body, "main")];
  const root = (articles.length === 1 ? articles[0] : mains[0]) ?? body;
  yield* descendants(root);
}
