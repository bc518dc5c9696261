import { findProtectedTokens, type ProtectedToken } from "./protected-tokens.ts";

/** A text whose protected tokens are HTML elements, as the engine's html mode wants it. */
export interface MarkedText {
  readonly html: string;
  /** What each element stands for, by its number. */
  readonly elements: readonly MarkedElement[];
}

/** A token that stands alone, or an opening one with its closing one. */
export type MarkedElement =
  | { readonly kind: "void"; readonly text: string }
  | { readonly kind: "pair"; readonly open: string; readonly close: string };

/**
 * Writes protected tokens as elements. Two placeholders around a phrase (`⟦1⟧phrase⟦2⟧`) become
 * one element around it, which the engine keeps with its words; the rest become void elements.
 * The engine aborts on a bare `<` or an unclosed tag, so all other text is escaped.
 */
export function markText(text: string): MarkedText {
  const tokens = findProtectedTokens(text);
  const partners = findPairs(text, tokens);
  const elements: MarkedElement[] = [];
  let html = "";
  let done = 0;
  for (const [index, token] of tokens.entries()) {
    html += writeEntities(text.slice(done, token.start));
    done = token.end;
    const partner = tokens[partners.get(index) ?? -1];
    if (partner === undefined) {
      html += `<img x="${elements.length}">`;
      elements.push({ kind: "void", text: token.text });
    } else if (partner.start < token.start) {
      html += "</b>";
    } else {
      html += `<b x="${elements.length}">`;
      elements.push({ kind: "pair", open: token.text, close: partner.text });
    }
  }
  return { html: html + writeEntities(text.slice(done)), elements };
}

/** Puts the tokens back; `null` where an element was lost, doubled or torn apart. */
export function unmarkText(html: string, elements: readonly MarkedElement[]): string | null {
  const open: MarkedElement[] = [];
  const seen = new Set<MarkedElement>();
  let broken = false;
  const text = html.replaceAll(
    /<(\/?)(?:b|img)(?: x="(\d+)")?\s*\/?>/g,
    (_, slash: string, x = "") => {
      const element = slash === "" ? elements[Number(x)] : open.pop();
      if (element === undefined || (slash === "" && seen.has(element))) {
        broken = true;
        return "";
      }
      seen.add(element);
      if (element.kind === "void") return element.text;
      if (slash === "") open.push(element);
      return slash === "" ? element.open : element.close;
    },
  );
  if (broken || open.length > 0 || seen.size < elements.length) return null;
  return /[<>]/.test(text) ? null : readEntities(text);
}

/** Index of each paired placeholder's partner, both ways; pairs nest and never cross. */
export function findPairs(
  text: string,
  tokens: readonly ProtectedToken[],
): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "placeholder") continue;
    const spaceBefore = /(?:^|[\s(«„“"])(?:⟦[^⟦⟧]*⟧)*$/u.test(text.slice(0, token.start));
    const spaceAfter = /^(?:⟦[^⟦⟧]*⟧)*(?:$|[\s.,;:!?…)»”"])/u.test(text.slice(token.end));
    if (spaceBefore && !spaceAfter) open.push(index);
    if (spaceBefore || !spaceAfter) continue;
    const opener = open.pop();
    if (opener === undefined) continue;
    partners.set(opener, index).set(index, opener);
  }
  return partners;
}

/** Escapes a text as the engine's html mode wants it; it aborts on a bare `<`. */
export function writeEntities(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&apos;": "'",
  "&amp;": "&",
};

/** The characters that entities stand for. */
export function readEntities(html: string): string {
  return html.replaceAll(/&(?:lt|gt|quot|#39|apos|amp);/g, (entity) => entities[entity] ?? entity);
}
