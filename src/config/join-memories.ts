import type { Memory } from "../model/memory.ts";

/** Several memories as one: the best match of any, the earlier memory first where they tie. */
export function joinMemories(memories: readonly Memory[]): Memory {
  return {
    version: memories.map(({ version }) => version).join("+"),
    async lookup(queries) {
      const found = await Promise.all(memories.map((memory) => memory.lookup(queries)));
      return queries.map((_, index) =>
        found.flatMap((matches) => matches[index] ?? []).sort((a, b) => b.score - a.score),
      );
    },
    used(uses) {
      for (const memory of memories) memory.used?.(uses);
    },
    async close() {
      await Promise.all(memories.map((memory) => memory.close?.()));
    },
  };
}
