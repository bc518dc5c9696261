import { escapeAttribute } from "../tmx/escape.ts";

/** Attributes in order; `null` ones are left out. */
export type WrittenAttributes = Readonly<Record<string, string | number | null>>;

/** A start tag. */
export function startTag(name: string, attributes: WrittenAttributes = {}): string {
  return `<${name}${writtenAttributes(attributes)}>`;
}

/** An element without content. */
export function emptyTag(name: string, attributes: WrittenAttributes = {}): string {
  return `<${name}${writtenAttributes(attributes)}/>`;
}

/** An element around markup that is already escaped. */
export function element(name: string, attributes: WrittenAttributes, content: string): string {
  return `${startTag(name, attributes)}${content}</${name}>`;
}

/** An element around lines, which are indented. */
export function block(
  name: string,
  attributes: WrittenAttributes,
  lines: readonly string[],
): readonly string[] {
  return [startTag(name, attributes), ...lines.map((line) => ` ${line}`), `</${name}>`];
}

/** A name token (XML 1.0 Nmtoken) made of any text. */
export function nameToken(text: string): string {
  const token = text.replaceAll(/[^\p{L}\p{Nd}._:-]/gu, "-");
  return token === "" ? "-" : token;
}

function writtenAttributes(attributes: WrittenAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? "" : ` ${name}="${escapeAttribute(String(value))}"`))
    .join("");
}
