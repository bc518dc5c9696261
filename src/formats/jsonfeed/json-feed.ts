import type { Article } from "../../model/article.ts";
import type { EditionInput, WrittenEdition } from "../../model/format.ts";
import type { Source } from "../../model/source.ts";
import { arrange } from "../inline/arrange.ts";
import { fillSlots } from "../inline/fill.ts";
import { identityOf, makeArticle } from "../inline/make-article.ts";
import { dayOf, slugOfId } from "../inline/roles.ts";
import { type JsonObject, objectsOf, parseJson, stringOf } from "../json/parse.ts";
import { bindItem } from "./bind.ts";

/** What the writer needs: the feed and which of its items the article is. */
interface JsonFeedSkeleton {
  readonly feed: JsonObject;
  readonly item: number;
  readonly path: string;
}

/** Every item of a JSON Feed (1.0, 1.1) that holds text. @throws ReadError */
export function* readJsonFeed(source: Source): Iterable<Article> {
  const feed = parseJson(source);
  const { path } = source;
  for (const [index, item] of objectsOf(feed["items"])) {
    const slots = arrange(bindItem(item, index, path).slots);
    const skeleton: JsonFeedSkeleton = { feed, item: index, path };
    const id = stringOf(item["id"]) ?? stringOf(item["url"]) ?? stringOf(item["title"]) ?? "item";
    const tags = Array.isArray(item["tags"]) ? item["tags"] : [];
    const article = makeArticle(slots, {
      id: slugOfId(id),
      format: "jsonfeed",
      item: identityOf({
        id: stringOf(item["id"]) ?? stringOf(item["url"]),
        version: stringOf(item["date_modified"]),
      }),
      language: stringOf(item["language"]) ?? stringOf(feed["language"]),
      published: dayOf(stringOf(item["date_published"])),
      publisher: stringOf(feed["title"]),
      keywords: tags.filter((tag) => stringOf(tag) !== null).map(String),
      carried: {
        id: item["id"],
        url: item["url"],
        external: item["external_url"],
        image: item["image"],
        publishedTime: item["date_published"],
        modified: item["date_modified"],
      },
      skeleton,
    });
    yield article;
  }
}

/** Editions of one feed's items in one language, as one feed. */
export function writeJsonFeed(editions: readonly EditionInput[]): WrittenEdition {
  const [first] = editions;
  if (first === undefined) throw new TypeError("a feed needs an edition");
  const { path, ...skeleton } = skeletonOf(first);
  const feed = structuredClone(skeleton.feed);
  const items = objectsOf(feed["items"]).flatMap(([index, item]) => {
    const edition = editions.find((candidate) => skeletonOf(candidate).item === index);
    if (edition === undefined) return [];
    const binding = bindItem(item, index, path);
    fillSlots(arrange(binding.slots), edition);
    binding.commit();
    if ("language" in item) item["language"] = edition.language;
    return [item];
  });
  const written = withLanguage({ ...feed, items }, first.language);
  return { text: `${JSON.stringify(written, null, 2)}\n`, placements: null };
}

/** The feed with its language, before its items where it had none (JSON Feed 1.1). */
function withLanguage({ items, ...feed }: JsonObject, language: string): JsonObject {
  return { ...feed, language, items };
}

function skeletonOf({ article }: EditionInput): JsonFeedSkeleton {
  return article.skeleton as JsonFeedSkeleton;
}
