import { escapeAttribute, escapeText } from "./escape.ts";

/** Attributes of an element by name. */
export type Attributes = Readonly<Record<string, string>>;

/** Numbers of a unit's inline codes: the same code has the same number in every language. */
export type CodeNumbers = Map<string, number>;

/** The content of one `seg` while it is read. */
export interface SegmentContent {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
  /** The text with `⟦n⟧` for every inline code, and the codes' own markup by number. */
  finish(): { readonly text: string; readonly codes: Readonly<Record<string, string>> };
}

/**
 * Collects a segment. `bpt`, `ept`, `ph`, `it` and `ut` become one placeholder each, with all they
 * hold (`sub` too); `hi` becomes one on each side of its text. `x` pairs codes between languages,
 * `i` pairs `bpt` with `ept` (TMX 1.4b, content markup); codes without them count in order.
 */
export function segmentContent(numbers: CodeNumbers): SegmentContent {
  const parts: string[] = [];
  const codes: Record<string, string> = {};
  const highlights: string[] = [];
  const pairs = new Map<string, string>();
  const counts = new Map<string, number>();
  let raw = "";
  let depth = 0;

  const place = (key: string, markup: string): void => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    codes[number] = markup;
    parts.push(`⟦${number}⟧`);
  };
  const count = (name: string): string => {
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return `#${number}`;
  };
  let key = "";
  return {
    open(name, attributes) {
      if (depth > 0) {
        depth += 1;
        raw += startTag(name, attributes);
      } else if (name === "hi") {
        const pair = attributes["x"] ?? count(name);
        highlights.push(pair);
        place(`open hi ${pair}`, startTag(name, attributes));
      } else {
        depth = 1;
        raw = startTag(name, attributes);
        key = codeKey(name, attributes, pairs, count);
      }
    },
    text(text) {
      if (depth > 0) raw += escapeText(text);
      else parts.push(text);
    },
    close(name) {
      if (depth === 0) return place(`close hi ${highlights.pop()}`, "</hi>");
      raw += `</${name}>`;
      depth -= 1;
      if (depth === 0) place(key, raw);
    },
    finish: () => ({ text: parts.length === 1 ? (parts[0] ?? "") : parts.join(""), codes }),
  };
}

function codeKey(
  name: string,
  attributes: Attributes,
  pairs: Map<string, string>,
  count: (name: string) => string,
): string {
  const { i, x, pos } = attributes as { i?: string; x?: string; pos?: string };
  if (name === "bpt") {
    const pair = x ?? i ?? count(name);
    if (i !== undefined) pairs.set(i, pair);
    return `open ${pair}`;
  }
  if (name === "ept") return `close ${i === undefined ? count(name) : (pairs.get(i) ?? i)}`;
  return `${name} ${pos ?? ""} ${x ?? count(`${name} ${pos ?? ""}`)}`;
}

function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(
    ([attribute, value]) => ` ${attribute}="${escapeAttribute(value)}"`,
  );
  return `<${name}${written.join("")}>`;
}
