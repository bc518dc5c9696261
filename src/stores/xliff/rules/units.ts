import {
  attributeOf,
  childElements,
  childNamed,
  type XmlElement,
  xmlNamespace,
} from "../xml-tree.ts";
import { breach, type RuleBreach } from "./rule.ts";
import { coreBelow, get, isNamed, segmentsOf } from "./scope.ts";

/** What holds of files, units and segments beyond the schema (XLIFF 2.1, 4.2.2, 4.3.1). */
export function* checkUnits(element: XmlElement): Iterable<RuleBreach> {
  if (isNamed(element, "xliff")) yield* checkRoot(element);
  if (isNamed(element, "skeleton")) yield* checkSkeleton(element);
  if (isNamed(element, "unit")) {
    if (childNamed(element, "segment") === null) yield breach(element, "has no segment");
    yield* checkOrder(element);
  }
  if (isNamed(element, "segment")) yield* checkState(element);
  if (isNamed(element, "segment", "ignorable")) yield* checkLanguages(element);
}

function* checkRoot(root: XmlElement): Iterable<RuleBreach> {
  const version = get(root, "version");
  const first = childElements(root).find((child) => !isNamed(child, "file"));
  if (version !== "2.2" && first !== undefined) yield breach(first, "not allowed outside a file");
  if (get(root, "trgLang") !== null) return;
  const segments = coreBelow(root).filter((child) => isNamed(child, "segment", "ignorable"));
  const hasTarget = segments.some((segment) => childNamed(segment, "target") !== null);
  if (hasTarget) yield breach(root, "there are targets, but no trgLang");
}

function* checkSkeleton(skeleton: XmlElement): Iterable<RuleBreach> {
  const isEmpty = skeleton.children.length === 0;
  const href = get(skeleton, "href");
  if (href === null && isEmpty) yield breach(skeleton, "is empty and has no href");
  if (href !== null && !isEmpty) yield breach(skeleton, "has an href and is not empty");
}

/** Positions of targets, given by `order` or by where they stand, are all different. */
function* checkOrder(unit: XmlElement): Iterable<RuleBreach> {
  const segments = segmentsOf(unit);
  const taken = new Set<number>();
  for (const [index, segment] of segments.entries()) {
    const target = childNamed(segment, "target");
    if (target === null) continue;
    const order = Number(get(target, "order") ?? index + 1);
    if (order > segments.length) yield breach(target, "its order is beyond the last segment");
    if (taken.has(order)) yield breach(target, "its order is that of another target");
    taken.add(order);
  }
}

function* checkState(segment: XmlElement): Iterable<RuleBreach> {
  const state = get(segment, "state");
  if (get(segment, "subState") !== null && state === null) {
    yield breach(segment, "has a subState but no state");
  }
  if (state !== null && state !== "initial" && childNamed(segment, "target") === null) {
    yield breach(segment, `its state is ${state}, but it has no target`);
  }
}

function* checkLanguages(segment: XmlElement): Iterable<RuleBreach> {
  const root = rootOf(segment);
  for (const [side, attribute] of [
    ["source", "srcLang"],
    ["target", "trgLang"],
  ] as const) {
    const element = childNamed(segment, side);
    const expected = get(root, attribute);
    const own = element === null ? null : inheritedLanguage(element);
    if (element === null || own === null || expected === null) continue;
    if (own.toLowerCase() !== expected.toLowerCase()) {
      yield breach(element, `its xml:lang is not the document's ${attribute}`);
    }
  }
}

function rootOf(element: XmlElement): XmlElement {
  return element.parent === null ? element : rootOf(element.parent);
}

/** The language said here or around; an `xml:lang` of nobody is none. */
function inheritedLanguage(element: XmlElement): string | null {
  const own = attributeOf(element, "lang", xmlNamespace);
  if (own !== null || element.parent === null) return own;
  return inheritedLanguage(element.parent);
}
