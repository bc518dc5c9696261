import { dayOf, languageTag } from "../inline/roles.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import { articleData, nameOf, namesOf, textOf } from "./json-ld.ts";

/** What a page says about its article besides the text. */
export interface PageMetadata {
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly keywords: readonly string[];
  readonly language: string | null;
  readonly carried: Readonly<Record<string, unknown>>;
}

/** Reads JSON-LD first, then OpenGraph, then what plain HTML has. */
export function readPageMetadata(document: DomDocument): PageMetadata {
  const data = articleData(document);
  const meta = metaOf(document);
  const [html] = document.querySelectorAll("html");
  const published =
    textOf(data["datePublished"]) ??
    meta("article:published_time", "datePublished", "pubdate", "date", "dc.date", "publish-date") ??
    attribute(document, "[itemprop=datePublished]", "datetime", "content") ??
    attribute(document, "article time[datetime]", "datetime");
  const original = data["translationOfWork"];
  const url =
    (typeof original === "object" && original !== null && "url" in original
      ? textOf(original.url)
      : null) ??
    attribute(document, "link[rel=canonical]", "href") ??
    meta("og:url");
  const carried = {
    url,
    publishedTime: published,
    modified: textOf(data["dateModified"]) ?? meta("article:modified_time"),
    section: textOf(data["articleSection"]) ?? meta("article:section"),
    image: imageOf(data["image"]) ?? meta("og:image"),
    rights: nameOf(data["copyrightHolder"]) ?? textOf(data["copyrightNotice"]) ?? meta("copyright"),
    author: nameOf(data["author"]) ?? meta("author", "article:author"),
  };
  return {
    title: textOf(data["headline"]) ?? meta("og:title", "twitter:title"),
    published: dayOf(published),
    publisher: nameOf(data["publisher"]) ?? meta("og:site_name", "application-name"),
    keywords: keywordsOf(document, data["keywords"], meta("keywords", "news_keywords")),
    language: languageTag(
      html?.getAttribute("lang") ?? textOf(data["inLanguage"]) ?? meta("og:locale"),
    ),
    carried: Object.fromEntries(Object.entries(carried).filter(([, value]) => value !== null)),
  };
}

function metaOf(document: DomDocument): (...names: readonly string[]) => string | null {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const name = ["property", "name", "itemprop"]
      .map((key) => element.getAttribute(key))
      .find(Boolean);
    const content = element.getAttribute("content")?.trim() ?? "";
    if (name != null && content !== "" && !found.has(name.toLowerCase())) {
      found.set(name.toLowerCase(), content);
    }
  }
  return (...names) => {
    for (const name of names) {
      const value = found.get(name.toLowerCase());
      if (value !== undefined) return value;
    }
    return null;
  };
}

function attribute(
  document: DomDocument,
  selector: string,
  ...names: readonly string[]
): string | null {
  const [element]: readonly (DomElement | undefined)[] = [...document.querySelectorAll(selector)];
  for (const name of names) {
    const value = element?.getAttribute(name);
    if (value) return value;
  }
  return null;
}

function imageOf(value: unknown): string | null {
  if (Array.isArray(value)) return imageOf(value[0]);
  if (typeof value === "object" && value !== null && "url" in value) return textOf(value.url);
  return textOf(value);
}

function keywordsOf(document: DomDocument, data: unknown, meta: string | null): readonly string[] {
  const given = namesOf(data).length > 0 ? namesOf(data) : split(meta);
  const tags = [...document.querySelectorAll('meta[property="article:tag"]')].map(
    (element) => element.getAttribute("content")?.trim() ?? "",
  );
  return [...new Set(given.length > 0 ? given : tags)].filter((word) => word !== "");
}

function split(list: string | null): readonly string[] {
  return list === null ? [] : list.split(/\s*[,;]\s*/u);
}
