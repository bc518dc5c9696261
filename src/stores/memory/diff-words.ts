/** A stretch of words that two texts share, or that only one of them has. */
export interface WordDifference {
  /** `removed`: only in the first text; `added`: only in the second. */
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * What changed between two texts, by words: the longest common sequence is kept. Joining the texts
 * of `same` and `removed` gives the first text, of `same` and `added` the second.
 */
export function diffWords(before: string, after: string): readonly WordDifference[] {
  const a = words(before);
  const b = words(after);
  const common = commonLengths(a, b);
  const found: WordDifference[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      push(found, "same", left);
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || keepsMore(common, i, j))) {
      push(found, "removed", left);
      i += 1;
    } else if (right !== undefined) {
      push(found, "added", right);
      j += 1;
    }
  }
  return found;
}

/** Words, and what stands between them, each on its own. */
function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** Length of the longest common sequence of the rest of both, from every pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    const below = lengths[i + 1];
    for (let j = b.length - 1; j >= 0 && row !== undefined && below !== undefined; j -= 1) {
      const skip = Math.max(below[j] ?? 0, row[j + 1] ?? 0);
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : skip;
    }
  }
  return lengths;
}

/** Whether leaving out the first text's word loses no more than leaving out the second's. */
function keepsMore(common: readonly Uint16Array[], i: number, j: number): boolean {
  return (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0);
}

function push(found: WordDifference[], kind: WordDifference["kind"], text: string): void {
  const last = found.at(-1);
  if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text };
  else found.push({ kind, text });
}
