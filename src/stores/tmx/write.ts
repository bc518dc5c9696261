import type { LanguageTag } from "../../model/language.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import { isContext } from "./context.ts";
import { escapeAttribute, escapeText } from "./escape.ts";
import { toTmxDate } from "./tmx-date.ts";

/** What the header of a TMX file says. */
export interface TmxHeader {
  /** Language the texts were translated from; `*all*` where units differ. */
  readonly sourceLanguage: LanguageTag | "*all*";
  /** The writing tool's version. */
  readonly toolVersion: string;
  /** ISO 8601; left out where it is not given, so that the same units give the same bytes. */
  readonly created?: string;
}

/** A TMX 1.4b file (UTF-8) in pieces: the head, one piece per unit, the end. */
export async function* writeTmx(
  units: AsyncIterable<TranslationUnit> | Iterable<TranslationUnit>,
  header: TmxHeader,
): AsyncGenerator<string> {
  yield tmxHead(header);
  for await (const unit of units) yield tmxUnit(unit);
  yield tmxEnd;
}

/** Everything before the first unit. */
export function tmxHead(header: TmxHeader): string {
  const date = header.created === undefined ? null : toTmxDate(header.created);
  const attributes = {
    creationtool: "dragoman",
    creationtoolversion: header.toolVersion,
    segtype: "sentence",
    "o-tmf": "dragoman",
    adminlang: "en",
    srclang: header.sourceLanguage,
    datatype: "plaintext",
    ...(date === null ? {} : { creationdate: date }),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header${written(attributes)}/>
  <body>
`;
}

/** Everything after the last unit. */
export const tmxEnd = "  </body>\n</tmx>\n";

/** One unit as a `tu`; its properties go back to where they were read. */
export function tmxUnit(unit: TranslationUnit): string {
  const languages = Object.keys(unit.texts);
  const sorted = sortProperties(unit, languages);
  const lines = [`    <tu${written(unitAttributes(unit, sorted.get("")))}>`];
  lines.push(...propertyLines(sorted.get(""), "      "), ...contextLines(unit));
  for (const language of languages) {
    const own = sorted.get(language);
    const attributes = { "xml:lang": language, ...keep(own, variantNames) };
    const text = segment(unit.texts[language] ?? "", own?.["#codes"]);
    lines.push(`      <tuv${written(attributes)}>`, ...propertyLines(own, "        "));
    lines.push(`        <seg>${text}</seg>`, "      </tuv>");
  }
  lines.push("    </tu>\n");
  return lines.join("\n");
}

type Properties = Readonly<Record<string, string>>;

const variantNames = [
  ..."o-encoding datatype usagecount lastusagedate creationtool creationtoolversion".split(" "),
  ..."creationdate creationid changedate o-tmf changeid".split(" "),
];
const unitNames = [...variantNames, "segtype", "srclang"];
const segmentTypes = ["block", "paragraph", "sentence", "phrase"];

/** A unit's properties by the language they belong to; `""` are those of the unit itself. */
function sortProperties(
  unit: TranslationUnit,
  languages: readonly string[],
): ReadonlyMap<string, Properties> {
  const sorted = new Map<string, Record<string, string>>();
  for (const [key, value] of Object.entries(unit.properties ?? {})) {
    const slash = key.indexOf("/");
    const prefix = key.slice(0, Math.max(slash, 0));
    const language = languages.includes(prefix) ? prefix : "";
    const group = sorted.get(language) ?? {};
    group[language === "" ? key : key.slice(slash + 1)] = value;
    sorted.set(language, group);
  }
  return sorted;
}

function unitAttributes(unit: TranslationUnit, own: Properties | undefined): Properties {
  const { segtype, ...kept } = keep(own, unitNames);
  const created = unit.created === undefined ? null : toTmxDate(unit.created);
  const changed = unit.changed === undefined ? null : toTmxDate(unit.changed);
  return {
    tuid: unit.id,
    ...kept,
    ...(segtype !== undefined && segmentTypes.includes(segtype) ? { segtype } : {}),
    ...(created === null ? {} : { creationdate: created }),
    ...(unit.creator === undefined ? {} : { creationid: unit.creator }),
    ...(changed === null ? {} : { changedate: changed }),
  };
}

/** Attributes that were kept as `@name`, as far as the DTD knows them. */
function keep(properties: Properties = {}, names: readonly string[]): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of names) {
    const value = properties[`@${name}`];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function propertyLines(properties: Properties = {}, indent: string): string[] {
  const lines: string[] = [];
  for (const [key, value] of Object.entries(properties)) {
    const type = key.replace(/(?<=.)#\d+$/, "");
    if (type === "#note") lines.push(`${indent}<note>${escapeText(value)}</note>`);
    else if (!(type.startsWith("@") || type.startsWith("#"))) {
      lines.push(`${indent}<prop type="${escapeAttribute(type)}">${escapeText(value)}</prop>`);
    }
  }
  return lines;
}

/** The neighbours as XTM writes them, where no tool's own properties hold them already. */
function contextLines(unit: TranslationUnit): string[] {
  const held = Object.keys(unit.properties ?? {}).some((key) =>
    isContext(key.slice(key.indexOf("/") + 1)),
  );
  if (held || unit.previous === undefined || unit.next === undefined) return [];
  return propertyLines(
    {
      "x-previous-source-text": unit.previous ?? "",
      "x-next-source-text": unit.next ?? "",
    },
    "      ",
  );
}

function segment(text: string, codes: string | undefined): string {
  const escaped = escapeText(text);
  if (codes === undefined) return escaped;
  const markup = JSON.parse(codes) as Readonly<Record<string, string>>;
  return escaped.replaceAll(/⟦(\d+)⟧/g, (place, number: string) => markup[number] ?? place);
}

function written(attributes: Properties): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
}
