import { repeats } from "../inline/mirror.ts";
import { runsIn } from "../inline/runs.ts";
import type { Slot } from "../inline/slot.ts";
import { cleanText, descend, descendants } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";
import { nitfRole } from "./roles.ts";

/** What of a NITF document is text, and which elements only repeat its headline. */
export interface NitfText {
  readonly slots: readonly Slot[];
  readonly mirrors: readonly XmlElement[];
}

/** The text of a `nitf` element; `headline` is one that stands outside of it (in NewsML-G2). */
export function nitfText(nitf: XmlElement, headline: string | null): NitfText {
  const own = cleanText(descend(nitf, "body", "body.head", "hedline", "hl1"));
  const wanted = headline ?? own;
  const titles = [...descendants(nitf, "title")].filter((title) => repeats(title, wanted));
  const heads = headline === null ? [] : [...descendants(nitf, "hl1")];
  const repeated = heads.filter((head) => repeats(head, headline));
  const slots = runsIn(nitf, {
    roleOf: (element) => {
      if (repeated.includes(element)) return null;
      const role = nitfRole(element);
      return role === "headline" && headline !== null ? "subheading" : role;
    },
  });
  return { slots, mirrors: [...titles, ...repeated] };
}
