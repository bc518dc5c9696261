import { attributeOf, childElements, type XmlElement, xmlNamespace } from "../xml-tree.ts";
import { isStandard, modules } from "./namespaces.ts";
import { breach, type RuleBreach } from "./rule.ts";
import { below, coreBelow, get, inlineOf, isNamed, segmentsOf } from "./scope.ts";

/** Ids are unique in their scope (XLIFF 2.1, 4.3.1.12); a target repeats its source's ids. */
export function* checkIds(element: XmlElement): Iterable<RuleBreach> {
  if (isNamed(element, "xliff")) yield* unique(childElements(element));
  if (isNamed(element, "file")) {
    const own = coreBelow(element);
    yield* unique(own.filter((child) => isNamed(child, "group")));
    yield* unique(own.filter((child) => isNamed(child, "unit")));
  }
  if (isNamed(element, "notes", "originalData")) yield* unique(childElements(element));
  if (isNamed(element, "unit")) yield* unitIds(element);
  if (isNamed(element, "file", "group", "unit")) yield* extensionIds(element);
  const scoped = moduleScopes[`${element.namespace} ${element.local}`];
  if (scoped !== undefined) yield* unique(scoped(element));
}

/** Elements whose ids are unique together in one element of a module. */
const moduleScopes: Readonly<Record<string, (element: XmlElement) => readonly XmlElement[]>> = {
  [`${modules.mtc} matches`]: childElements,
  [`${modules.gls} glossary`]: (glossary) =>
    below(glossary).filter(({ local }) => local === "glossEntry" || local === "translation"),
  [`${modules.mda} metadata`]: (metadata) => [metadata, ...below(metadata)],
  [`${modules.res} resourceData`]: childElements,
};

function* unique(elements: readonly XmlElement[]): Iterable<RuleBreach> {
  const seen = new Set<string>();
  for (const element of elements) {
    const id = get(element, "id");
    if (id === null) continue;
    if (seen.has(id)) yield breach(element, "its id is used twice");
    seen.add(id);
  }
}

function* unitIds(unit: XmlElement): Iterable<RuleBreach> {
  const segments = segmentsOf(unit);
  const sources = inlineOf(unit, "source");
  const targets = inlineOf(unit, "target");
  yield* unique([...segments, ...sources]);
  yield* unique(targets);
  const bySource = new Map(sources.map((element) => [get(element, "id"), element.local]));
  const ofSegments = new Set(segments.map((segment) => get(segment, "id")));
  for (const target of targets) {
    const id = get(target, "id");
    if (id === null) continue;
    const source = bySource.get(id);
    if (ofSegments.has(id)) yield breach(target, "its id is that of a segment");
    else if (source !== undefined && source !== target.local) {
      yield breach(target, "its id is that of another element in the source");
    }
  }
}

/** Ids of extensions are unique within the file, group or unit directly around them. */
function* extensionIds(parent: XmlElement): Iterable<RuleBreach> {
  const own = childElements(parent)
    .filter(({ namespace }) => !isStandard(namespace))
    .flatMap((child) => [child, ...below(child)])
    .filter(({ namespace }) => !isStandard(namespace));
  const seen = new Set<string>();
  for (const element of own) {
    const id = attributeOf(element, "id") ?? attributeOf(element, "id", xmlNamespace);
    if (id === null) continue;
    if (seen.has(id)) yield breach(element, "its id is used twice");
    seen.add(id);
  }
}
