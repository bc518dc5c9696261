import type { Role } from "../../model/article.ts";
import type { XmlElement } from "../xml/node.ts";

/** Roles by element, in NITF 3.6 and in the HTML that wires put into it. */
const ROLES: Readonly<Record<string, Role>> = {
  hl1: "headline",
  hl2: "subheading",
  h1: "subheading",
  h2: "subheading",
  h3: "subheading",
  h4: "subheading",
  abstract: "lead",
  byline: "byline",
  dateline: "dateline",
  li: "list-item",
  dt: "list-item",
  dd: "list-item",
  bq: "quote",
  blockquote: "quote",
  "media-caption": "caption",
  figcaption: "caption",
  caption: "caption",
  "media-producer": "credit",
  credit: "credit",
  tagline: "note",
  note: "note",
};

/** Elements that hold data or code and no running text. */
const SILENT: ReadonlySet<string> = new Set(
  "head title distributor copyrite series media-reference media-metadata media-object pubdata revision-history".split(
    " ",
  ),
);

/** The role of text in an NITF element; `null` where it is data. */
export function nitfRole(element: XmlElement): Role | null {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    if (SILENT.has(at.local)) return null;
    const role = ROLES[at.local];
    if (role !== undefined) return role;
  }
  return "paragraph";
}
