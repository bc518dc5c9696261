import type { XmlElement } from "../xml-tree.ts";
import { breach, type RuleBreach } from "./rule.ts";
import { get, isNamed } from "./scope.ts";

/** Where an element stands among the inline elements of a unit's sources, or targets. */
interface Placed {
  readonly element: XmlElement;
  readonly index: number;
}

/** Starts by id, and ends by the id of their start. */
interface Ends {
  readonly starts: ReadonlyMap<string, Placed>;
  readonly ends: ReadonlyMap<string, readonly Placed[]>;
}

/** Start codes and start markers have their ends behind them, of like kind (XLIFF 2.1, 4.7.2). */
export function* checkEnds(elements: readonly XmlElement[]): Iterable<RuleBreach> {
  const found = index(elements);
  for (const [at, element] of elements.entries()) {
    if (isNamed(element, "sc")) yield* checkStartCode(element, at, found);
    if (isNamed(element, "sm") && endsOf(element, at, "em", found).length === 0) {
      yield breach(element, "has no em behind it in the unit");
    }
    if (isNamed(element, "em", "ec")) yield* checkEnd(element, at, found);
  }
}

function index(elements: readonly XmlElement[]): Ends {
  const starts = new Map<string, Placed>();
  const ends = new Map<string, Placed[]>();
  for (const [at, element] of elements.entries()) {
    const placed = { element, index: at };
    const id = get(element, "id");
    const startRef = get(element, "startRef");
    if (isNamed(element, "sc", "sm") && id !== null && !starts.has(id)) starts.set(id, placed);
    if (startRef === null) continue;
    const known = ends.get(startRef);
    if (known === undefined) ends.set(startRef, [placed]);
    else known.push(placed);
  }
  return { starts, ends };
}

function endsOf(
  start: XmlElement,
  at: number,
  name: string,
  { ends }: Ends,
): readonly XmlElement[] {
  return (ends.get(get(start, "id") ?? "") ?? []).flatMap((end) =>
    end.index > at && isNamed(end.element, name) ? [end.element] : [],
  );
}

function* checkEnd(end: XmlElement, at: number, { starts }: Ends): Iterable<RuleBreach> {
  const startRef = get(end, "startRef");
  if (startRef === null) return;
  const name = end.local === "em" ? "sm" : "sc";
  const start = starts.get(startRef);
  const isThere = start !== undefined && start.index < at && isNamed(start.element, name);
  if (!isThere) yield breach(end, `has no ${name} in front of it in the unit`);
}

function* checkStartCode(start: XmlElement, at: number, found: Ends): Iterable<RuleBreach> {
  const ends = endsOf(start, at, "ec", found);
  const [end] = ends;
  const isIsolated = get(start, "isolated") === "yes";
  if (isIsolated && end !== undefined) {
    yield breach(start, "is isolated, but its end is in the unit");
  }
  if (isIsolated) return;
  if (end === undefined || ends.length > 1) {
    yield breach(start, "has no ec behind it in the unit, or several");
  } else yield* compare(start, end);
}

/** What an end code says is what its start code says. */
function* compare(start: XmlElement, end: XmlElement): Iterable<RuleBreach> {
  for (const name of ["canCopy", "canDelete", "canOverlap"]) {
    if ((get(start, name) ?? "yes") !== (get(end, name) ?? "yes")) {
      yield breach(end, `its ${name} is not that of its start code`);
    }
  }
  for (const name of ["copyOf", "subType", "type"]) {
    const own = get(end, name);
    if (own !== null && own !== get(start, name)) {
      yield breach(end, `its ${name} is not that of its start code`);
    }
  }
  const order = get(start, "canReorder") ?? "yes";
  if ((get(end, "canReorder") ?? "yes") !== (order === "firstNo" ? "no" : order)) {
    yield breach(end, "its canReorder does not go with that of its start code");
  }
}
