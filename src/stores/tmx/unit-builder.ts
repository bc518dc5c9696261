import type { LanguageTag } from "../../model/language.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import { contextOf } from "./context.ts";
import type { Attributes, CodeNumbers } from "./inline-codes.ts";
import { languageCode, regionalCode } from "./language-code.ts";
import { fromTmxDate } from "./tmx-date.ts";
import { addProperty, attributeProperties } from "./unit-properties.ts";

/** Why a unit, or one of its variants, was left out. */
export type SkipReason = "empty" | "single-language" | "unknown-language" | "too-long" | "repeated";

/** One unit while it is read. */
export interface UnitBuilder {
  /** Made with the unit's first code. */
  numbers(): CodeNumbers;
  property(type: string, value: string): void;
  variant(attributes: Attributes): void;
  segment(text: string, codes: Readonly<Record<string, string>>): void;
  /** Why variants were left out, in order; a unit may lose one and keep the rest. */
  readonly refused: readonly SkipReason[];
  /** The unit; `null` where fewer than two languages have a text. */
  finish(): TranslationUnit | null;
}

/** Longest text of a unit in UTF-16 units; a longer one is no sentence but a damaged file. */
const longest = 100_000;

/**
 * Collects a `tu`. Properties are kept by their type; what is not a `prop` is marked: `#note`,
 * `@usagecount` (an attribute), `#codes` (inline markup). What belongs to one language is
 * prefixed with it: `az/#note`. A type that occurs again is `type#2`, `type#3`.
 */
export function unitBuilder(attributes: Attributes, ordinal: number): UnitBuilder {
  const texts: Record<LanguageTag, string> = {};
  const properties: Record<string, string> = attributeProperties("", attributes);
  const refused: SkipReason[] = [];
  const seen: Attributes[] = [attributes];
  const held: [string, string][] = [];
  let current: Attributes | null = null;
  let numbers: CodeNumbers | null = null;
  return {
    numbers() {
      numbers ??= new Map();
      return numbers;
    },
    refused,
    property(type, value) {
      if (current !== null) held.push([type, value]);
      else addProperty(properties, type, value);
    },
    variant(found) {
      held.length = 0;
      current = found;
    },
    segment(text, codes) {
      const found = current ?? {};
      const language = variantLanguage(found, text, texts);
      if (!language.accepted) {
        refused.push(language.reason);
        return;
      }
      texts[language.tag] = text;
      seen.push(found);
      Object.assign(properties, attributeProperties(`${language.tag}/`, found));
      for (const [type, value] of held) addProperty(properties, `${language.tag}/${type}`, value);
      if (hasKeys(codes)) properties[`${language.tag}/#codes`] = JSON.stringify(codes);
    },
    finish() {
      if (Object.keys(texts).length < 2) return null;
      return {
        id: attributes["tuid"] || `${ordinal}`,
        texts,
        ...contextOf(properties),
        ...authorship(seen),
        ...(hasKeys(properties) ? { properties } : {}),
      };
    },
  };
}

type Accepted = { accepted: true; tag: LanguageTag } | { accepted: false; reason: SkipReason };

/** The tag a variant is kept under; its region counts only where the language is already taken. */
function variantLanguage(
  attributes: Attributes,
  text: string,
  texts: Readonly<Record<LanguageTag, string>>,
): Accepted {
  const code = attributes["xml:lang"] ?? attributes["lang"] ?? "";
  const short = languageCode(code);
  const tag = short !== null && short in texts ? regionalCode(code) : short;
  if (tag === null) return { accepted: false, reason: "unknown-language" };
  if (text.trim() === "") return { accepted: false, reason: "empty" };
  if (text.length > longest) return { accepted: false, reason: "too-long" };
  if (tag in texts) return { accepted: false, reason: "repeated" };
  return { accepted: true, tag };
}

/** Creator and dates of a unit: its own, else its variants'; the newest change counts. */
function authorship(
  seen: readonly Attributes[],
): Pick<TranslationUnit, "creator" | "created" | "changed"> {
  const creator = first(seen, "creationid") ?? first(seen, "changeid");
  const created = first(seen, "creationdate");
  const changed = newest(seen);
  return {
    ...(creator ? { creator } : {}),
    ...(created ? { created: fromTmxDate(created) } : {}),
    ...(changed ? { changed: fromTmxDate(changed) } : {}),
  };
}

function newest(seen: readonly Attributes[]): string {
  let date = "";
  for (const { changedate = "" } of seen) if (changedate > date) date = changedate;
  return date;
}

function first(seen: readonly Attributes[], name: string): string | undefined {
  for (const attributes of seen) if (attributes[name]) return attributes[name];
  return undefined;
}

function hasKeys(record: object): boolean {
  for (const _ in record) return true;
  return false;
}
