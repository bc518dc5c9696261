import type { TranslationUnit } from "../../model/memory.ts";
import { growingNumbers } from "./growing-numbers.ts";

/**
 * Units as bytes outside the heap, numbered from 0: a large memory costs a quarter of what objects
 * take, and the collector nothing.
 */
export interface PackedUnits {
  readonly length: number;
  add(unit: TranslationUnit): void;
  /** Throws `RangeError` where there is none. */
  unit(number: number): TranslationUnit;
}

/** Bytes that are asked for together. */
const blockSize = 1 << 20;
/** Bytes that a UTF-16 code may become. */
const bytesPerCode = 3;

/** No units yet. */
export function packedUnits(): PackedUnits {
  const blocks: Buffer[] = [];
  // Block, first byte and one after the last of each unit.
  const places = growingNumbers();
  let block = Buffer.alloc(0);
  let used = 0;
  return {
    get length() {
      return places.length / 3;
    },
    add(unit) {
      const json = JSON.stringify(unit);
      if (used + json.length * bytesPerCode > block.length) {
        block = Buffer.allocUnsafeSlow(Math.max(blockSize, json.length * bytesPerCode));
        blocks.push(block);
        used = 0;
      }
      const end = used + block.write(json, used, "utf8");
      for (const value of [blocks.length - 1, used, end]) places.push(value);
      used = end;
    },
    unit(number) {
      const [at = -1, start, end] = places.values().subarray(number * 3, number * 3 + 3);
      const bytes = blocks[at];
      if (bytes === undefined) throw new RangeError(`no unit ${number}`);
      return JSON.parse(bytes.toString("utf8", start, end)) as TranslationUnit;
    },
  };
}
