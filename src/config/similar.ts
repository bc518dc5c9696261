import { createRequire } from "node:module";

/** Half of a word mistyped is another word. */
const MOST = 0.4;

/** The known word that was probably meant, for an error's data; nothing where none is near. */
export function similarTo(word: string, known: readonly string[]): { readonly similar?: string } {
  if (word === "" || known.length === 0) return {};
  // Loaded with the first mistake: most runs make none.
  const { closest, distance } = createRequire(import.meta.url)(
    "fastest-levenshtein",
  ) as typeof import("fastest-levenshtein");
  const lower = word.toLowerCase();
  const near = closest(lower, known);
  const length = Math.max(lower.length, near.length);
  return distance(lower, near.toLowerCase()) <= length * MOST ? { similar: near } : {};
}
