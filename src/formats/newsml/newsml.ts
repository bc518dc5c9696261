import type { Article } from "../../model/article.ts";
import type { EditionInput, WrittenEdition } from "../../model/format.ts";
import type { Source } from "../../model/source.ts";
import { arrange } from "../inline/arrange.ts";
import { blockText, fillSlots } from "../inline/fill.ts";
import { makeArticle } from "../inline/make-article.ts";
import { setText } from "../inline/mirror.ts";
import { descendants } from "../xml/find.ts";
import { cloneNode, type XmlDocument, type XmlElement } from "../xml/node.ts";
import { parseXml } from "../xml/parse.ts";
import { sanitise } from "../xml/sanitise.ts";
import { serialiseDocument } from "../xml/serialise.ts";
import { bindItem } from "./bind.ts";
import { markItem } from "./mark.ts";
import { readItemMetadata } from "./metadata.ts";

/** What the writer needs: the document and which of its items the article is. */
interface NewsmlSkeleton {
  readonly document: XmlDocument;
  readonly item: number;
  readonly path: string;
}

const ITEMS: ReadonlySet<string> = new Set(
  "newsItem packageItem conceptItem knowledgeItem planningItem catalogItem".split(" "),
);

/** Every item of a NewsML-G2 document one item, or the items of a message. @throws ReadError */
export function* readNewsml(source: Source): Iterable<Article> {
  const document = parseXml(source);
  sanitise(document.root);
  const { path } = source;
  for (const [index, item] of itemsOf(document.root).entries()) {
    const skeleton: NewsmlSkeleton = { document, item: index, path };
    const slots = arrange(bindItem(item, path).slots);
    const article = makeArticle(slots, { ...readItemMetadata(item), format: "newsml", skeleton });
    yield article;
  }
}

/** Writes an edition as an item of its own that links to its source. */
export function writeNewsml(edition: EditionInput): WrittenEdition {
  const { document, item: index, path } = edition.article.skeleton as NewsmlSkeleton;
  const original = itemsOf(document.root)[index];
  if (original === undefined) throw new TypeError("the article was not read from this document");
  const item = cloneNode(original);
  inheritNamespaces(item, original);
  const { slots, mirrors, commit } = bindItem(item, path);
  fillSlots(arrange(slots), edition);
  commit();
  const headline = blockText(edition, "headline");
  if (headline !== null) for (const mirror of mirrors) setText(mirror, headline);
  markItem(item, edition);
  return { text: serialiseDocument({ ...document, root: item }), placements: null };
}

function itemsOf(root: XmlElement): readonly XmlElement[] {
  if (ITEMS.has(root.local)) return [root];
  return [...descendants(root)].filter(({ local, parent }) => ITEMS.has(local) && parent !== null);
}

/** An item taken out of a message keeps the prefixes that the message declared for it. */
function inheritNamespaces(item: XmlElement, original: XmlElement): void {
  for (let at = original.parent; at !== null; at = at.parent) {
    for (const [name, value] of at.attributes) {
      if (/^xmlns(?::|$)/u.test(name) && !item.attributes.has(name))
        item.attributes.set(name, value);
    }
  }
}
