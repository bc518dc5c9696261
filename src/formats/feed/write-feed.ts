import type { EditionInput, WrittenEdition } from "../../model/format.ts";
import { writeAtomFeed } from "../atom/index.ts";
import { writeJsonFeed } from "../jsonfeed/json-feed.ts";
import { writeRssFeed } from "../rss/index.ts";

const WRITERS: Readonly<Record<string, (editions: readonly EditionInput[]) => WrittenEdition>> = {
  rss: writeRssFeed,
  atom: writeAtomFeed,
  jsonfeed: writeJsonFeed,
};

/**
 * Editions of the items of one feed, all in one language, as a whole translated feed in the feed's
 * own order; `null` where the format is no feed.
 */
export function writeFeed(editions: readonly EditionInput[]): WrittenEdition | null {
  const writer = WRITERS[editions[0]?.article.format ?? ""];
  return writer === undefined ? null : writer(editions);
}
