import type { Memory } from "../../model/memory.ts";
import { keepUses } from "./usage.ts";

/** Score from which a match is used as it is. */
const FULL = 100;

/** A memory that keeps uses of the units it gave, in the file it was read from. */
export function countUses(memory: Memory, path: string): Memory {
  const given = new Set<string>();
  return {
    get version() {
      return memory.version;
    },
    async lookup(queries) {
      const found = await memory.lookup(queries);
      for (const { unit, score } of found.flat()) if (score >= FULL) given.add(unit);
      return found;
    },
    used(uses) {
      keepUses(
        path,
        uses.filter(({ unit }) => given.has(unit)),
      );
    },
    close: async () => memory.close?.(),
  };
}
