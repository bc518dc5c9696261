import { attributeOf, childElements, childNamed, type XmlElement } from "../xml-tree.ts";
import { breach, type RuleBreach } from "./rule.ts";

/** Attributes that XLIFF 1.2 requires. */
const required: Readonly<Record<string, readonly string[]>> = {
  xliff: ["version"],
  file: ["original", "source-language", "datatype"],
  "trans-unit": ["id"],
  g: ["id"],
  x: ["id"],
  bx: ["id"],
  ex: ["id"],
  bpt: ["id"],
  ept: ["id"],
  ph: ["id"],
  it: ["id", "pos"],
  mrk: ["mtype"],
};

/** Elements that XLIFF 1.2 requires, in order. */
const children: Readonly<Record<string, readonly string[]>> = {
  xliff: ["file"],
  file: ["body"],
  "trans-unit": ["source"],
};

/** What a reader of XLIFF 1.2 relies on. */
export function* checkXliff12(element: XmlElement): Iterable<RuleBreach> {
  if (element.namespace !== "" && element.namespace !== "urn:oasis:names:tc:xliff:document:1.2") {
    return;
  }
  for (const name of required[element.local] ?? []) {
    if (attributeOf(element, name) === null) {
      yield breach(element, `the attribute ${name} is missing`);
    }
  }
  for (const name of children[element.local] ?? []) {
    if (childNamed(element, name) === null) yield breach(element, `${name} is missing`);
  }
  if (element.local === "trans-unit") yield* checkSides(element);
}

function* checkSides(unit: XmlElement): Iterable<RuleBreach> {
  for (const name of ["source", "target"]) {
    const count = childElements(unit).filter(({ local }) => local === name).length;
    if (count > 1) yield breach(unit, `has ${name} more than once`);
  }
}
