import { childElements, childNamed, type XmlElement } from "../xml-tree.ts";
import { wrongFragment } from "./fragment.ts";
import { modules } from "./namespaces.ts";
import { breach, type RuleBreach } from "./rule.ts";
import { ancestor, childIds, get, inlineById, isNamed, unitIdsOf } from "./scope.ts";

const dataReferences = ["dataRef", "dataRefStart", "dataRefEnd"] as const;

/** What is referred to exists (XLIFF 2.1, 4.3.1 and chapter 3 on fragments). */
export function* checkReferences(element: XmlElement): Iterable<RuleBreach> {
  if (isNamed(element, "pc", "sc", "ec", "ph")) {
    yield* checkData(element);
    yield* checkSubFlows(element);
    yield* checkCopy(element);
  }
  const ref = get(element, "ref");
  if (isNamed(element, "mrk", "sm") && ref !== null) yield* checkMarker(element, ref);
  if (element.namespace === modules.mtc && element.local === "match") {
    const id = ref?.startsWith("#") === true ? ref.slice(1) : null;
    if (id === null || !isSpan(element, id)) {
      yield breach(element, "its ref is no fragment of a span in the unit");
    }
  }
  if (element.namespace === modules.gls && ref?.startsWith("#") === true) {
    if (!isSpan(element, ref.slice(1).replace(/^t=/, ""))) {
      yield breach(element, "its ref points to no span in the unit");
    }
  }
}

function* checkData(code: XmlElement): Iterable<RuleBreach> {
  const owner = code.parent === null ? null : ownerOf(code.parent);
  const store = owner === null ? null : originalData(owner);
  for (const name of dataReferences) {
    const id = get(code, name);
    if (id !== null && (store === null || !childIds(store).has(id))) {
      yield breach(code, `its ${name} points to no data`);
    }
  }
  if ((get(code, "dataRefStart") === null) !== (get(code, "dataRefEnd") === null)) {
    yield breach(code, "has only one of dataRefStart and dataRefEnd");
  }
}

/** The unit, match or revision whose original data a code refers to. */
function ownerOf(element: XmlElement): XmlElement | null {
  if (isNamed(element, "unit") || element.namespace === modules.mtc) return element;
  if (element.namespace === modules.ctr || element.namespace === modules.ctr21) {
    return ancestor(element, "unit");
  }
  return element.parent === null ? null : ownerOf(element.parent);
}

function originalData(owner: XmlElement): XmlElement | null {
  return childElements(owner).find((child) => isNamed(child, "originalData")) ?? null;
}

function* checkSubFlows(code: XmlElement): Iterable<RuleBreach> {
  const file = ancestor(code, "file");
  if (file === null) return;
  for (const name of ["subFlows", "subFlowsStart", "subFlowsEnd"]) {
    const flows = get(code, name)?.trim().split(/\s+/) ?? [];
    if (flows.some((flow) => !unitIdsOf(file).has(flow))) {
      yield breach(code, `its ${name} names no unit`);
    }
  }
}

function* checkCopy(code: XmlElement): Iterable<RuleBreach> {
  const id = get(code, "copyOf");
  const unit = ancestor(code, "unit");
  if (id === null || unit === null) return;
  const bases = inlineById(unit).get(id) ?? [];
  if (bases.length === 0) yield breach(code, "its copyOf names no code of the unit");
  for (const base of bases) {
    const hasData = dataReferences.some((name) => get(base, name) !== null);
    if (hasData || get(base, "canCopy") === "no")
      yield breach(code, "copies a code that cannot be");
  }
}

function* checkMarker(marker: XmlElement, ref: string): Iterable<RuleBreach> {
  if (ref.startsWith("#")) {
    const wrong = wrongFragment(ref.slice(1));
    if (wrong !== null) yield breach(marker, wrong);
  }
  if (get(marker, "type") === "comment" && ref.startsWith("#") && !pointsToNote(marker, ref)) {
    yield breach(marker, "its ref points to no note of the unit");
  }
}

/** `#n=n1`, or the same with this file, its groups and this unit in front. */
function pointsToNote(marker: XmlElement, ref: string): boolean {
  const unit = ancestor(marker, "unit");
  const file = ancestor(marker, "file");
  if (unit === null || file === null) return false;
  const [, path = "", note = ""] = /^#\/?(.*?)\/?n=([^/]+)$/.exec(ref) ?? [];
  const selectors = path === "" ? [] : path.split("/");
  const isHere = selectors.every(
    (selector) => selector === `f=${get(file, "id")}` || selector === `u=${get(unit, "id")}`,
  );
  const isInUnit =
    selectors.length === 0 || selectors.some((selector) => selector.startsWith("u="));
  const notes = childNamed(unit, "notes");
  const exists = notes !== null && childElements(notes).some((own) => get(own, "id") === note);
  return isHere && isInUnit && exists;
}

/** Whether an id is that of a segment or inline element of the unit around an element. */
function isSpan(element: XmlElement, id: string): boolean {
  const unit = ancestor(element, "unit");
  return unit !== null && (inlineById(unit).has(id) || childIds(unit).has(id));
}
