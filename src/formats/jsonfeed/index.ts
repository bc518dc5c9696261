import type { Format } from "../../model/format.ts";
import { peekJson, stringOf } from "../json/parse.ts";
import { readJsonFeed, writeJsonFeed } from "./json-feed.ts";

/** JSON Feed: each item is an article, an edition is a feed of one item. */
export const jsonfeed: Format = {
  name: "jsonfeed",
  extension: ".json",
  recognises: ({ text }) => {
    const feed = peekJson(text);
    return /jsonfeed\.org/u.test(stringOf(feed?.["version"]) ?? "");
  },
  read: readJsonFeed,
  write: (edition) => writeJsonFeed([edition]),
};
