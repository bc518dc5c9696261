/**
 * What makes two texts "the same" for a 100 % match: Unicode composition, white space, quotes,
 * dashes, ellipsis and apostrophes are unified, invisible characters dropped. Letters, their case
 * and numbers always count.
 */
export function matchKey(text: string): string {
  return plain.test(text) ? text : unify(text);
}

/** Texts that unifying leaves as they are; most are, and testing is quicker than replacing. */
const plain = /^(?:[!-_a-z{|}À-ÖØ-öø-ɏəА-яЁё]+(?: [!-_a-z{|}À-ÖØ-öø-ɏəА-яЁё]+)*)?$/;

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
