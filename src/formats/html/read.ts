import { slugOfPath } from "../../languages/slug.ts";
import type { Article } from "../../model/article.ts";
import { ReadError } from "../../model/errors.ts";
import type { Source } from "../../model/source.ts";
import { arrange } from "../inline/arrange.ts";
import { draftsOf } from "../inline/drafts.ts";
import { datedBy, mediaOf, toBlocks } from "../inline/roles.ts";
import { runsIn } from "../inline/runs.ts";
import type { Slot } from "../inline/slot.ts";
import type { XmlElement } from "../xml/node.ts";
import { cleanArticle } from "./clean.ts";
import { parseDom } from "./dom.ts";
import { findHeadline, titleElement } from "./headline.ts";
import { findMainContent } from "./main-content.ts";
import { readPageMetadata } from "./metadata.ts";
import { htmlRole, isCredit } from "./roles.ts";

/** What the writer needs: the article as a clean tree. */
export interface HtmlSkeleton {
  readonly article: XmlElement;
}

/**
 * Reads the article of an HTML page: JSON-LD and OpenGraph metadata, the body as Readability finds
 * it, headline, by-line, lead and pictures beside it. Nothing of the page is run.
 * @throws ReadError `read/too-deep`, `read/no-text`
 */
export function readHtml({ text, path }: Source): Article {
  const document = parseDom(text, path);
  const page = readPageMetadata(document);
  const title = titleElement(document, page);
  const { body, kept, own } = findMainContent(document);
  const headline = findHeadline(body, page.title ?? title?.text ?? null);
  const article = cleanArticle(body, { kept, headline, own });
  if (headline === null && title !== null) {
    title.element.parent = article;
    article.children.unshift(title.element);
  }
  const { drafts, nodes } = draftsOf(slotsIn(article));
  if (drafts.length === 0) throw new ReadError("read/no-text", { path });
  const { blocks, dateline } = toBlocks(drafts);
  const skeleton: HtmlSkeleton = { article };
  return {
    id: slugOfPath(path),
    format: "html",
    text: "",
    blocks,
    nodes,
    dropped: [],
    metadata: {
      published: page.published,
      publisher: page.publisher,
      keywords: page.keywords,
      media: mediaOf(blocks),
      dateline: datedBy(dateline, page.published),
      carried: page.carried,
    },
    ...(page.language === null ? {} : { declaredLanguage: page.language }),
    skeleton,
  };
}

/** The slots of a clean article; of a clone of it they are the same. */
export function slotsIn(article: XmlElement): readonly Slot[] {
  return arrange(runsIn(article, { roleOf: htmlRole, parts: isCredit }));
}
