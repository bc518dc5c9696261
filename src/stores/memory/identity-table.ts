import type { LongHash } from "./unit-id.ts";

/** Numbers by identity: a hash table without objects. */
export interface IdentityTable {
  readonly size: number;
  /** Adds an identity that is not in the table yet. */
  add(identity: LongHash, number: number): void;
  find(identity: LongHash): number | undefined;
}

/** Numbers of a slot: high and low half of an identity, and the number + 1; 0 where it is free. */
const slotSize = 3;

/** An empty table. */
export function identityTable(): IdentityTable {
  let slots = new Uint32Array(4096 * slotSize);
  let size = 0;
  /** Where an identity is, or the free slot where it belongs. */
  const place = ({ high, low }: LongHash): number => {
    const count = slots.length / slotSize;
    let at = (low % count) * slotSize;
    while (slots[at + 2] !== 0 && !(slots[at] === high && slots[at + 1] === low)) {
      at = at + slotSize === slots.length ? 0 : at + slotSize;
    }
    return at;
  };
  const put = (identity: LongHash, value: number): void => {
    const at = place(identity);
    slots[at] = identity.high;
    slots[at + 1] = identity.low;
    slots[at + 2] = value;
  };
  const grow = (): void => {
    const old = slots;
    slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += slotSize) {
      const value = old[at + 2] ?? 0;
      if (value !== 0) put({ high: old[at] ?? 0, low: old[at + 1] ?? 0 }, value);
    }
  };
  return {
    get size() {
      return size;
    },
    add(identity, number) {
      if (size * 2 * slotSize >= slots.length) grow();
      put(identity, number + 1);
      size += 1;
    },
    find(identity) {
      const value = slots[place(identity) + 2] ?? 0;
      return value === 0 ? undefined : value - 1;
    },
  };
}
