import type { JobSegment } from "../../model/job.ts";

/** A job's texts as they are sent. */
export interface MarkedTexts {
  /** Whether the texts are markup (both HTML and XML), because one of them has placeholders. */
  readonly isMarked: boolean;
  readonly texts: readonly string[];
  /** Translations with placeholders again; what is no text stays as it is. */
  read(translations: readonly unknown[]): readonly unknown[];
}

/** `⟦1⟧` opens, `⟦/1⟧` closes, `⟦2/⟧` stands alone. */
const PLACEHOLDER = /⟦(\/?)(\d+)(\/?)⟧/gu;

/**
 * Placeholders as tags, which services move along with the words that they hold, where they would
 * bend or drop brackets. Texts without placeholders, or with some that do not nest, go as plain text.
 */
export function markTexts(
  segments: readonly JobSegment[],
  form: "tags" | "plain" = "tags",
): MarkedTexts {
  const plain = segments.map(({ text }) => text);
  const isMarked =
    form === "tags" && plain.some((text) => text.includes("⟦")) && plain.every(isNested);
  if (!isMarked) return { isMarked, texts: plain, read: (translations) => translations };
  return {
    isMarked,
    texts: plain.map(toMarkup),
    read: (translations) =>
      translations.map((text) => (typeof text === "string" ? fromMarkup(text) : text)),
  };
}

function isNested(text: string): boolean {
  const open: string[] = [];
  for (const [, closes, number = "", alone] of text.matchAll(PLACEHOLDER)) {
    if (closes === "" && alone === "") open.push(number);
    else if (closes !== "" && open.pop() !== number) return false;
  }
  return open.length === 0;
}

function toMarkup(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replaceAll(PLACEHOLDER, (_, closes: string, number: string, alone: string) => {
    if (alone !== "") return `<img id="${number}"/>`;
    return closes === "" ? `<span id="${number}">` : "</span>";
  });
}

const TAG = /<\s*(\/?)\s*(span|img)(?:\s+id\s*=\s*["']?(\d+)["']?)?\s*\/?\s*>/giu;

/** Tags that a service has lost or bent are missing afterwards, and the text will be refused for it. */
function fromMarkup(text: string): string {
  const open: string[] = [];
  const replaced = text.replaceAll(TAG, (tag, closes: string, name: string, number?: string) => {
    if (closes !== "") return `⟦/${open.pop() ?? ""}⟧`;
    if (number === undefined) return tag;
    if (name.toLowerCase() === "img") return `⟦${number}/⟧`;
    open.push(number);
    return `⟦${number}⟧`;
  });
  return replaced.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu, decode);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
};

function decode(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
