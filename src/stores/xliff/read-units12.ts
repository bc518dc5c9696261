import type { Content, ReadFile, ReadSegment } from "./xliff-content.ts";
import type { XliffState } from "./xliff-file.ts";
import { attributeOf, childElements, childNamed, type XmlElement } from "./xml-tree.ts";

/** States of 1.2 by those of 2.x; others are work that is not done. */
const STATES: Readonly<Record<string, XliffState>> = {
  translated: "translated",
  "needs-review-translation": "translated",
  "needs-review-adaptation": "translated",
  "needs-review-l10n": "translated",
  "signed-off": "reviewed",
  final: "final",
};

/** Files and translation units of an XLIFF 1.2 document, groups opened. */
export function readUnits12(root: XmlElement): readonly ReadFile[] {
  return childElements(root)
    .filter(({ local }) => local === "file")
    .map((file) => {
      const body = childNamed(file, "body");
      return {
        id: attributeOf(file, "original") ?? "",
        sourceLanguage: attributeOf(file, "source-language"),
        targetLanguage: attributeOf(file, "target-language"),
        segments: body === null ? [] : unitsIn(body).flatMap(segmentOf),
      };
    });
}

function unitsIn(parent: XmlElement): readonly XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.local === "trans-unit") return [child];
    return child.local === "group" ? unitsIn(child) : [];
  });
}

function segmentOf(unit: XmlElement): readonly ReadSegment[] {
  const id = attributeOf(unit, "id") ?? "";
  const source = childNamed(unit, "source");
  const target = childNamed(unit, "target");
  const state = STATES[(target && attributeOf(target, "state")) ?? ""] ?? "initial";
  const approved = attributeOf(unit, "approved");
  return [
    {
      id,
      unit: id,
      line: unit.line,
      source: source === null ? [] : contentOf(source),
      target: target === null ? null : contentOf(target),
      state,
      isApproved: approved === "yes" || state === "reviewed" || state === "final",
    },
  ];
}

function contentOf(parent: XmlElement): Content {
  return parent.children.flatMap((node): Content => {
    if (node.kind === "text" || node.kind === "cdata") return [{ kind: "text", text: node.text }];
    return node.kind === "element" ? inlineContent(node) : [];
  });
}

/** Codes hold markup as their content (`ph`, `bpt`, `ept`, `it`) or stand for it (`x`, `g`, …). */
function inlineContent(element: XmlElement): Content {
  const id = attributeOf(element, "id") ?? "";
  const equivalent = attributeOf(element, "equiv-text");
  switch (element.local) {
    case "g":
      return [
        { kind: "open", id, equivalent: null },
        ...contentOf(element),
        { kind: "close", id, equivalent: null },
      ];
    case "bx":
    case "bpt":
      return [{ kind: "open", id: attributeOf(element, "rid") ?? id, equivalent }];
    case "ex":
    case "ept":
      return [{ kind: "close", id: attributeOf(element, "rid") ?? id, equivalent }];
    case "x":
    case "ph":
    case "it": {
      const hex = /^x-character-([0-9A-F]{4,6})$/.exec(attributeOf(element, "ctype") ?? "")?.[1];
      if (hex !== undefined) {
        return [{ kind: "text", text: String.fromCodePoint(Number.parseInt(hex, 16)) }];
      }
      return [{ kind: "alone", id, equivalent }];
    }
    case "mrk":
      return contentOf(element);
    default:
      return [];
  }
}
