import type { Content, ContentToken, ReadFile, ReadSegment } from "./xliff-content.ts";
import type { XliffState } from "./xliff-file.ts";
import { attributeOf, childElements, childNamed, type XmlElement } from "./xml-tree.ts";

const STATES: readonly XliffState[] = ["initial", "translated", "reviewed", "final"];

/** Files, units and segments of an XLIFF 2.x document. `ignorable` is not a segment. */
export function readUnits2(root: XmlElement): readonly ReadFile[] {
  return childElements(root)
    .filter(({ local, namespace }) => local === "file" && namespace === root.namespace)
    .map((file) => ({
      id: attributeOf(file, "id") ?? "",
      sourceLanguage: attributeOf(root, "srcLang"),
      targetLanguage: attributeOf(root, "trgLang"),
      segments: unitsIn(file).flatMap(segmentsOf),
    }));
}

function unitsIn(parent: XmlElement): readonly XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.namespace !== parent.namespace) return [];
    if (child.local === "unit") return [child];
    return child.local === "group" ? unitsIn(child) : [];
  });
}

function segmentsOf(unit: XmlElement): readonly ReadSegment[] {
  const unitId = attributeOf(unit, "id") ?? "";
  const own = childElements(unit).filter(
    ({ local, namespace }) => local === "segment" && namespace === unit.namespace,
  );
  return own.map((segment, index) => {
    const source = childNamed(segment, "source");
    const target = childNamed(segment, "target");
    const state = STATES.find((known) => known === attributeOf(segment, "state")) ?? "initial";
    return {
      id: attributeOf(segment, "id") ?? `${unitId}.${index}`,
      unit: unitId,
      line: segment.line,
      source: source === null ? [] : contentOf(source),
      target: target === null ? null : contentOf(target),
      state,
      isApproved: state === "reviewed" || state === "final",
    };
  });
}

/** Text and codes; markers are transparent, `cp` is the character it names. */
function contentOf(parent: XmlElement): Content {
  return parent.children.flatMap((node): Content => {
    if (node.kind === "text" || node.kind === "cdata") return [{ kind: "text", text: node.text }];
    return node.kind === "element" ? inlineContent(node) : [];
  });
}

function inlineContent(element: XmlElement): Content {
  const id = attributeOf(element, "id") ?? "";
  const equivalent = attributeOf(element, "equiv");
  switch (element.local) {
    case "cp":
      return [{ kind: "text", text: character(attributeOf(element, "hex")) }];
    case "ph":
      return [{ kind: "alone", id, equivalent }];
    case "sc":
      return [{ kind: "open", id, equivalent }];
    case "ec":
      return [{ kind: "close", id: attributeOf(element, "startRef") ?? id, equivalent }];
    case "pc": {
      const side = (kind: "open" | "close", name: string): ContentToken => ({
        kind,
        id,
        equivalent: attributeOf(element, name),
      });
      return [side("open", "equivStart"), ...contentOf(element), side("close", "equivEnd")];
    }
    case "mrk":
      return contentOf(element);
    default:
      return [];
  }
}

function character(hex: string | null): string {
  const code = Number.parseInt(hex ?? "", 16);
  return Number.isNaN(code) || code > 0x10ffff ? "" : String.fromCodePoint(code);
}
