import type { EditionInput, WrittenEdition } from "../../model/format.ts";
import { VERSION } from "../../model/version.ts";
import { blockText, fillSlots, sourceLanguage } from "../inline/fill.ts";
import { cloneNode } from "../xml/node.ts";
import { escapeText, escapeValue, serialise } from "../xml/serialise.ts";
import { type HtmlSkeleton, slotsIn } from "./read.ts";

/** A `meta` or `link` element: its attributes. */
type Tag = readonly [name: "meta" | "link", attributes: Readonly<Record<string, string | null>>];

/**
 * Writes a clean page: the article's text and pictures, its metadata as JSON-LD and OpenGraph, the
 * source as the work it is a translation of. Nothing of the source page that could run is in it.
 */
export function writeHtml(edition: EditionInput): WrittenEdition {
  const { article, language } = edition;
  const tree = cloneNode((article.skeleton as HtmlSkeleton).article);
  fillSlots(slotsIn(tree), edition);
  const title = blockText(edition, "headline") ?? article.id;
  const lines = [
    "<!DOCTYPE html>",
    `<html lang="${escapeValue(language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    ...tagsOf(edition, title).map(tag),
    `<script type="application/ld+json">${jsonLd(edition, title)}</script>`,
    "</head>",
    "<body>",
    "<article>",
    ...tree.children.map((child) => serialise(child, "html")),
    "</article>",
    "</body>",
    "</html>",
  ];
  return { text: `${lines.join("\n")}\n`, placements: null };
}

function tagsOf(edition: EditionInput, title: string): readonly Tag[] {
  const { article, language } = edition;
  const { publisher, keywords } = article.metadata;
  const { url, publishedTime, modified, section, image } = carriedOf(edition);
  const tags: readonly Tag[] = [
    ["meta", { name: "generator", content: `dragoman ${VERSION}` }],
    ["meta", { name: "description", content: blockText(edition, "lead") }],
    ["meta", { name: "keywords", content: keywords.length === 0 ? null : keywords.join(", ") }],
    ["meta", { property: "og:type", content: "article" }],
    ["meta", { property: "og:title", content: title }],
    ["meta", { property: "og:locale", content: language }],
    ["meta", { property: "og:site_name", content: publisher }],
    ["meta", { property: "og:image", content: image }],
    ["meta", { property: "article:published_time", content: publishedTime }],
    ["meta", { property: "article:modified_time", content: modified }],
    ["meta", { property: "article:section", content: section }],
    ["link", { rel: "alternate", hreflang: sourceLanguage(edition), href: url }],
    ["link", { rel: "alternate", hreflang: language, href: `${language}.html` }],
  ];
  return tags.filter(([, attributes]) => !Object.values(attributes).includes(null));
}

function tag([name, attributes]: Tag): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeValue(value ?? "")}"`,
  );
  return `<${name}${pairs.join("")}>`;
}

/** The metadata as schema.org has it; `<` is escaped, so that no text can end the script. */
function jsonLd(edition: EditionInput, title: string): string {
  const { article, language } = edition;
  const { publisher, keywords } = article.metadata;
  const { url, publishedTime, modified, section, image, rights, author } = carriedOf(edition);
  const headline = article.blocks.find(({ role }) => role === "headline")?.text;
  const organisation =
    publisher === null ? null : { "@type": "NewsMediaOrganization", name: publisher };
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    description: blockText(edition, "lead"),
    inLanguage: language,
    datePublished: publishedTime,
    dateModified: modified,
    articleSection: section,
    image,
    author: author === null ? null : { "@type": "Person", name: author },
    publisher: organisation,
    copyrightHolder: rights === null ? null : { "@type": "Organization", name: rights },
    keywords: keywords.length === 0 ? null : keywords,
    translationOfWork: {
      "@type": "NewsArticle",
      inLanguage: sourceLanguage(edition),
      ...(headline === undefined ? {} : { headline: headline.replaceAll(/\s+/gu, " ") }),
      ...(url === null ? {} : { url }),
    },
  };
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
  return JSON.stringify(given).replaceAll("<", "\\u003c");
}

type Carried = Readonly<
  Record<
    "url" | "publishedTime" | "modified" | "section" | "image" | "rights" | "author",
    string | null
  >
>;

function carriedOf({ article }: EditionInput): Carried {
  const carried = article.metadata.carried ?? {};
  const text = (name: string): string | null => {
    const value = carried[name];
    return typeof value === "string" ? value : null;
  };
  return {
    url: text("url"),
    publishedTime: text("publishedTime"),
    modified: text("modified"),
    section: text("section"),
    image: text("image"),
    rights: text("rights"),
    author: text("author"),
  };
}
