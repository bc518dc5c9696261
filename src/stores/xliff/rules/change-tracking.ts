import { childElements, type XmlElement } from "../xml-tree.ts";
import { modules } from "./namespaces.ts";
import { breach, type RuleBreach } from "./rule.ts";
import { ancestor, get, isNamed } from "./scope.ts";

/** What holds of tracked changes (XLIFF 2.0, 5.6). */
export function* checkChangeTracking(element: XmlElement): Iterable<RuleBreach> {
  const isOwn = element.namespace === modules.ctr || element.namespace === modules.ctr21;
  if (!isOwn || element.local !== "revisions") return;
  const subjects = subjectsOf(element);
  const ref = get(element, "ref");
  const subject = ref === null ? subjects[0] : subjects.find((own) => get(own, "id") === ref);
  if (ref !== null && subject === undefined && !anyId(element, ref)) {
    yield breach(element, "its ref names nothing in the unit");
  }
  if (ref === null && subjects.length > 1 && subjects.some((own) => get(own, "id") !== null)) {
    yield breach(element, "has no ref, though there are several such elements");
  }
  for (const revision of childElements(element)) yield* checkItems(revision, subject ?? null);
}

/** The elements that changes are told of: notes of the unit, and so on. */
function subjectsOf(revisions: XmlElement): readonly XmlElement[] {
  return scopeOf(revisions).filter((own) => isNamed(own, get(revisions, "appliesTo") ?? ""));
}

function anyId(revisions: XmlElement, id: string): boolean {
  return scopeOf(revisions).some((own) => get(own, "id") === id);
}

function scopeOf(revisions: XmlElement): readonly XmlElement[] {
  const scope = ancestor(revisions, "unit", "group", "file");
  return scope === null ? [] : all(scope);
}

function all(parent: XmlElement): readonly XmlElement[] {
  return childElements(parent).flatMap((child) => [child, ...all(child)]);
}

/** Properties are `content` or an attribute that the element has; none is told twice. */
function* checkItems(revision: XmlElement, subject: XmlElement | null): Iterable<RuleBreach> {
  const seen = new Set<string>();
  for (const item of childElements(revision)) {
    const property = get(item, "property") ?? "";
    if (seen.has(property)) yield breach(item, "its property is told twice");
    seen.add(property);
    const isKnown = property === "content" || subject === null || get(subject, property) !== null;
    if (!isKnown) yield breach(item, "its property is no attribute of the element");
  }
}
