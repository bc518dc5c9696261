import type { EditionInput, Format, WrittenEdition } from "../../model/format.ts";
import { readXmlFeed, writeXmlFeed } from "../feed/xml-feed.ts";
import { rootName } from "../xml/root-name.ts";
import { atomFeed } from "./atom.ts";

/** Atom: each entry is an article, an edition is a feed of one entry. */
export const atom: Format = {
  name: "atom",
  extension: ".xml",
  recognises: ({ text }) => /^(?:\w+:)?(?:feed|entry)$/u.test(rootName(text) ?? ""),
  read: (source) => readXmlFeed(source, atomFeed),
  write: (edition) => writeXmlFeed([edition], atomFeed),
};

/** Editions of one feed's entries in one language, as one feed. */
export function writeAtomFeed(editions: readonly EditionInput[]): WrittenEdition {
  return writeXmlFeed(editions, atomFeed);
}
