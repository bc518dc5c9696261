import type { InlineCode } from "../../model/article.ts";
import type { MarkedText } from "./xliff-file.ts";

/** A piece of a marked text. `pair`: the code has its partner, and both nest within the others. */
export type InlineToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "placeholder"; readonly text: string }
  | {
      readonly kind: "code";
      readonly code: InlineCode;
      readonly shape: "pair" | "crossing" | "alone";
      readonly partner: InlineCode | null;
    };

/** Placeholders that stand for markup in a text of its own: `⟦1⟧`, `⟦/1⟧`, `⟦2/⟧`. */
export const placeholderPattern: RegExp = /⟦\/?\d+\/?⟧/gu;

/** Cuts a text at its codes and placeholders, in order. Codes that take room replace their text. */
export function inlineTokens({ text, codes }: MarkedText): readonly InlineToken[] {
  const tokens: InlineToken[] = [];
  const shapes = shapesOf(codes);
  let offset = 0;
  for (const code of codes) {
    if (code.start > offset) tokens.push(...plainTokens(text.slice(offset, code.start)));
    offset = Math.max(offset, code.end);
    tokens.push({ kind: "code", code, ...(shapes.get(code) ?? { shape: "alone", partner: null }) });
  }
  if (offset < text.length) tokens.push(...plainTokens(text.slice(offset)));
  return tokens;
}

function plainTokens(text: string): readonly InlineToken[] {
  const tokens: InlineToken[] = [];
  let offset = 0;
  for (const { 0: placeholder, index } of text.matchAll(placeholderPattern)) {
    if (index > offset) tokens.push({ kind: "text", text: text.slice(offset, index) });
    tokens.push({ kind: "placeholder", text: placeholder });
    offset = index + placeholder.length;
  }
  if (offset < text.length) tokens.push({ kind: "text", text: text.slice(offset) });
  return tokens;
}

interface Shape {
  readonly shape: "pair" | "crossing" | "alone";
  readonly partner: InlineCode | null;
}

function shapesOf(codes: readonly InlineCode[]): ReadonlyMap<InlineCode, Shape> {
  const shapes = new Map<InlineCode, Shape>();
  const open: InlineCode[] = [];
  for (const code of codes) {
    if (code.kind === "open") open.push(code);
    if (code.kind !== "close") continue;
    const index = open.findLastIndex(({ pair }) => pair === code.pair);
    const opening = open[index];
    if (opening === undefined) continue;
    const crossed = open.slice(index + 1).some((inner) => closesLater(inner, codes));
    const shape = crossed ? "crossing" : "pair";
    shapes.set(opening, { shape, partner: code }).set(code, { shape, partner: opening });
    open.splice(index, 1);
  }
  return shapes;
}

function closesLater(opening: InlineCode, codes: readonly InlineCode[]): boolean {
  return codes.some(({ kind, pair }) => kind === "close" && pair === opening.pair);
}
