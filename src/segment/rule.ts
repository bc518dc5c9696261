import type { Boundary } from "./boundary.ts";
import type { Lexicon } from "./lexicon.ts";

/** What a rule says of a boundary: the sentence goes on, it ends, or the rule has no opinion. */
export type Answer = "join" | "split" | null;

/** One reason to cut or not to cut; rules are asked in order and the first answer counts. */
export interface Rule {
  readonly name: string;
  readonly decide: (boundary: Boundary, lexicon: Lexicon) => Answer;
}
