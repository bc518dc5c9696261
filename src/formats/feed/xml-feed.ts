import type { Article } from "../../model/article.ts";
import type { EditionInput, WrittenEdition } from "../../model/format.ts";
import type { Source } from "../../model/source.ts";
import { arrange } from "../inline/arrange.ts";
import { fillSlots, sourceLanguage } from "../inline/fill.ts";
import type { Binding } from "../inline/holder.ts";
import { type ArticleParts, makeArticle } from "../inline/make-article.ts";
import { cloneNode, replaceNodes, type XmlDocument, type XmlElement } from "../xml/node.ts";
import { parseXml } from "../xml/parse.ts";
import { sanitise } from "../xml/sanitise.ts";
import { serialiseDocument } from "../xml/serialise.ts";

/** What makes an XML vocabulary a feed of articles. */
export interface XmlFeed {
  readonly format: string;
  items(root: XmlElement): readonly XmlElement[];
  /** The item's text; `path` is for errors. */
  bind(item: XmlElement, path: string): Binding;
  metadata(item: XmlElement, root: XmlElement): Omit<ArticleParts, "format" | "skeleton">;
  /** Says in the feed, or in the item, that it is in `language` and what it was translated from. */
  markFeed(root: XmlElement, language: string): void;
  markItem(item: XmlElement, language: string, source: string): void;
}

/** What the writer needs: the feed and which of its items the article is. */
interface FeedSkeleton {
  readonly document: XmlDocument;
  readonly item: number;
  readonly path: string;
}

/**
 * Every item of a feed as an article.
 * @throws ReadError when the feed is malformed
 */
export function* readXmlFeed(source: Source, feed: XmlFeed): Iterable<Article> {
  const document = parseXml(source);
  sanitise(document.root);
  const { path } = source;
  for (const [index, item] of feed.items(document.root).entries()) {
    const slots = arrange(feed.bind(item, path).slots);
    const skeleton: FeedSkeleton = { document, item: index, path };
    const parts = { ...feed.metadata(item, document.root), format: feed.format, skeleton };
    const article = makeArticle(slots, parts);
    yield article;
  }
}

/** Writes editions of items of one feed, all in one language, as a feed of just these items. */
export function writeXmlFeed(editions: readonly EditionInput[], feed: XmlFeed): WrittenEdition {
  const [first] = editions;
  if (first === undefined) throw new TypeError("a feed needs an edition");
  const { document, path } = skeletonOf(first);
  const root = cloneNode(document.root);
  const items = feed.items(root);
  for (const [index, item] of items.entries()) {
    const edition = editions.find((candidate) => skeletonOf(candidate).item === index);
    if (edition === undefined) removeItem(item);
    else fillItem(item, edition, feed, path);
  }
  feed.markFeed(root, first.language);
  return { text: serialiseDocument({ ...document, root }), placements: null };
}

function fillItem(item: XmlElement, edition: EditionInput, feed: XmlFeed, path: string): void {
  const binding = feed.bind(item, path);
  fillSlots(arrange(binding.slots), edition);
  binding.commit();
  feed.markItem(item, edition.language, sourceLanguage(edition));
}

/** Removes an item with the white space before it. */
function removeItem(item: XmlElement): void {
  const siblings = item.parent?.children ?? [];
  const before = siblings[siblings.indexOf(item) - 1];
  const isSpace = before?.kind === "text" && before.text.trim() === "";
  replaceNodes(isSpace ? [before, item] : [item], []);
}

function skeletonOf({ article }: EditionInput): FeedSkeleton {
  return article.skeleton as FeedSkeleton;
}
