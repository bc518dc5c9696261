import type { TranslationUnit } from "../../model/memory.ts";
import { textCodes } from "./text-codes.ts";

/** A hash of 64 bits in two halves, each a whole number from 0. */
export interface LongHash {
  readonly high: number;
  readonly low: number;
}

/**
 * A unit's identity in a store: the same texts between the same neighbours are the same unit,
 * whatever else is known of them.
 */
export function unitHash(unit: Omit<TranslationUnit, "id">): LongHash {
  const languages = Object.keys(unit.texts).sort();
  let content = "";
  for (const language of languages) content += `${language}\u0000${unit.texts[language]}\u0001`;
  content += `${neighbour(unit.previous)}\u0001${neighbour(unit.next)}`;
  return longHash(content);
}

/** An unknown neighbour is not the same as none. */
function neighbour(text: string | null | undefined): string {
  return text === undefined ? "?" : text === null ? "" : `=${text}`;
}

/** Two lanes mixed at the end (cyrb53 by bryc, public domain, with all 64 bits kept). */
export function longHash(content: string): LongHash {
  scratch.read(content);
  const { codes, length } = scratch;
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return { high: b >>> 0, low: a >>> 0 };
}

const scratch = textCodes();

/** A hash as 16 hexadecimal digits. */
export function hexadecimal({ high, low }: LongHash): string {
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
