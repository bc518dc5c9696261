import type { EditionInput } from "../../model/format.ts";
import { languageTag } from "../inline/roles.ts";
import { childOf, childrenOf, descendants } from "../xml/find.ts";
import { makeElement, type XmlElement } from "../xml/node.ts";
import { itemLanguage } from "./bind.ts";

/** What the link to the source is called: no IPTC scheme has a term for translations. */
const RELATION = "https://dragoman.dev/relation/translationOf";

/**
 * Makes an item an item of its own: its language, a guid with the language as fragment, and a link
 * to the source. Version, rights, embargo and status stay what they are.
 */
export function markItem(item: XmlElement, edition: EditionInput): void {
  const { language } = edition;
  const declared = itemLanguage(item);
  for (const element of descendants(item)) {
    for (const name of ["xml:lang", "lang"]) {
      const own = languageTag(element.attributes.get(name));
      if (own !== null && own === declared) element.attributes.set(name, language);
    }
  }
  for (const { attributes } of languagesOf(item)) {
    if (languageTag(attributes.get("tag")) === declared) attributes.set("tag", language);
  }
  item.attributes.set("xml:lang", language);
  const guid = item.attributes.get("guid");
  if (guid === undefined) return;
  item.attributes.set("guid", `${guid.replace(/#.*$/su, "")}#${language}`);
  addLink(item, guid);
}

function languagesOf(item: XmlElement): readonly XmlElement[] {
  const content = childOf(item, "contentMeta");
  return content === undefined ? [] : childrenOf(content, "language");
}

/** Links stand at the end of `itemMeta`, before extension properties. */
function addLink(item: XmlElement, guid: string): void {
  const meta = childOf(item, "itemMeta");
  if (meta === undefined) return;
  const attributes: Record<string, string> = { reluri: RELATION, residref: guid };
  const version = item.attributes.get("version");
  if (version !== undefined) attributes["version"] = version;
  const prefix = meta.name.slice(0, meta.name.length - meta.local.length);
  const link = makeElement(`${prefix}link`, { namespace: meta.namespace, attributes });
  link.parent = meta;
  const kept = meta.children.filter(
    (child) => child.kind !== "element" || child.attributes.get("reluri") !== RELATION,
  );
  const next = kept.findIndex(
    (child) =>
      child.kind === "element" &&
      (child.local === "itemMetaExtProperty" || child.namespace !== meta.namespace),
  );
  meta.children = next < 0 ? [...kept, link] : kept.toSpliced(next, 0, link);
}
