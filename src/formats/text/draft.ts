import type { Draft } from "./piece.ts";

/** Whether a text ends the way sentences and clauses do. */
export function endsWithStop(text: string): boolean {
  return /[.!?…;:,][»”"')\]]*$/u.test(text.slice(-6));
}

/** Whether a text could be a headline: short, with letters, without a full stop. */
export function isTitleLike(text: string): boolean {
  return text.length <= 200 && /\p{L}/u.test(text) && !/[.,;:…][»”"']*$/u.test(text.slice(-6));
}

/** Running text: long, or ending like a sentence. */
export function isProse(text: string): boolean {
  return text.length > 200 || (text.length > 15 && endsWithStop(text));
}

/** The nearest piece before (`step` −1) or after (1) that no rule has dropped; `null` at the ends. */
export function keptNeighbour(draft: Draft, index: number, step: 1 | -1): number | null {
  for (let at = index + step; at >= 0 && at < draft.pieces.length; at += step) {
    if (draft.labels[at]?.reason === undefined) return at;
  }
  return null;
}
