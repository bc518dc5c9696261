import type { Source } from "../model/source.ts";

const JSON_FORMATS: ReadonlySet<string> = new Set(["jsonfeed", "ninjs", "bundle"]);
/** Where a Markdown document's first sign of being one may stand. */
const SIGN = /^(?:---\s*$|#{1,6}\s|\s*(?:[-*+]|\d+[.)])\s|>|```|~~~|\|)|\]\(|\*\*|__|!\[/mu;
const LOOKED_AT = 65_536;
/** Markdown by its name: plain paragraphs are Markdown too. */
export const MARKDOWN_NAME: RegExp = /\.(?:md|markdown|mdown|mkd)$/iu;

/**
 * Whether a source may be in a format, by its first character and, for Markdown, its name or any
 * sign of it: so that a reader is only loaded where its own `recognises` is worth asking.
 */
export function mayBe(format: string, { text, path }: Pick<Source, "text" | "path">): boolean {
  if (format === "text") return true;
  const first = /[^\s\uFEFF]/u.exec(text)?.[0] ?? "";
  if (format === "markdown") {
    return first !== "{" && (MARKDOWN_NAME.test(path) || SIGN.test(text.slice(0, LOOKED_AT)));
  }
  return JSON_FORMATS.has(format) ? first === "{" || first === "[" : first === "<";
}
