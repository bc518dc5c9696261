import { attributeOf, childElements, type XmlElement } from "../xml-tree.ts";
import { isCore } from "./namespaces.ts";

/** Whether an element is this one of XLIFF's core. */
export function isNamed({ local, namespace }: XmlElement, ...names: readonly string[]): boolean {
  return isCore(namespace) && names.includes(local);
}

/** The nearest core element of one of these names around an element. */
export function ancestor(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  for (let parent = element.parent; parent !== null; parent = parent.parent) {
    if (isNamed(parent, ...names)) return parent;
  }
  return null;
}

/** An attribute without a namespace. */
export function get(element: XmlElement, name: string): string | null {
  return attributeOf(element, name);
}

/** Inline elements of a unit's own `source` or `target` elements, in document order. */
export function inlineOf(unit: XmlElement, side: "source" | "target"): readonly XmlElement[] {
  return segmentsOf(unit).flatMap((segment) =>
    childElements(segment)
      .filter((child) => isNamed(child, side))
      .flatMap(below),
  );
}

/** Segments and ignorables of a unit. */
export function segmentsOf(unit: XmlElement): readonly XmlElement[] {
  return childElements(unit).filter((child) => isNamed(child, "segment", "ignorable"));
}

/** Everything below an element, in document order. */
export function below(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((child) => [child, ...below(child)]);
}

/** Elements below that are in core, and not inside an element of another namespace. */
export function coreBelow(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((child) =>
    isCore(child.namespace) ? [child, ...coreBelow(child)] : [],
  );
}

/** Inline elements of a unit by id; kept with the unit, since every code may ask. */
export function inlineById(unit: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const known = inlineIndexes.get(unit);
  if (known !== undefined) return known;
  const index = new Map<string, XmlElement[]>();
  for (const element of [...inlineOf(unit, "source"), ...inlineOf(unit, "target")]) {
    const id = get(element, "id");
    if (id === null) continue;
    const same = index.get(id);
    if (same === undefined) index.set(id, [element]);
    else same.push(element);
  }
  inlineIndexes.set(unit, index);
  return index;
}

/** Ids among an element's own children; kept with the element. */
export function childIds(parent: XmlElement): ReadonlySet<string | null> {
  const known = childIndexes.get(parent);
  if (known !== undefined) return known;
  const ids = new Set(childElements(parent).map((child) => get(child, "id")));
  childIndexes.set(parent, ids);
  return ids;
}

/** Ids of the units of a file; kept with the file. */
export function unitIdsOf(file: XmlElement): ReadonlySet<string | null> {
  const known = unitIndexes.get(file);
  if (known !== undefined) return known;
  const units = coreBelow(file).filter((element) => isNamed(element, "unit"));
  const ids = new Set(units.map((unit) => get(unit, "id")));
  unitIndexes.set(file, ids);
  return ids;
}

const inlineIndexes = new WeakMap<XmlElement, ReadonlyMap<string, readonly XmlElement[]>>();
const childIndexes = new WeakMap<XmlElement, ReadonlySet<string | null>>();
const unitIndexes = new WeakMap<XmlElement, ReadonlySet<string | null>>();
