/** A list of whole numbers (32 bits) that grows; lighter on the collector than an array. */
export interface GrowingNumbers {
  readonly length: number;
  push(value: number): void;
  append(values: Uint32Array): void;
  /** The numbers so far, valid until the next one is added. */
  values(): Uint32Array;
}

/** An empty list. */
export function growingNumbers(): GrowingNumbers {
  let numbers = new Uint32Array(1024);
  let used = 0;
  const makeRoom = (count: number): void => {
    if (used + count <= numbers.length) return;
    const wider = new Uint32Array(Math.max(numbers.length * 2, used + count));
    wider.set(numbers);
    numbers = wider;
  };
  return {
    get length() {
      return used;
    },
    push(value) {
      if (used === numbers.length) makeRoom(1);
      numbers[used] = value;
      used += 1;
    },
    append(values) {
      makeRoom(values.length);
      numbers.set(values, used);
      used += values.length;
    },
    values: () => numbers.subarray(0, used),
  };
}
