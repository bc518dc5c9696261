import type { EditionInput, Format, WrittenEdition } from "../../model/format.ts";
import { readXmlFeed, writeXmlFeed } from "../feed/xml-feed.ts";
import { rootName } from "../xml/root-name.ts";
import { rssFeed } from "./rss.ts";

/** RSS: each item is an article, an edition is a feed of one item. */
export const rss: Format = {
  name: "rss",
  extension: ".xml",
  recognises: ({ text }) => /^(?:\w+:)?(?:rss|RDF)$/iu.test(rootName(text) ?? ""),
  read: (source) => readXmlFeed(source, rssFeed),
  write: (edition) => writeXmlFeed([edition], rssFeed),
};

/** Editions of one feed's items in one language, as one feed. */
export function writeRssFeed(editions: readonly EditionInput[]): WrittenEdition {
  return writeXmlFeed(editions, rssFeed);
}
