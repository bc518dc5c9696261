import type { Role } from "../../model/article.ts";
import type { XmlFeed } from "../feed/xml-feed.ts";
import {
  type Binding,
  bodyRole,
  elementHolder,
  joinBindings,
  linesBinding,
  markupBinding,
  plainBinding,
  summaryRole,
} from "../inline/holder.ts";
import { identityOf } from "../inline/make-article.ts";
import { dayOf, slugOfId } from "../inline/roles.ts";
import { runsIn } from "../inline/runs.ts";
import { childOf, childrenOf, cleanText, descend, languageOf } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";

/** Atom 1.0 (RFC 4287) and 0.3; a document may be a single entry. */
export const atomFeed: XmlFeed = {
  format: "atom",
  items: (root) => (root.local === "entry" ? [root] : childrenOf(root, "entry")),
  bind: (entry, path) => joinBindings(childrenOf(entry).flatMap((child) => bindChild(child, path))),
  metadata: (entry, root) => {
    const id = cleanText(childOf(entry, "id"));
    const link = alternates(entry)[0]?.attributes.get("href") ?? null;
    const updated = cleanText(childOf(entry, "updated")) ?? cleanText(childOf(entry, "modified"));
    const published =
      cleanText(childOf(entry, "published")) ?? cleanText(childOf(entry, "issued")) ?? updated;
    return {
      id: slugOfId(id ?? link ?? cleanText(childOf(entry, "title")) ?? "entry"),
      item: identityOf({ id: id ?? link, version: updated }),
      language: languageOf(entry) ?? languageOf(childOf(entry, "content") ?? null),
      published: dayOf(published),
      publisher: cleanText(descend(entry, "source", "title")) ?? publisherOf(root),
      keywords: childrenOf(entry, "category").flatMap(({ attributes }) => {
        const word = attributes.get("label") ?? attributes.get("term");
        return word === undefined ? [] : [word];
      }),
      carried: {
        id,
        link,
        publishedTime: published,
        updated,
        rights: cleanText(childOf(entry, "rights")) ?? cleanText(childOf(root, "rights")),
      },
    };
  },
  markFeed: (root, language) => root.attributes.set("xml:lang", language),
  markItem: (entry, language, source) => {
    for (const element of [entry, ...childrenOf(entry)]) {
      if (element.attributes.has("xml:lang")) element.attributes.set("xml:lang", language);
    }
    for (const { attributes } of alternates(entry)) {
      if (!attributes.has("hreflang")) attributes.set("hreflang", source);
    }
  },
};

function publisherOf(root: XmlElement): string | null {
  return root.local === "feed" ? cleanText(childOf(root, "title")) : null;
}

function alternates(entry: XmlElement): readonly XmlElement[] {
  return childrenOf(entry, "link").filter(
    ({ attributes }) => (attributes.get("rel") ?? "alternate") === "alternate",
  );
}

const MEDIA_ROLES: Readonly<Record<string, Role>> = {
  "media:title": "caption",
  "media:description": "caption",
  "media:credit": "credit",
};

function bindChild(child: XmlElement, path: string): readonly Binding[] {
  const media = MEDIA_ROLES[child.name];
  if (media !== undefined) return [linesBinding(elementHolder(child), media)];
  if (child.name.startsWith("media:")) {
    return childrenOf(child).flatMap((inner) => bindChild(inner, path));
  }
  switch (child.local) {
    case "title":
      return [bindText(child, () => "headline", path)];
    case "summary":
    case "subtitle":
      return [bindText(child, summaryRole, path)];
    case "content":
      return child.attributes.has("src") ? [] : [bindText(child, bodyRole, path)];
    case "author": {
      const name = childOf(child, "name");
      return name === undefined ? [] : [plainBinding(elementHolder(name), "byline")];
    }
    default:
      return [];
  }
}

/** A text construct (RFC 4287, 3.1): plain, HTML in a string, or XHTML in elements. */
function bindText(
  element: XmlElement,
  roleOf: (element: XmlElement) => Role,
  path: string,
): Binding {
  const type = element.attributes.get("type") ?? "text";
  const isEscaped = element.attributes.get("mode") === "escaped";
  if (childrenOf(element).length > 0) {
    return { slots: runsIn(element, { roleOf }), commit: () => undefined };
  }
  const holder = elementHolder(element);
  if (/html/iu.test(type) || isEscaped) return markupBinding(holder, path, roleOf);
  if (!/^text(?:\/plain)?$/iu.test(type)) return { slots: [], commit: () => undefined };
  return element.local === "title"
    ? plainBinding(holder, "headline")
    : linesBinding(holder, roleOf(element));
}
