import type { XmlElement } from "../xml/node.ts";

/** Elements of running text in HTML, NITF and NewsML-G2; every other element is a block. */
const INLINE: ReadonlySet<string> = new Set(
  (
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt rtc ruby rb s " +
    "samp small span strike strong sub sup time tt u var wbr " +
    "inline lang person org location event function money num frac chron copyrite virtloc classifier " +
    "pronounce postaddr object.title alt-code city state region country sublocation numer denom story.date byttl"
  ).split(" "),
);

const known = new WeakMap<XmlElement, boolean>();

/** Whether an element stands on lines of its own: by its name, or by a block inside it. */
export function isBlock(element: XmlElement): boolean {
  if (!INLINE.has(element.local.toLowerCase())) return true;
  const before = known.get(element);
  if (before !== undefined) return before;
  const holds = element.children.some((child) => child.kind === "element" && isBlock(child));
  known.set(element, holds);
  return holds;
}
