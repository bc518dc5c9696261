import type { Messages } from "../../messages/messages.ts";
import type { Imported } from "../../stores/memory/import-tmx.ts";
import type { MemoryStats } from "../../stores/memory/memory-stats.ts";
import type { Concordance } from "../../stores/memory/search-units.ts";

/** What came of importing a file. */
export function importText(path: string, imported: Imported, { t }: Messages): string {
  const { added, repeated, updated, skipped } = imported;
  const reasons = (Object.keys(skipped) as (keyof typeof skipped)[]).map((reason) =>
    t(`memory.skip.${reason}`, { units: skipped[reason] ?? 0 }),
  );
  const rest =
    reasons.length === 0
      ? t("memory.nothingSkipped")
      : t("memory.skipped", { reasons: reasons.join(", ") });
  return `${t("memory.imported", { path, count: added, updated, repeated, rest })}\n`;
}

/** The text with each hit between `[` and `]`, then the other languages. */
export function concordanceText(
  { unit, language, hits, usage }: Concordance & { readonly usage: number },
  { t }: Messages,
): string {
  const text = unit.texts[language] ?? "";
  let shown = "";
  let at = 0;
  for (const { start, end } of hits) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  const others = Object.entries(unit.texts).filter(([other]) => other !== language);
  const used = usage === 0 ? [] : [[t("memory.used"), String(usage)]];
  const known = [[t("memory.unit"), unit.id], ...used];
  const lines = [[language, shown + text.slice(at)], ...others, ...known];
  return `${lines.map(([name, value]) => `${name}: ${value}`).join("\n")}\n\n`;
}

/** What a memory holds, a line for each count. */
export function statsText(stats: MemoryStats, { t }: Messages): string {
  const names = Object.keys(stats) as (keyof MemoryStats)[];
  return names.map((name) => `${t(`memory.stats.${name}`)}: ${shown(stats[name])}\n`).join("");
}

function shown(value: MemoryStats[keyof MemoryStats]): string {
  if (value === null) return "—";
  if (typeof value !== "object") return String(value);
  const counts = Object.entries(value).map(([key, count]) => `${key} ${count}`);
  return counts.join(", ") || "—";
}
