import type { XliffVersion } from "../xliff-version.ts";
import { descendants, type XmlElement } from "../xml-tree.ts";
import { checkAnnotations } from "./annotations.ts";
import { checkChangeTracking } from "./change-tracking.ts";
import { checkCodes } from "./codes.ts";
import { checkIds } from "./ids.ts";
import { checkModules } from "./modules.ts";
import { checkReferences } from "./references.ts";
import type { Rule, RuleBreach } from "./rule.ts";
import { checkStructure } from "./structure.ts";
import { checkUnits } from "./units.ts";
import { checkXliff12 } from "./xliff12.ts";

/** Rules of XLIFF 2.x: its schemas', then what its text says beyond them. */
const rules2: readonly Rule[] = [
  checkStructure,
  checkIds,
  checkUnits,
  checkCodes,
  checkAnnotations,
  checkReferences,
  checkModules,
  checkChangeTracking,
];

/** Every place where a document breaks the rules of its version, in document order. */
export function checkXliff(root: XmlElement, version: XliffVersion): readonly RuleBreach[] {
  const rules = version === "1.2" ? [checkXliff12] : rules2;
  const breaches: RuleBreach[] = [];
  for (const element of descendants(root)) {
    for (const rule of rules) breaches.push(...rule(element));
  }
  return breaches.sort((one, other) => one.line - other.line);
}
