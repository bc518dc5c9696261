import { type ArticleParts, identityOf } from "../inline/make-article.ts";
import { dayOf, slugOfId } from "../inline/roles.ts";
import { childOf, childrenOf, cleanText, descend } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import { itemLanguage } from "./bind.ts";

/** What a NewsML-G2 item says about itself. */
export function readItemMetadata(item: XmlElement): Omit<ArticleParts, "format" | "skeleton"> {
  const meta = childOf(item, "itemMeta");
  const content = childOf(item, "contentMeta");
  const rights = childOf(item, "rightsInfo");
  const created =
    cleanText(childOf(meta, "firstCreated")) ?? cleanText(childOf(content, "contentCreated"));
  const version = cleanText(childOf(meta, "versionCreated"));
  const guid = item.attributes.get("guid") ?? null;
  return {
    id: slugOfId(guid ?? "item"),
    item: identityOf({
      id: guid,
      version: item.attributes.get("version") ?? version,
      status: codeOf(childOf(meta, "pubStatus")),
      urgency: cleanText(childOf(content, "urgency")),
    }),
    language: itemLanguage(item),
    published: dayOf(created ?? version),
    publisher: nameOf(childOf(meta, "provider")),
    keywords: content === undefined ? [] : texts(content, "keyword"),
    carried: {
      guid,
      version: item.attributes.get("version") ?? null,
      versionCreated: version,
      firstCreated: cleanText(childOf(meta, "firstCreated")),
      embargoed: cleanText(childOf(meta, "embargoed")),
      pubStatus: codeOf(childOf(meta, "pubStatus")),
      urgency: cleanText(childOf(content, "urgency")),
      slugline: cleanText(childOf(content, "slugline")),
      copyrightHolder: nameOf(childOf(rights, "copyrightHolder")),
      copyrightNotice: cleanText(childOf(rights, "copyrightNotice")),
      usageTerms: cleanText(childOf(rights, "usageTerms")),
      edNote: cleanText(descend(meta, "edNote")),
      subjects: codes(content, "subject"),
      genres: codes(content, "genre"),
      located: codes(content, "located"),
    },
  };
}

function texts(element: XmlElement, local: string): readonly string[] {
  const words = childrenOf(element, local).map((child) => cleanText(child));
  return [...new Set(words.filter((word) => word !== null))];
}

/** The name of a party: in words, as a literal, else its code. */
function nameOf(element: XmlElement | undefined): string | null {
  return cleanText(childOf(element, "name")) ?? codeOf(element);
}

function codeOf(element: XmlElement | undefined): string | null {
  const { attributes } = element ?? {};
  return attributes?.get("literal") ?? attributes?.get("qcode") ?? attributes?.get("uri") ?? null;
}

function codes(element: XmlElement | undefined, local: string): readonly string[] {
  if (element === undefined) return [];
  return childrenOf(element, local).flatMap((child) => codeOf(child) ?? []);
}
