import type { Role } from "../../src/model/article.ts";
import type { Check, Pair, PairText, Remark } from "../../src/model/check.ts";
import type { GlossaryHit } from "../../src/model/glossary.ts";

/** What a test says of a pair; the rest is usual. */
export interface PairInput {
  readonly source: string;
  readonly target: string;
  readonly to: string;
  readonly role?: Role;
  readonly terms?: readonly GlossaryHit[];
}

/** A pair that is the only segment of its edition. */
export function pairOf({ source, target, to, role = "paragraph", terms = [] }: PairInput): Pair {
  const own: PairText = { id: "b0.0", block: "b0", role, source, target, terms };
  return { ...own, target, from: "ru", to, edition: [own], at: 0 };
}

/** What a check says of a pair. */
export function remarks(check: Check, input: PairInput): readonly Remark[] {
  return [...check.run(pairOf(input))];
}
