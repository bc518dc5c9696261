import { childElements, childNamed, type XmlElement } from "../xml-tree.ts";
import { checkEnds } from "./code-ends.ts";
import { breach, type RuleBreach } from "./rule.ts";
import { ancestor, below, get, inlineById, inlineOf, isNamed, segmentsOf } from "./scope.ts";

/** What holds of inline codes beyond the schema (XLIFF 2.1, 4.2.3, 4.3.1, 4.7.2). */
export function* checkCodes(element: XmlElement): Iterable<RuleBreach> {
  if (isNamed(element, "unit")) {
    yield* checkEnds(inlineOf(element, "source"));
    yield* checkEnds(inlineOf(element, "target"));
    yield* checkDeletions(element);
    for (const segment of segmentsOf(element)) {
      for (const side of childElements(segment)) yield* checkReordering(side);
    }
  }
  if (isNamed(element, "pc", "sc", "ec", "ph")) yield* checkCode(element);
  if (isNamed(element, "ec")) yield* checkEndCode(element);
}

function* checkCode(code: XmlElement): Iterable<RuleBreach> {
  const type = get(code, "type");
  const subType = get(code, "subType");
  if (subType !== null && type === null) yield breach(code, "has a subType but no type");
  const wanted = subType === null ? undefined : typeOfSubType[subType];
  if (subType?.startsWith("xlf:") === true && wanted !== type) {
    yield breach(code, "its subType does not go with its type");
  }
  const references = ["dataRef", "dataRefStart", "dataRefEnd"].filter((n) => get(code, n) !== null);
  if (get(code, "copyOf") !== null && references.length > 0) {
    yield breach(code, "has both copyOf and original data");
  }
  const order = get(code, "canReorder");
  const isFixed = order === "no" || order === "firstNo";
  if (isFixed && !(get(code, "canCopy") === "no" && get(code, "canDelete") === "no")) {
    yield breach(code, "cannot be reordered, but copied or deleted");
  }
  if ((get(code, "equivStart") === null) !== (get(code, "equivEnd") === null)) {
    yield breach(code, "has only one of equivStart and equivEnd");
  }
}

const typeOfSubType: Readonly<Record<string, string>> = {
  "xlf:lb": "fmt",
  "xlf:pb": "fmt",
  "xlf:b": "fmt",
  "xlf:i": "fmt",
  "xlf:u": "fmt",
  "xlf:var": "ui",
};

function* checkEndCode(end: XmlElement): Iterable<RuleBreach> {
  const isIsolated = get(end, "isolated") === "yes";
  const [id, startRef] = [get(end, "id"), get(end, "startRef")];
  if (isIsolated && (id === null || startRef !== null)) {
    yield breach(end, "an isolated end code has an id and no startRef");
  }
  if (!isIsolated && (id !== null || startRef === null)) {
    yield breach(end, "an end code has a startRef and no id, unless it is isolated");
  }
  if (!isIsolated && get(end, "dir") !== null) {
    yield breach(end, "has a dir without being isolated");
  }
}

/** A sequence that may not be reordered begins with `firstNo`. */
function* checkReordering(side: XmlElement): Iterable<RuleBreach> {
  let isOpen = false;
  for (const code of below(side).filter((e) => isNamed(e, "pc", "sc", "ec", "ph"))) {
    const order = get(code, "canReorder") ?? "yes";
    if (order === "no" && !isOpen && !continues(code)) {
      yield breach(code, "cannot be reordered, but follows no code with canReorder firstNo");
    }
    isOpen = order !== "yes";
  }
}

/** An end code goes with its start, which may stand in an earlier segment. */
function continues(code: XmlElement): boolean {
  const unit = ancestor(code, "unit");
  const start = get(code, "startRef");
  if (unit === null || start === null) return false;
  return (inlineById(unit).get(start) ?? []).some(
    (element) => get(element, "canReorder") === "firstNo",
  );
}

/** Codes that cannot be deleted are in the unit's targets, where their segment has one. */
function* checkDeletions(unit: XmlElement): Iterable<RuleBreach> {
  const kept = new Set(
    inlineOf(unit, "target").flatMap((element) => [get(element, "id"), get(element, "startRef")]),
  );
  for (const segment of segmentsOf(unit)) {
    const source = childNamed(segment, "source");
    if (source === null || childNamed(segment, "target") === null) continue;
    for (const code of below(source)) {
      const id = get(code, "id") ?? get(code, "startRef");
      if (get(code, "canDelete") === "no" && !kept.has(id)) {
        yield breach(code, "cannot be deleted, but is not in the target");
      }
    }
  }
}
