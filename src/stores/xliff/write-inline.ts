import type { InlineCode } from "../../model/article.ts";
import { escapeText } from "../tmx/escape.ts";
import { type InlineToken, inlineTokens } from "./inline-tokens.ts";
import type { MarkedText } from "./xliff-file.ts";
import { emptyTag, startTag } from "./xml-writer.ts";

/** The `originalData` of one unit: markup by id, equal markup once. */
export interface OriginalData {
  /** Id under which the markup stands. */
  refer(markup: string): string;
  entries(): readonly (readonly [id: string, markup: string])[];
}

/** An empty collection of original data. */
export function originalData(): OriginalData {
  const ids = new Map<string, string>();
  return {
    refer(markup) {
      const id = ids.get(markup) ?? `d${ids.size + 1}`;
      ids.set(markup, id);
      return id;
    },
    entries: () => [...ids].map(([markup, id]) => [id, markup]),
  };
}

/**
 * A text as content of XLIFF 2.x `source` or `target`: pairs as `pc` (`sc`, `ec` where they cross),
 * other codes and placeholders as `ph`. The same code has the same id in source and target.
 */
export function writeInline(marked: MarkedText, data: OriginalData | null): string {
  const seen = new Map<string, number>();
  return inlineTokens(marked)
    .map((token) => writeToken(token, data, seen))
    .join("");
}

function writeToken(
  token: InlineToken,
  data: OriginalData | null,
  seen: Map<string, number>,
): string {
  if (token.kind === "text") return writeCharacters(token.text);
  if (token.kind === "placeholder") {
    const id = placeholderId(token.text, seen);
    return emptyTag("ph", { id, equiv: token.text, disp: token.text });
  }
  return writeCode(token, data);
}

function writeCode(
  { code, shape, partner }: Extract<InlineToken, { kind: "code" }>,
  data: OriginalData | null,
): string {
  const refer = (of: InlineCode | null) => (of === null ? null : (data?.refer(of.data) ?? null));
  const id = `c${code.pair}`;
  if (shape === "alone") return emptyTag("ph", { id: loneId(code), dataRef: refer(code) });
  if (shape === "crossing") {
    const dataRef = refer(code);
    return code.kind === "open"
      ? emptyTag("sc", { id, dataRef })
      : emptyTag("ec", { startRef: id, dataRef });
  }
  if (code.kind === "close") return "</pc>";
  return startTag("pc", { id, dataRefStart: refer(code), dataRefEnd: refer(partner) });
}

/** A code that lost its partner keeps apart from a whole pair of the same number. */
function loneId({ kind, pair }: InlineCode): string {
  return kind === "standalone" ? `c${pair}` : `c${pair}-${kind}`;
}

/** `⟦1⟧` → `p1`, `⟦/1⟧` → `p-1`, `⟦1/⟧` → `p1-`; a second one of a text gets a number. */
export function placeholderId(placeholder: string, seen: Map<string, number>): string {
  const base = `p${placeholder.slice(1, -1).replaceAll("/", "-")}`;
  const count = (seen.get(base) ?? 0) + 1;
  seen.set(base, count);
  return count === 1 ? base : `${base}.${count}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold
const forbidden = /([\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate})/u;

/** Text; characters that XML cannot hold become `cp` (XLIFF 2.1, 4.2.3.1). */
export function writeCharacters(text: string): string {
  if (!forbidden.test(text)) return escapeText(text);
  return text
    .split(forbidden)
    .map((part, index) => (index % 2 === 0 ? escapeText(part) : codePoint(part)))
    .join("");
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return emptyTag("cp", { hex });
}
