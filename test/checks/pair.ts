import type { Check, CheckExample, Pair, PairText, Remark } from "../../src/model/check.ts";

/** What a test says of a pair; the rest is usual. */
export interface PairInput extends Omit<CheckExample, "wrong" | "right"> {
  readonly target: string;
}

/** A pair that is the last segment of its edition, after what stands before it. */
export function pairOf({ source, target, to, role = "paragraph", term, before }: PairInput): Pair {
  const terms =
    term === undefined ? [] : [{ ...term, target: term.targets[0] ?? "", start: 0, end: 0 }];
  const own: PairText = { id: "b1.0", block: "b1", role, source, target, terms };
  const first: PairText[] =
    before === undefined
      ? []
      : [{ id: "b0.0", block: "b0", role: "paragraph", terms: [], ...before }];
  return { ...own, target, from: "ru", to, edition: [...first, own], at: first.length };
}

/** What a check says of a pair. */
export function remarks(check: Check, input: PairInput): readonly Remark[] {
  return [...check.run(pairOf(input))];
}
