import type { Article } from "../../model/article.ts";
import type { EditionInput, WrittenEdition } from "../../model/format.ts";
import type { Source } from "../../model/source.ts";
import { arrange } from "../inline/arrange.ts";
import { blockText, fillSlots } from "../inline/fill.ts";
import { identityOf, makeArticle } from "../inline/make-article.ts";
import { setText } from "../inline/mirror.ts";
import { dayOf, slugOfId } from "../inline/roles.ts";
import { childOf, childrenOf, cleanText, descend, descendants, languageOf } from "../xml/find.ts";
import { append, cloneNode, makeElement, type XmlDocument, type XmlElement } from "../xml/node.ts";
import { parseXml } from "../xml/parse.ts";
import { sanitise } from "../xml/sanitise.ts";
import { serialiseDocument } from "../xml/serialise.ts";
import { nitfText } from "./body.ts";

/** Reads a NITF document (3.x). @throws ReadError */
export function readNitf(source: Source): Article {
  const document = parseXml(source);
  sanitise(document.root);
  const { root } = document;
  const data = descend(root, "head", "docdata");
  const attribute = (element: XmlElement | undefined, name: string): string | null =>
    element?.attributes.get(name) ?? null;
  const id = attribute(childOf(data, "doc-id"), "id-string");
  const issued = attribute(childOf(data, "date.issue"), "norm");
  const body = descend(root, "body", "body.head");
  return makeArticle(arrange(nitfText(root, null).slots), {
    id: slugOfId(id ?? cleanText(descend(body, "hedline", "hl1")) ?? "item"),
    format: "nitf",
    item: identityOf({
      id,
      version: issued,
      status: attribute(data, "management-status"),
      urgency: attribute(childOf(data, "urgency"), "ed-urg"),
    }),
    language: languageOf(root) ?? languageOf(childOf(root, "body") ?? null),
    published: dayOf(issued ?? storyDate(root)),
    publisher:
      cleanText(childOf(body, "distributor")) ??
      attribute(childOf(data, "doc.copyright"), "holder") ??
      attribute(descend(root, "head", "pubdata"), "name"),
    keywords: childrenOf(childOf(data, "key-list") ?? root, "keyword").flatMap(({ attributes }) => {
      const key = attributes.get("key");
      return key === undefined ? [] : [key];
    }),
    carried: {
      id,
      issued,
      released: attribute(childOf(data, "date.release"), "norm"),
      expires: attribute(childOf(data, "date.expire"), "norm"),
      urgency: attribute(childOf(data, "urgency"), "ed-urg"),
      copyright: attribute(childOf(data, "doc.copyright"), "holder"),
      rights: attribute(childOf(data, "doc.rights"), "owner"),
      subjects: [...descendants(root, "tobject.subject")].map(({ attributes }) =>
        Object.fromEntries(attributes),
      ),
    },
    skeleton: document,
  });
}

function storyDate(root: XmlElement): string | null {
  const [date] = descendants(root, "story.date");
  return date?.attributes.get("norm") ?? null;
}

/** Writes an edition: an item of its own that names its source in a `meta` of the head. */
export function writeNitf(edition: EditionInput): WrittenEdition {
  const document = edition.article.skeleton as XmlDocument;
  const root = cloneNode(document.root);
  const { slots, mirrors } = nitfText(root, null);
  fillSlots(arrange(slots), edition);
  const headline = blockText(edition, "headline");
  keepStoryDates(document.root, root);
  if (headline !== null) for (const mirror of mirrors) setText(mirror, headline);
  const { language } = edition;
  for (const element of [root, ...childrenOf(root, "body")]) {
    if (element === root || element.attributes.has("xml:lang")) {
      element.attributes.set("xml:lang", language);
    }
  }
  const id = descend(root, "head", "docdata", "doc-id")?.attributes;
  const source = id?.get("id-string");
  if (source !== undefined) {
    id?.set("id-string", `${source.replace(/#.*$/su, "")}#${language}`);
    addMeta(root, "translationOf", source);
  }
  return { text: serialiseDocument({ ...document, root }), placements: null };
}

/** A dateline that was rendered anew has lost its date's element: it comes back without text. */
function keepStoryDates(source: XmlElement, target: XmlElement): void {
  const datelines = [...descendants(target, "dateline")];
  for (const [index, dateline] of [...descendants(source, "dateline")].entries()) {
    const written = datelines[index];
    for (const date of childrenOf(dateline, "story.date")) {
      if (written === undefined || childOf(written, "story.date") !== undefined) continue;
      append(written, { ...cloneNode(date), children: [] });
    }
  }
}

/** NITF has no element for relations of items: a named `meta` says it. */
function addMeta(root: XmlElement, name: string, content: string): void {
  const head = childOf(root, "head");
  if (head === undefined) return;
  const known = childrenOf(head, "meta").find(({ attributes }) => attributes.get("name") === name);
  if (known !== undefined) {
    known.attributes.set("content", content);
    return;
  }
  const prefix = head.name.slice(0, head.name.length - head.local.length);
  const meta = makeElement(`${prefix}meta`, {
    namespace: head.namespace,
    attributes: { name, content },
  });
  const before = childrenOf(head).findLast(({ local }) => local === "title" || local === "meta");
  meta.parent = head;
  head.children.splice(before === undefined ? 0 : head.children.indexOf(before) + 1, 0, meta);
}
