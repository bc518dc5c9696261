import { type TextCodes, textCodes } from "./text-codes.ts";

/**
 * What makes two texts "the same" for a 100 % match: Unicode composition, white space, quotes,
 * dashes, ellipsis and apostrophes are unified, invisible characters dropped. Letters, their case
 * and numbers always count.
 */
export function matchKey(text: string): string {
  scratch.read(text);
  const isSame = unify(scratch, everyKind);
  if (isSame === null) readRewritten(text);
  return isSame === true ? text : scratch.toString();
}

/** The match key of a text as codes, until the next text is looked at. */
export function keyCodes(text: string): TextCodes {
  scratch.read(text);
  if (unify(scratch, everyKind) === null) readRewritten(text);
  return scratch;
}

/** The match key of a text given as codes, until the next text is looked at. */
export function keyOfCodes(codes: Uint16Array): TextCodes {
  scratch.copy(codes);
  if (unify(scratch, everyKind) === null) {
    scratch.copy(codes);
    readRewritten(scratch.toString());
  }
  return scratch;
}

const scratch = textCodes();

/** Makes the key of a text that cannot be unified code by code alone. */
function readRewritten(text: string): void {
  scratch.read(text.replaceAll(invisible, "").normalize("NFC").replaceAll("…", "..."));
  unify(scratch, kindMask);
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** What becomes of a code; what is none of these stays as it is. */
const kinds = { drop: 1, space: 2, quote: 3, apostrophe: 4, dash: 5, rewrite: 8 };
const kindMask = 7;
const everyKind = 15;
const replacements = [0, 0, 0x20, 0x22, 0x27, 0x2d];

let table: Uint8Array | null = null;

function kindTable(): Uint8Array {
  if (table !== null) return table;
  const filled = new Uint8Array(0x10000);
  // Anything that composition could change stands beyond Latin Extended, Cyrillic apart.
  const composing = [0x300, 0x36f, 0x483, 0x489, 0x530, 0x1fff, 0x2100, 0xffff];
  for (let at = 0; at < composing.length; at += 2) {
    filled.fill(kinds.rewrite, composing[at], (composing[at + 1] ?? 0) + 1);
  }
  const mark = (kind: number, characters: string): void => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      filled[code] = (filled[code] ?? 0) | kind;
    }
  };
  mark(kinds.drop, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff");
  mark(kinds.space, "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000");
  mark(kinds.space, "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a");
  mark(kinds.quote, "«»„“”‟″＂");
  mark(kinds.apostrophe, "‘’‚‛′`´ʼ＇");
  mark(kinds.dash, "‐‑‒–—―−－");
  mark(kinds.rewrite, "…");
  table = filled;
  return filled;
}

/**
 * Unifies in place: whether nothing had to change, or `null` where it came upon a code that must be
 * rewritten first.
 */
function unify(key: TextCodes, mask: number): boolean | null {
  const table = kindTable();
  const { codes, length } = key;
  let isSame = true;
  let isAfterSpace = true;
  let used = 0;
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    const kind = (table[code] ?? 0) & mask;
    if (kind >= kinds.rewrite) return null;
    const isSpace = kind === kinds.space;
    if (kind === kinds.drop || (isSpace && isAfterSpace)) continue;
    const written = replacements[kind] || code;
    if (written !== code) isSame = false;
    codes[used] = written;
    used += 1;
    isAfterSpace = isSpace;
  }
  if (isAfterSpace && used > 0) used -= 1;
  key.cut(used);
  return isSame && used === length;
}
