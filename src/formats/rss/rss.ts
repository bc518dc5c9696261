import type { Role } from "../../model/article.ts";
import type { XmlFeed } from "../feed/xml-feed.ts";
import {
  type Binding,
  bodyRole,
  elementHolder,
  type Holder,
  htmlHolder,
  joinBindings,
  linesBinding,
  markupBinding,
  plainBinding,
  summaryRole,
} from "../inline/holder.ts";
import { identityOf } from "../inline/make-article.ts";
import { dayOf, slugOfId } from "../inline/roles.ts";
import { childOf, childrenOf, cleanText, descendants, languageOf, textOf } from "../xml/find.ts";
import { append, makeElement, makeText, type XmlElement } from "../xml/node.ts";

/** RSS 2.0, its forerunners 0.9x, and RSS 1.0, with Dublin Core, Media RSS, content and Yandex elements. */
export const rssFeed: XmlFeed = {
  format: "rss",
  items: (root) => [...descendants(root, "item")],
  bind: bindItem,
  metadata: (item, root) => {
    const channel = childOf(root, "channel");
    const guid = cleanText(childOf(item, "guid"));
    const link = cleanText(plain(item, "link"));
    const date = cleanText(childOf(item, "pubDate")) ?? cleanText(childOf(item, "date"));
    return {
      id: slugOfId(guid ?? link ?? cleanText(plain(item, "title")) ?? "item"),
      item: identityOf({ id: guid ?? link, version: cleanText(childOf(item, "updated")) }),
      language:
        cleanText(childOf(item, "language")) ??
        languageOf(item) ??
        cleanText(channel && childOf(channel, "language")),
      published: dayOf(date),
      publisher: cleanText(channel && plain(channel, "title")),
      keywords: texts(item, "category"),
      carried: {
        guid,
        link,
        publishedTime: date,
        rights:
          cleanText(childOf(item, "rights")) ?? cleanText(channel && childOf(channel, "copyright")),
        comments: cleanText(childOf(item, "comments")),
        enclosures: childrenOf(item, "enclosure").map(({ attributes }) =>
          Object.fromEntries(attributes),
        ),
      },
    };
  },
  markFeed: (root, language) => {
    if (root.attributes.has("xml:lang")) root.attributes.set("xml:lang", language);
    const channel = childOf(root, "channel");
    if (channel === undefined || root.local !== "rss") return;
    const declared = childOf(channel, "language");
    if (declared !== undefined) elementHolder(declared).set(language);
    else append(channel, append(makeElement("language"), makeText(language)), makeText("\n"));
  },
  markItem: (item, language) => {
    if (item.attributes.has("xml:lang")) item.attributes.set("xml:lang", language);
    const declared = childOf(item, "language");
    if (declared !== undefined) elementHolder(declared).set(language);
  },
};

/** An element of the item's own vocabulary: `title`, not `media:title`. */
function plain(element: XmlElement, local: string): XmlElement | undefined {
  return childrenOf(element, local).find((child) => ownName(child, element) === local);
}

/** A child's name without the prefix that it shares with its parent: all of RSS may have one. */
function ownName({ name, local }: XmlElement, parent: XmlElement): string {
  const prefix = parent.name.slice(0, -parent.local.length);
  return name === `${prefix}${local}` ? local : name;
}

function texts(item: XmlElement, local: string): readonly string[] {
  const words = childrenOf(item, local).map((element) => cleanText(element));
  return [...new Set(words.filter((word) => word !== null))];
}

const BODIES: ReadonlySet<string> = new Set(["content:encoded", "yandex:full-text", "full-text"]);

function bindItem(item: XmlElement, path: string): Binding {
  const hasBody = childrenOf(item).some((child) => BODIES.has(child.name) && isFilled(child));
  return joinBindings(childrenOf(item).flatMap((child) => bindChild(child, item, hasBody, path)));
}

function isFilled(element: XmlElement): boolean {
  return textOf(element).trim() !== "";
}

function bindChild(
  child: XmlElement,
  item: XmlElement,
  hasBody: boolean,
  path: string,
): readonly Binding[] {
  const holder = elementHolder(child);
  if (BODIES.has(child.name)) return [markupBinding(htmlHolder(child), path, bodyRole)];
  switch (ownName(child, item)) {
    case "title":
      return [markupBinding(holder, path, () => "headline")];
    case "dc:creator":
    case "author":
      return holder.text.includes("@") ? [] : [plainBinding(holder, "byline")];
    case "description":
      return [bindDescription(htmlHolder(child), hasBody, path)];
    default:
      return child.name.startsWith("media:") ? bindMedia(child) : [];
  }
}

function bindDescription(holder: Holder, hasBody: boolean, path: string): Binding {
  return markupBinding(holder, path, hasBody ? summaryRole : descriptionRole(holder.text));
}

/** Without a body a short description is a lead, a long one is the article. */
function descriptionRole(text: string): (element: XmlElement) => Role {
  return /<(?:p|br|div|table|ul)\b|\n/iu.test(text.trim()) ? bodyRole : summaryRole;
}

const MEDIA_ROLES: Readonly<Record<string, Role>> = {
  "media:title": "caption",
  "media:description": "caption",
  "media:credit": "credit",
  "media:copyright": "credit",
};

function bindMedia(element: XmlElement): readonly Binding[] {
  const role = MEDIA_ROLES[element.name];
  if (role !== undefined) return [linesBinding(elementHolder(element), role)];
  return childrenOf(element).flatMap(bindMedia);
}
