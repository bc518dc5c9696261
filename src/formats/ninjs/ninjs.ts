import type { Article } from "../../model/article.ts";
import type { EditionInput, WrittenEdition } from "../../model/format.ts";
import type { Source } from "../../model/source.ts";
import { arrange } from "../inline/arrange.ts";
import { fillSlots, sourceLanguage } from "../inline/fill.ts";
import { identityOf, makeArticle } from "../inline/make-article.ts";
import { dayOf, slugOfId } from "../inline/roles.ts";
import { isObject, type JsonObject, objectsOf, parseJson, stringOf } from "../json/parse.ts";
import { bindItem } from "./bind.ts";

/** What the writer needs: the item as it was parsed. */
interface NinjsSkeleton {
  readonly item: JsonObject;
  readonly path: string;
}

/** Properties that are text, or other items, or how the document is written; all others are carried. */
const NOT_CARRIED =
  /^(?:headlines?|headline_.*|bodies|body_.*|descriptions|description_.*|by|byline|associations|renditions|language|\$?standard|(?:char|word)count)$/iu;

/** Reads a ninjs item (1.x, 2.x or 3.x). @throws ReadError */
export function readNinjs(source: Source): Article {
  const item = parseJson(source);
  const { path } = source;
  const value = (name: string): unknown =>
    Object.entries(item).find(([key]) => key.toLowerCase() === name)?.[1];
  const created = stringOf(value("firstcreated")) ?? stringOf(value("versioncreated"));
  const skeleton: NinjsSkeleton = { item, path };
  return makeArticle(arrange(bindItem(item, path).slots), {
    id: slugOfId(stringOf(item["uri"]) ?? "item"),
    format: "ninjs",
    item: identityOf({
      id: stringOf(item["uri"]),
      version: stringOf(item["version"]) ?? stringOf(value("versioncreated")),
      status: stringOf(value("pubstatus")),
      urgency: item["urgency"],
    }),
    language: stringOf(item["language"]),
    published: dayOf(created),
    publisher: publisherOf(value("infosource") ?? value("infosources")),
    keywords: [],
    carried: Object.fromEntries(Object.entries(item).filter(([key]) => !NOT_CARRIED.test(key))),
    skeleton,
  });
}

function publisherOf(sources: unknown): string | null {
  const names = objectsOf(sources).map(([, source]) => stringOf(source["name"]));
  return names.find((name) => name !== null) ?? null;
}

/**
 * Writes an edition as an item of its own: the same item in another language with a URI of its own
 * and an association to the source. Rights, embargo and status stay what they are.
 */
export function writeNinjs(edition: EditionInput): WrittenEdition {
  const skeleton = edition.article.skeleton as NinjsSkeleton;
  const item = structuredClone(skeleton.item);
  const binding = bindItem(item, skeleton.path);
  fillSlots(arrange(binding.slots), edition);
  binding.commit();
  const written = marked(item, edition);
  return { text: `${JSON.stringify(written, null, 2)}\n`, placements: null };
}

/** Counts are of the source's text: they go. */
function marked(item: JsonObject, edition: EditionInput): JsonObject {
  const { language } = edition;
  const uri = stringOf(item["uri"]);
  const kept = Object.entries(item).filter(([key]) => !/^(?:char|word)count$/iu.test(key));
  const changed = kept.map(([key, value]): [string, unknown] => {
    if (key === "uri" && uri !== null) return [key, ownUri(uri, language)];
    return key === "language" ? [key, language] : [key, value];
  });
  const associations = uri === null ? item["associations"] : linked(item, uri, edition);
  return {
    ...Object.fromEntries(changed),
    language,
    ...(associations === undefined ? {} : { associations }),
  };
}

/** The URI of the edition: the source's, with the language as its fragment. */
function ownUri(uri: string, language: string): string {
  return `${uri.replace(/#.*$/su, "")}#${language}`;
}

/** The associations with the source among them, in the shape of the item's version. */
function linked(item: JsonObject, uri: string, edition: EditionInput): unknown {
  const { associations } = item;
  const generation = generationOf(item);
  const source = { uri, language: sourceLanguage(edition) };
  if (isObject(associations) || (associations === undefined && generation === 1)) {
    return { ...(isObject(associations) ? associations : {}), [RELATION]: source };
  }
  const others = (Array.isArray(associations) ? associations : []).filter(
    (other) => !isObject(other) || other["name"] !== RELATION,
  );
  const rel = generation === 3 ? { rel: RELATION } : {};
  return [...others, { name: RELATION, ...rel, ...source }];
}

/** What the association to the source is called: ninjs leaves relations to its users. */
const RELATION = "translationOf";

/** 1, 2 or 3: by the item's own word, else by the shape of its properties. Only 3.x knows `rel`. */
function generationOf(item: JsonObject): number {
  const standard = item["standard"] ?? item["$standard"];
  const version = isObject(standard) ? stringOf(standard["version"]) : null;
  if (version !== null && /^[1-3]/u.test(version)) return Number(version.charAt(0));
  const keys = Object.keys(item);
  if (keys.some((key) => /[A-Z]/u.test(key))) return 3;
  return keys.some((key) => /^(?:headlines|bodies|descriptions|by)$/u.test(key)) ? 2 : 1;
}
