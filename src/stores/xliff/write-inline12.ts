import { escapeText } from "../tmx/escape.ts";
import { type InlineToken, inlineTokens } from "./inline-tokens.ts";
import { placeholderId } from "./write-inline.ts";
import type { MarkedText } from "./xliff-file.ts";
import { element, emptyTag, startTag } from "./xml-writer.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold
const forbidden = /([\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate})/u;

/**
 * A text as content of XLIFF 1.2 `source` or `target`: pairs as `g` (`bx`, `ex` where they cross),
 * other codes and placeholders as `x`. A character that XML cannot hold is an `x` of its own.
 */
export function writeInline12(marked: MarkedText): string {
  const seen = new Map<string, number>();
  return inlineTokens(marked)
    .map((token) => writeToken(token, seen))
    .join("");
}

/** Text between `source` tags without any code. */
export function writePlain12(text: string): string {
  return writeInline12({ text, codes: [] });
}

function writeToken(token: InlineToken, seen: Map<string, number>): string {
  if (token.kind === "text") return writeCharacters(token.text, seen);
  if (token.kind === "placeholder") {
    const id = placeholderId(token.text, seen);
    return emptyTag("x", { id, ctype: "x-placeholder", "equiv-text": token.text });
  }
  const { code, shape } = token;
  const id = `c${code.pair}`;
  if (shape === "alone") {
    const own = code.kind === "standalone" ? id : `${id}-${code.kind}`;
    return emptyTag("x", { id: own, ctype: "x-markup", "equiv-text": code.data });
  }
  if (shape === "crossing") {
    return code.kind === "open"
      ? emptyTag("bx", { id, rid: id, ctype: "x-markup", "equiv-text": code.data })
      : emptyTag("ex", { id: `${id}-end`, rid: id, "equiv-text": code.data });
  }
  if (code.kind === "close") return "</g>";
  return startTag("g", { id, ctype: "x-markup", "equiv-text": code.data });
}

function writeCharacters(text: string, seen: Map<string, number>): string {
  if (!forbidden.test(text)) return escapeText(text);
  return text
    .split(forbidden)
    .map((part, index) => (index % 2 === 0 ? escapeText(part) : character(part, seen)))
    .join("");
}

function character(part: string, seen: Map<string, number>): string {
  const hex = (part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const count = (seen.get("u") ?? 0) + 1;
  seen.set("u", count);
  return emptyTag("x", { id: `u${count}`, ctype: `x-character-${hex}` });
}

/** A note (XLIFF 1.2, 2.3.4): priority 1 is the highest. */
export function note12(text: string, priority: number, about: "source" | "target"): string {
  return element("note", { from: "dragoman", priority, annotates: about }, escapeText(text));
}
