import type { TranslationUnit } from "../../model/memory.ts";
import { type Attributes, type SegmentContent, segmentContent } from "./inline-codes.ts";
import { type SkipReason, type UnitBuilder, unitBuilder } from "./unit-builder.ts";

/** What is told while a TMX file is read. */
export interface TmxEvents {
  /** Called for every unit that has texts in at least two languages, in file order. */
  unit(unit: TranslationUnit): void;
  /** Called for every unit or variant that was left out. */
  skip?(reason: SkipReason, line: number): void;
  /** Called once with the header's attributes: `srclang`, `creationtool`, … */
  header?(attributes: Readonly<Record<string, string>>): void;
}

/** What an XML parser calls while it goes through a TMX file. */
export interface TmxHandlers {
  doctype(declaration: string): void;
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Where the file is, and how to stop reading it. */
export interface TmxPlace {
  fail(reason: string): never;
  line(): number;
}

/** Builds units from XML events, and refuses what is not TMX 1.x. */
export function tmxHandlers(events: TmxEvents, place: TmxPlace): TmxHandlers {
  let depth = 0;
  let units = 0;
  let builder: UnitBuilder | null = null;
  let content: SegmentContent | null = null;
  let property: { type: string; value: string } | null = null;

  const finishUnit = (done: UnitBuilder): void => {
    const unit = done.finish();
    for (const reason of done.refused) events.skip?.(reason, place.line());
    if (unit !== null) events.unit(unit);
    else if (done.refused.length === 0) events.skip?.("single-language", place.line());
  };
  const openElement = (name: string, attributes: Attributes): void => {
    if (name === "header") events.header?.(attributes);
    else if (name === "tu") {
      units += 1;
      builder = unitBuilder(attributes, units);
    } else if (name === "tuv") builder?.variant(attributes);
    else if (name === "seg" && builder !== null) content = segmentContent(builder.numbers);
    else if (name === "prop") property = { type: attributes["type"] ?? "", value: "" };
    else if (name === "note") property = { type: "#note", value: "" };
  };
  return {
    doctype(declaration) {
      if (/<!ENTITY/i.test(declaration)) place.fail("it declares entities, which are refused");
    },
    open(name, attributes) {
      depth += 1;
      if (content !== null) content.open(name, attributes);
      else if (depth === 1) checkRoot(name, attributes, place);
      else openElement(name, attributes);
    },
    text(text) {
      if (content !== null) content.text(text);
      else if (property !== null) property.value += text;
    },
    close(name) {
      depth -= 1;
      if (content !== null && name !== "seg") content.close(name);
      else if (content !== null) {
        const { text, codes } = content.finish();
        builder?.segment(text, codes);
        content = null;
      } else if (property !== null) {
        builder?.property(property.type, property.value);
        property = null;
      } else if (name === "tu" && builder !== null) {
        finishUnit(builder);
        builder = null;
      }
    },
  };
}

function checkRoot(name: string, attributes: Attributes, place: TmxPlace): void {
  if (name !== "tmx") place.fail(`its root is <${name.slice(0, 40)}>, not <tmx>`);
  const version = attributes["version"] ?? "1.4";
  if (!version.startsWith("1.")) {
    place.fail(`TMX version ${version.slice(0, 10)}; versions 1.1 to 1.4b can be read`);
  }
}
