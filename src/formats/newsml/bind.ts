import type { Role } from "../../model/article.ts";
import {
  type Binding,
  bodyRole,
  elementHolder,
  linesBinding,
  markupBinding,
} from "../inline/holder.ts";
import { repeats } from "../inline/mirror.ts";
import { languageTag } from "../inline/roles.ts";
import { runsIn } from "../inline/runs.ts";
import type { Slot } from "../inline/slot.ts";
import { nitfText } from "../nitf/body.ts";
import { childrenOf, cleanText, descendants, languageOf } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";

/** The text of an item and the elements that repeat its headline. */
export interface ItemText extends Binding {
  readonly mirrors: readonly XmlElement[];
}

const META_ROLES: Readonly<Record<string, Role>> = {
  headline: "headline",
  dateline: "dateline",
  by: "byline",
  creditline: "credit",
  description: "lead",
};

/** Parts of an item that are about the item, its makers and its subjects. */
const ABOUT: ReadonlySet<string> = new Set(
  "rightsInfo itemMeta catalog catalogRef hopHistory subject located genre creator contributor infoSource scheme schemeMeta".split(
    " ",
  ),
);

/** The language of an item's texts: its own word, its content's, else that of the first text. */
export function itemLanguage(item: XmlElement): string | null {
  const [tagged] = [...descendants(item, "language")].filter(({ attributes }) =>
    attributes.has("tag"),
  );
  const [first] = [...descendants(item)].filter(({ attributes }) => attributes.has("xml:lang"));
  return languageTag(
    languageOf(item) ?? tagged?.attributes.get("tag") ?? first?.attributes.get("xml:lang"),
  );
}

/** Where binding is: the first headline and description are the article's. */
interface Progress {
  readonly path: string;
  readonly language: string | null;
  headline: string | null;
  lead: boolean;
  readonly slots: Slot[];
  readonly commits: (() => void)[];
  readonly mirrors: XmlElement[];
}

/** The text of a NewsML-G2 item of any kind, in document order; texts in other languages stay. */
export function bindItem(item: XmlElement, path: string): ItemText {
  const progress: Progress = {
    path,
    language: itemLanguage(item),
    headline: null,
    lead: false,
    slots: [],
    commits: [],
    mirrors: [],
  };
  for (const child of childrenOf(item)) visit(child, progress);
  return {
    slots: progress.slots,
    mirrors: progress.mirrors,
    commit: () => {
      for (const commit of progress.commits) commit();
    },
  };
}

function visit(element: XmlElement, progress: Progress): void {
  if (ABOUT.has(element.local) || isForeign(element, progress)) return;
  if (element.local === "inlineXML") bindXml(element, progress);
  else if (element.local === "inlineData") bindData(element, progress);
  else {
    const role = roleOf(element, progress);
    if (role === null) for (const child of childrenOf(element)) visit(child, progress);
    else progress.slots.push(...runsIn(element, { roleOf: () => role }));
  }
}

/** Whether an element says that it is in another language than its item. */
function isForeign({ attributes }: XmlElement, { language }: Progress): boolean {
  const own = languageTag(attributes.get("xml:lang"));
  return own !== null && language !== null && own !== language;
}

function roleOf(element: XmlElement, progress: Progress): Role | null {
  const { local, parent } = element;
  if (parent?.local === "concept") return conceptRole(element, progress);
  if (parent?.local === "itemRef") {
    return local === "headline" || local === "description" ? "list-item" : null;
  }
  if (local === "headline") return headlineOr("subheading", element, progress);
  if (local === "description") {
    const isCaption = /caption/iu.test(element.attributes.get("role") ?? "");
    return isCaption ? "caption" : leadOr("paragraph", progress);
  }
  return META_ROLES[local] ?? null;
}

function conceptRole(element: XmlElement, progress: Progress): Role | null {
  const { local } = element;
  if (local === "name") return headlineOr("subheading", element, progress);
  return local === "definition" || local === "note" ? leadOr("paragraph", progress) : null;
}

function headlineOr(otherwise: Role, element: XmlElement, progress: Progress): Role {
  if (progress.headline !== null) return otherwise;
  progress.headline = cleanText(element);
  return "headline";
}

function leadOr(otherwise: Role, progress: Progress): Role {
  if (progress.lead) return otherwise;
  progress.lead = true;
  return "lead";
}

function bindXml(inline: XmlElement, progress: Progress): void {
  for (const child of childrenOf(inline)) {
    if (child.local === "nitf") {
      const { slots, mirrors } = nitfText(child, progress.headline);
      progress.slots.push(...slots);
      progress.mirrors.push(...mirrors);
    } else if (child.local === "html") bindHtml(child, progress);
  }
}

function bindHtml(html: XmlElement, progress: Progress): void {
  const { headline } = progress;
  const repeated = [...descendants(html)].filter(
    (element) => /^(?:title|h1)$/u.test(element.local) && repeats(element, headline),
  );
  progress.mirrors.push(...repeated);
  progress.slots.push(
    ...runsIn(html, {
      roleOf: (element) => {
        if (repeated.includes(element) || isHead(element)) return null;
        return bodyRole(element);
      },
    }),
  );
}

function isHead(element: XmlElement): boolean {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    if (/^(?:head|script|style)$/u.test(at.local)) return true;
  }
  return false;
}

function bindData(inline: XmlElement, progress: Progress): void {
  const type = inline.attributes.get("contenttype") ?? "text/plain";
  if (inline.attributes.has("encoding") || !/^text\//u.test(type)) return;
  const holder = elementHolder(inline);
  const binding = /html/u.test(type)
    ? markupBinding(holder, progress.path)
    : linesBinding(holder, "paragraph");
  progress.slots.push(...binding.slots);
  progress.commits.push(binding.commit);
}
