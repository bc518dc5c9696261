/**
 * What makes two texts "the same" for a 100 % match: Unicode composition, white space, quotes,
 * dashes, ellipsis and apostrophes are unified, invisible characters dropped. Letters, their case
 * and numbers always count.
 */
export function matchKey(text: string): string {
  return isPlain(text) ? text : unify(text);
}

/** Characters below this code that unifying leaves as they are have a 1 in the table. */
const tableSize = 0x460;
let table: Uint8Array | null = null;

function plainTable(): Uint8Array {
  if (table !== null) return table;
  table = new Uint8Array(tableSize);
  for (let code = 0; code < tableSize; code += 1) {
    if (/[!-_a-z{|}À-ÖØ-öø-ɏəА-яЁё]/.test(String.fromCharCode(code))) table[code] = 1;
  }
  return table;
}

/** Whether a text is its own key: most are, and looking is quicker than replacing. */
function isPlain(text: string): boolean {
  const plain = plainTable();
  let isAfterSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20) {
      if (isAfterSpace) return false;
      isAfterSpace = true;
    } else if (code < tableSize && plain[code] === 1) isAfterSpace = false;
    else return false;
  }
  return !isAfterSpace || text === "";
}

const typographic = /[\u00ad\u200b-\u200f\u2060\ufeff«»„“”‟″＂‘’‚‛′`´ʼ＇‐‑‒–—―−－…]|\s+/g;

const replacements: Readonly<Record<string, string>> = {
  ...fromEach("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
  ...fromEach("«»„“”‟″＂", '"'),
  ...fromEach("‘’‚‛′`´ʼ＇", "'"),
  ...fromEach("‐‑‒–—―−－", "-"),
  "…": "...",
};

function unify(text: string): string {
  const composed = combining.test(text) ? text.replaceAll(invisible, "").normalize("NFC") : text;
  return composed
    .replace(typographic, (found) => replacements[found] ?? " ")
    .replaceAll(/ {2,}/g, " ")
    .trim();
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Anything that composition could change stands beyond Latin Extended, Cyrillic apart. */
const combining = /[\u0300-\u036f\u0483-\u0489\u0530-\u1fff\u2100-\uffff]/;

function fromEach(characters: string, replacement: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, replacement]));
}
