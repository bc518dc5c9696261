import { distance } from "fastest-levenshtein";
import type { MaskedText } from "./masked-text.ts";

/**
 * How alike two texts are, 0–99: the share of characters that need no change,
 * `100 × (1 − edits / longer length)` rounded down. Edits are the Levenshtein distance of the
 * masked texts, plus one for each number or placeholder that differs from its counterpart.
 */
export function fuzzyScore(a: MaskedText, b: MaskedText): number {
  const longer = Math.max(a.text.length, b.text.length);
  if (longer === 0) return 0;
  const edits = distance(a.text, b.text) + differing(a.values, b.values);
  return Math.min(99, Math.max(0, Math.floor(100 * (1 - edits / longer))));
}

/** Values that differ from the one in the same place; a missing one is already an edit. */
function differing(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) if (a[at] !== b[at]) count += 1;
  return count;
}
