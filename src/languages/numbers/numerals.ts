/** A language's words for numbers; lower case. */
export interface Numerals {
  /** Cardinals with their forms; 1 is a hint, it is an article as often as a number. */
  readonly cardinals: readonly (readonly [value: number, forms: string])[];
  /** Words that multiply what stands before them: powers of ten. */
  readonly scales: readonly (readonly [power: number, word: RegExp])[];
  readonly ordinals: readonly (readonly [value: number, word: RegExp])[];
  /** Words that may stand for one of some numbers. */
  readonly hints: readonly (readonly [values: readonly number[], word: RegExp])[];
  /** First parts of compounds, and how the rest of a compound begins. */
  readonly compound: readonly (readonly [value: number, prefix: string])[];
  readonly compoundTail: RegExp | null;
  /** A word for 100 that multiplies: "two hundred". */
  readonly multiplies: RegExp | null;
}
