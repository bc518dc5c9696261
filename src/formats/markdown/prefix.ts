/** What containers a line stands in, and where its own content begins (relative to the line). */
export interface Prefix {
  /** Depth of block quotations. */
  readonly quotes: number;
  /** Whether the line opens a list item. */
  readonly item: boolean;
  /** Columns of white space before the content, after the last marker. */
  readonly indent: number;
  readonly content: number;
}

const QUOTE = /^ {0,3}> ?/u;
const ITEM = /^ {0,12}(?:[-+*]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)/u;
/** `***` and `- - -` look like list items and are none. */
const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/u;

/** Takes the markers off the start of a line. */
export function readPrefix(line: string): Prefix {
  let content = 0;
  let quotes = 0;
  let item = false;
  for (;;) {
    const rest = line.slice(content);
    const quote = QUOTE.exec(rest)?.[0];
    const marker = quote !== undefined || isRule(rest) ? undefined : ITEM.exec(rest)?.[0];
    const taken = quote ?? marker;
    if (taken === undefined || taken === "") break;
    if (quote !== undefined) quotes += 1;
    else item = true;
    content += taken.length;
  }
  const space = /^[ \t]*/u.exec(line.slice(content))?.[0] ?? "";
  return {
    quotes,
    item,
    indent: space.replaceAll("\t", "    ").length,
    content: content + space.length,
  };
}

/** A thematic break: `---`, `***`, `_ _ _`. */
export function isRule(line: string): boolean {
  return RULE.test(line);
}
