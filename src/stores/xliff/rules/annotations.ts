import { attributeOf, type XmlElement } from "../xml-tree.ts";
import { modules } from "./namespaces.ts";
import { breach, type RuleBreach } from "./rule.ts";
import { ancestor, get, isNamed } from "./scope.ts";

/** What holds of markers `mrk` and `sm` (XLIFF 2.1, 4.7.3) and of ITS on them. */
export function* checkAnnotations(element: XmlElement): Iterable<RuleBreach> {
  if (!isNamed(element, "mrk", "sm")) return;
  const type = get(element, "type") ?? "generic";
  const [value, ref] = [get(element, "value"), get(element, "ref")];
  const hasIts = element.attributes.some(({ namespace }) => isIts(namespace));
  if (type === "generic" && get(element, "translate") === null && !hasOther(element)) {
    yield breach(element, "a generic marker has no translate");
  }
  if (type === "comment" && (value === null) === (ref === null)) {
    yield breach(element, "a comment has either a value or a ref");
  }
  if (type === "mtc:match" && ref !== null) yield breach(element, "a match marker has a ref");
  if (hasIts && !hasVersion(element)) yield breach(element, "ITS is used without its:version");
  const confidence = attributeOf(element, "mtConfidence", modules.its);
  if (confidence !== null && type !== "its:generic" && get(element, "type") !== null) {
    yield breach(element, "its:mtConfidence goes with the type its:generic");
  }
}

function isIts(namespace: string): boolean {
  return namespace === modules.its || namespace === modules.itsm;
}

function hasOther({ attributes }: XmlElement): boolean {
  return attributes.some(({ namespace }) => namespace !== "" && namespace !== "xmlns");
}

function hasVersion(element: XmlElement): boolean {
  if (attributeOf(element, "version", modules.its) !== null) return true;
  const outer = ancestor(element, "mrk", "unit", "group", "file", "xliff");
  return outer !== null && hasVersion(outer);
}
