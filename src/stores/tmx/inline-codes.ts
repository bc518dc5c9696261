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
export function segmentContent(unitNumbers: () => CodeNumbers): SegmentContent {
  const codes: Record<string, string> = {};
  // Most segments hold no codes: what only codes need is made with the first one.
  let seen: SeenCodes | null = null;
  let text = "";
  let raw = "";
  let depth = 0;

  const place = (key: string, markup: string): void => {
    const numbers = unitNumbers();
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    codes[number] = markup;
    text += `⟦${number}⟧`;
  };
  let key = "";
  return {
    open(name, attributes) {
      seen ??= seenCodes();
      if (depth > 0) {
        depth += 1;
        raw += startTag(name, attributes);
      } else if (name === "hi") {
        const pair = attributes["x"] ?? seen.count(name);
        seen.highlights.push(pair);
        place(`open hi ${pair}`, startTag(name, attributes));
      } else {
        depth = 1;
        raw = startTag(name, attributes);
        key = codeKey(name, attributes, seen);
      }
    },
    text(found) {
      if (depth > 0) raw += escapeText(found);
      else text += found;
    },
    close(name) {
      if (depth === 0) return place(`close hi ${seen?.highlights.pop()}`, "</hi>");
      raw += `</${name}>`;
      depth -= 1;
      if (depth === 0) place(key, raw);
    },
    finish: () => ({ text, codes }),
  };
}

/** The codes of a segment so far. */
interface SeenCodes {
  /** Open `hi`, the innermost last. */
  readonly highlights: string[];
  /** What pairs an `ept` with its `bpt`, by their `i`. */
  readonly pairs: Map<string, string>;
  /** A name for the next code of a kind: `#1`, `#2`, … */
  count(kind: string): string;
}

function seenCodes(): SeenCodes {
  const counts = new Map<string, number>();
  return {
    highlights: [],
    pairs: new Map(),
    count(kind) {
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      return `#${number}`;
    },
  };
}

function codeKey(name: string, attributes: Attributes, { pairs, count }: SeenCodes): string {
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
