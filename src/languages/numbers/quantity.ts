/**
 * A number as a text has it. `figure`: in digits. `word`: a cardinal spelled out. `hint`: a word that
 * may stand for a number (half, dozen, second, XIX) and is never missed when it does not.
 */
export interface Quantity {
  readonly kind: "figure" | "word" | "hint";
  readonly written: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** What it may stand for, by the conventions of the text's language; see {@link keyOf}. */
  readonly values: readonly string[];
  /** What it would stand for by other languages' decimal and grouping signs. */
  readonly others: readonly string[];
  /** Numbers it falls into where it is not one: "19:12" may be a score. */
  readonly parts: readonly Quantity[];
}

/** A number as a key that does not depend on how it was computed. */
export function keyOf(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** Minutes since midnight as a key: times are compared with times only. */
export function timeKey(minutes: number): string {
  return `t${minutes % 1440}`;
}

/** A quantity from what differs. */
export function quantity(
  own: Pick<Quantity, "kind" | "written" | "start"> & Partial<Quantity>,
): Quantity {
  const end = own.start + own.written.length;
  return { values: [], others: [], parts: [], end, ...own };
}
