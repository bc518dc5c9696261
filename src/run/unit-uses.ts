import { sha256 } from "../align/bundle.ts";
import type { Bundle } from "../model/bundle.ts";
import type { Memory, MemoryUse } from "../model/memory.ts";

/** Uses that are kept at once: a watched folder's run has no end. */
const MANY = 5000;

/** Counts the units that stand in delivered editions. */
export interface UnitUses {
  add(bundle: Bundle): void;
  /** Tells the memories; once at the end of a run, earlier only where there are many. */
  end(): void;
}

/** Collects uses for the memories of a run. */
export function collectUses(memories: readonly (Memory | null)[]): UnitUses {
  const tell = new Set(memories.filter((memory) => memory?.used !== undefined));
  let uses: MemoryUse[] = [];
  const end = () => {
    for (const memory of tell) memory?.used?.(uses);
    uses = [];
  };
  return {
    add(bundle) {
      if (tell.size === 0) return;
      uses.push(...usesIn(bundle));
      if (uses.length >= MANY) end();
    },
    end,
  };
}

/** The units of a bundle by edition; an edition is named by its language and the article's text. */
function usesIn({ segments }: Bundle): readonly MemoryUse[] {
  const names = new Map<string, string>();
  const nameOf = (language: string) => {
    const name = names.get(language) ?? editionName(language, segments);
    names.set(language, name);
    return name;
  };
  return segments.flatMap(({ targets }) =>
    Object.entries(targets).flatMap(([language, { origin }]) =>
      origin?.provider === "memory" && origin.unit !== undefined
        ? [{ unit: origin.unit, edition: nameOf(language) }]
        : [],
    ),
  );
}

function editionName(language: string, segments: Bundle["segments"]): string {
  const text = segments.map(({ source }) => source.text).join("\n");
  return sha256(`${language}\n${text}`).slice(0, 16);
}
