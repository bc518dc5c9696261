import type { XliffVersion } from "../xliff-version.ts";
import type { XmlElement } from "../xml-tree.ts";
import type { RuleBreach } from "./rule.ts";

/** Every place where a document breaks the rules of its version. */
export function checkXliff(_root: XmlElement, _version: XliffVersion): readonly RuleBreach[] {
  return [];
}
