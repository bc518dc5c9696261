/**
 * What makes two texts "the same" for a 100 % match: Unicode composition, white space, quotes,
 * dashes, ellipsis and apostrophes are unified, invisible characters dropped. Letters, their case
 * and numbers always count.
 */
export function matchKey(text: string): string {
  const trimmed = text.trim();
  return plain.test(trimmed) ? trimmed : unify(trimmed);
}

/** Texts that unifying leaves as they are; most are, and testing is quicker than replacing. */
const plain = /^(?:[!-,./-?A-Z_a-z{|}А-яЁё-]| (?! ))*$/;

function unify(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[«»„“”‟″＂]/g, '"')
    .replaceAll(/[‘’‚‛′`´ʼ＇]/g, "'")
    .replaceAll(/[‐‑‒–—―−－]/g, "-")
    .replaceAll("…", "...")
    .trim();
}
