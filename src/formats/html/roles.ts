import type { Role } from "../../model/article.ts";
import type { XmlElement } from "../xml/node.ts";

const CREDIT =
  /(?:^|[\s_-])(?:credits?|copyright|photo-?author|photographer|rights|source)(?:$|[\s_-])/iu;
const BYLINE = /(?:^|[\s_-])(?:by-?line|authors?|author-?name|article-?authors?)(?:$|[\s_-])/iu;
const LEAD =
  /(?:^|[\s_-])(?:lead|lede|standfirst|subtitle|subheadline|announce|anons|dek|intro|article-?summary)(?:$|[\s_-])/iu;

/** The class, id and microdata of an element, for rules that go by names. */
function namesOf({ attributes }: XmlElement): string {
  return ["class", "itemprop", "rel"].map((name) => attributes.get(name) ?? "").join(" ");
}

/** The element and its ancestors, nearest first. */
function* lineage(element: XmlElement): Iterable<XmlElement> {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) yield at;
}

/** Whether an element stands in one of another name. */
export function isWithin(element: XmlElement, ...names: readonly string[]): boolean {
  for (const { local } of lineage(element)) if (names.includes(local)) return true;
  return false;
}

/** A credit inside a figure: by its class, whatever element it is. */
export function isCredit(element: XmlElement): boolean {
  return CREDIT.test(namesOf(element)) && element.local !== "figure" && isWithin(element, "figure");
}

/** A by-line: by its class, microdata or relation. */
export function isByline(element: XmlElement): boolean {
  return BYLINE.test(namesOf(element)) && !isWithin(element, "figure", "blockquote");
}

/** A lead, by its class. */
export function isLead(element: XmlElement): boolean {
  return LEAD.test(namesOf(element)) && !isWithin(element, "figure", "li");
}

/** The role of text that stands in an element of a clean page or of an article's body. */
export function htmlRole(element: XmlElement): Role {
  for (const at of lineage(element)) {
    const role = ownRole(at);
    if (role !== null) return role;
  }
  return "paragraph";
}

function ownRole(element: XmlElement): Role | null {
  const { local } = element;
  if (isCredit(element)) return "credit";
  if (local === "figcaption" || local === "figure") return "caption";
  if (local === "h1") return "headline";
  if (/^h[2-6]$/u.test(local)) return "subheading";
  if (local === "li" || local === "dd" || local === "dt") return "list-item";
  if (local === "blockquote" || local === "q") return "quote";
  if (/^(?:p|div|span|h\d)$/u.test(local) && isByline(element)) return "byline";
  return /^(?:p|div)$/u.test(local) && isLead(element) ? "lead" : null;
}
