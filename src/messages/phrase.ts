import { phrases } from "./en/phrases.ts";

/** A phrase by its key, with the values of its places. */
interface Phrase {
  readonly key: string;
  readonly data: Readonly<Record<string, string>>;
}

let patterns: readonly (readonly [key: string, pattern: RegExp])[] | null = null;

/**
 * Finds an English phrase that an error has in its data, where scripts read it, so that it can be
 * shown in another language; `null` for what is no phrase (a system's words, a name).
 */
export function findPhrase(english: string): Phrase | null {
  patterns ??= Object.entries(phrases).map(([key, text]) => [key, patternOf(text)]);
  for (const [key, pattern] of patterns) {
    const match = pattern.exec(english);
    if (match !== null) return { key, data: match.groups ?? {} };
  }
  return null;
}

function patternOf(text: string): RegExp {
  const parts = text.split(/\{\{(\w+)\}\}/u);
  const source = parts.map((part, at) => (at % 2 === 0 ? literal(part) : `(?<${part}>.+?)`));
  return new RegExp(`^${source.join("")}$`, "su");
}

function literal(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, "\\$&");
}
