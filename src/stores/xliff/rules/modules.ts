import { attributeOf, childElements, type XmlElement, xmlNamespace } from "../xml-tree.ts";
import { modules } from "./namespaces.ts";
import { breach, type RuleBreach } from "./rule.ts";
import { ancestor, below, get, isNamed } from "./scope.ts";

/** What holds of the modules beyond their schemas (XLIFF 2.1, chapter 5). */
export function* checkModules(element: XmlElement): Iterable<RuleBreach> {
  yield* checkFormat(element);
  yield* checkSize(element);
  const rule = rules[`${element.namespace} ${element.local}`];
  if (rule !== undefined) yield* rule(element);
}

const rules: Readonly<Record<string, (element: XmlElement) => Iterable<RuleBreach>>> = {
  [`${modules.gls} glossEntry`]: checkGlossEntry,
  [`${modules.mtc} match`]: checkMatch,
  [`${modules.res} resourceItem`]: checkResourceItem,
  [`${modules.res} resourceItemRef`]: checkResourceRef,
  [`${modules.res} source`]: (element) => checkResource(element, "srcLang"),
  [`${modules.res} target`]: (element) => checkResource(element, "trgLang"),
  [`${modules.val} rule`]: checkValidation,
};

function* checkGlossEntry(entry: XmlElement): Iterable<RuleBreach> {
  const names = childElements(entry).map(({ local }) => local);
  if (!names.includes("translation") && !names.includes("definition")) {
    yield breach(entry, "has neither a translation nor a definition");
  }
}

function* checkMatch(match: XmlElement): Iterable<RuleBreach> {
  if (get(match, "subType") !== null && get(match, "type") === null) {
    yield breach(match, "has a subType but no type");
  }
}

function* checkResourceItem(item: XmlElement): Iterable<RuleBreach> {
  const sides = childElements(item).filter(({ local }) => local !== "reference");
  const isInline = sides.length > 0 && sides.every((side) => childElements(side).length > 0);
  if (get(item, "mimeType") === null && !isInline) {
    yield breach(item, "has no mimeType, and its source or target is empty");
  }
}

function* checkResourceRef(reference: XmlElement): Iterable<RuleBreach> {
  const file = ancestor(reference, "file");
  const ref = get(reference, "ref");
  const isThere = (file === null ? [] : below(file)).some(
    (item) =>
      item.namespace === modules.res && item.local === "resourceItem" && get(item, "id") === ref,
  );
  if (!isThere) {
    yield breach(reference, "its ref names no resource of the file");
  }
}

function* checkResource(resource: XmlElement, attribute: string): Iterable<RuleBreach> {
  const href = get(resource, "href");
  const isEmpty = resource.children.length === 0;
  if (href === null && isEmpty) yield breach(resource, "is empty and has no href");
  if (href !== null && !isEmpty) yield breach(resource, "has an href and is not empty");
  const language = attributeOf(resource, "lang", xmlNamespace);
  const root = ancestor(resource, "xliff");
  const expected = root === null ? null : get(root, attribute);
  if (language !== null && language.toLowerCase() !== expected?.toLowerCase()) {
    yield breach(resource, `its xml:lang is not the document's ${attribute}`);
  }
}

function* checkValidation(rule: XmlElement): Iterable<RuleBreach> {
  const kinds = ["isPresent", "isNotPresent", "startsWith", "endsWith"];
  const used = kinds.filter((name) => get(rule, name) !== null);
  const hasOwn = rule.attributes.some(({ namespace }) => namespace !== "");
  if (used.length > 1 || (used.length === 0 && !hasOwn)) {
    yield breach(rule, `has not exactly one of ${kinds.join(", ")}`);
  }
  const inSource = get(rule, "existsInSource");
  if (inSource !== null && (used.length !== 1 || used.includes("isNotPresent"))) {
    yield breach(rule, "existsInSource goes with one of isPresent, startsWith, endsWith");
  }
  const isAtFile = rule.parent?.parent != null && isNamed(rule.parent.parent, "file");
  if (get(rule, "disabled") === "yes" && isAtFile) {
    yield breach(rule, "is disabled at the file, where there is nothing to disable");
  }
}

function* checkFormat(element: XmlElement): Iterable<RuleBreach> {
  const fs = attributeOf(element, "fs", modules.fs);
  const subFs = attributeOf(element, "subFs", modules.fs);
  if (subFs !== null && fs === null) yield breach(element, "has fs:subFs but no fs:fs");
  if ((fs ?? subFs) !== null && isPlainEnd(element)) {
    yield breach(element, "has a format style without being isolated");
  }
}

function* checkSize(element: XmlElement): Iterable<RuleBreach> {
  const info = attributeOf(element, "sizeInfo", modules.slr);
  const reference = attributeOf(element, "sizeInfoRef", modules.slr);
  const storage = attributeOf(element, "equivStorage", modules.slr);
  if (info !== null && reference !== null) {
    yield breach(element, "has both slr:sizeInfo and slr:sizeInfoRef");
  }
  if ((info ?? reference ?? storage) !== null && isPlainEnd(element)) {
    yield breach(element, "has a size without being isolated");
  }
}

function isPlainEnd(element: XmlElement): boolean {
  return isNamed(element, "ec") && get(element, "isolated") !== "yes";
}
