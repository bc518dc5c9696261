import type { InlineCode } from "../model/article.ts";
import type { Content, ContentToken } from "../stores/xliff/xliff-content.ts";

/** A text that was read, with the bundle's own markup back in place. */
export interface RestoredText {
  readonly text: string;
  /** UTF-16 offsets in `text`. */
  readonly codes: readonly InlineCode[];
}

/** A bundle's codes count code points; here they count UTF-16 units. */
export function toUnits(text: string, codes: readonly InlineCode[] = []): readonly InlineCode[] {
  if (codes.length === 0) return codes;
  const points = [...text];
  const units = (offset: number) => points.slice(0, offset).join("").length;
  return codes.map((code) => ({ ...code, start: units(code.start), end: units(code.end) }));
}

/**
 * The text of a `source` or `target`: codes are found by the ids that the export gave them, and
 * placeholders by what they stand for. `null` where a code is unknown, doubled or crossed, or only
 * one half of a pair is there; a translator may leave markup out.
 */
export function restoreContent(
  content: Content,
  source: string,
  codes: readonly InlineCode[],
): RestoredText | null {
  const known = new Map(codes.map((code) => [`${code.kind} ${code.pair}`, code]));
  const used = new Set<string>();
  const placed: InlineCode[] = [];
  let text = "";
  for (const token of trimmed(content)) {
    if (token.kind === "text") {
      text += token.text;
      continue;
    }
    const key = keyOf(token);
    const code = known.get(key);
    const placeholder = code === undefined ? placeholderOf(token) : null;
    if (placeholder !== null) text += placeholder;
    else if (code === undefined || used.has(key)) return null;
    else {
      used.add(key);
      const start = text.length;
      if (code.end > code.start) text += source.slice(code.start, code.end);
      placed.push({ ...code, start, end: text.length });
    }
  }
  return nests(placed, known) ? { text, codes: placed } : null;
}

type CodeToken = Exclude<ContentToken, { kind: "text" }>;

/** `c3` → the open, close or standalone code of pair 3; `c3-open` → an open one without its close. */
function keyOf({ kind, id }: CodeToken): string {
  const [, pair = "", side] = /^c(\d+)(?:-(open|close))?$/.exec(id) ?? [];
  if (side === "open" || side === "close") return `${side} ${pair}`;
  return `${kind === "alone" ? "standalone" : kind} ${pair}`;
}

/** What a placeholder stands for: by its equivalent text, else by its id (`p1`, `p-1`, `p1-`). */
function placeholderOf({ id, equivalent }: CodeToken): string | null {
  const pattern = /^⟦\/?\d+\/?⟧$/u;
  if (equivalent !== null && pattern.test(equivalent)) return equivalent;
  const [, inner] = /^p(-?\d+-?)(?:\.\d+)?$/.exec(id) ?? [];
  return inner === undefined ? null : `⟦${inner.replaceAll("-", "/")}⟧`;
}

/** Line breaks and runs of blanks are one space; none at the ends. Other spaces are left alone. */
function trimmed(content: Content): Content {
  const tokens = content.map((token) =>
    token.kind === "text"
      ? { ...token, text: token.text.replaceAll(/[\t\r\n ]{2,}|[\t\r\n]/g, " ") }
      : token,
  );
  const trim = (at: number, cut: (text: string) => string) => {
    const token = tokens.at(at);
    if (token?.kind === "text") tokens.splice(at, 1, { ...token, text: cut(token.text) });
  };
  trim(0, (text) => text.replace(/^ /, ""));
  trim(-1, (text) => text.replace(/ $/, ""));
  return tokens;
}

/** Whether codes that are pairs in the source are whole pairs here, one within the other. */
function nests(codes: readonly InlineCode[], known: ReadonlyMap<string, InlineCode>): boolean {
  const open: number[] = [];
  for (const { kind, pair } of codes) {
    if (kind === "standalone") continue;
    const isPair = known.has(`open ${pair}`) && known.has(`close ${pair}`);
    if (!isPair) continue;
    if (kind === "open") open.push(pair);
    else if (open.pop() !== pair) return false;
  }
  return open.length === 0;
}
