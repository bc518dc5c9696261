import type { LanguageTag } from "../../model/language.ts";
import type { Database } from "../database/database.ts";
import { newestDate } from "./exact-matches.ts";
import { domains } from "./memory-filter.ts";
import { unitColumns, unitRow } from "./unit-rows.ts";
import { readUsage, usageOf } from "./usage.ts";

/** What a memory holds. */
export interface MemoryStats {
  readonly units: number;
  /** Texts in each language. */
  readonly languages: Readonly<Record<LanguageTag, number>>;
  readonly creators: Readonly<Record<string, number>>;
  readonly domains: Readonly<Record<string, number>>;
  /** Units that know their neighbours. */
  readonly withContext: number;
  /** Units that were used at least once, and their uses. */
  readonly used: number;
  readonly uses: number;
  /** Of the units' last changes, ISO 8601. */
  readonly oldest: string | null;
  readonly newest: string | null;
}

/** Counts all units of an open store. */
export function memoryStats(database: Database): MemoryStats {
  const languages: Record<string, number> = {};
  const creators: Record<string, number> = {};
  const subjects: Record<string, number> = {};
  const dates: string[] = [];
  let units = 0;
  let withContext = 0;
  let used = 0;
  let uses = 0;
  const usage = readUsage(database);
  for (const row of database.iterate(`SELECT ${unitColumns} FROM unit`)) {
    const { unit } = unitRow(row);
    units += 1;
    const count = usageOf(unit, usage);
    if (count > 0) used += 1;
    uses += count;
    if (unit.previous !== undefined) withContext += 1;
    for (const language of Object.keys(unit.texts)) tally(languages, language);
    if (unit.creator !== undefined) tally(creators, unit.creator);
    for (const domain of domains(unit)) tally(subjects, domain);
    widen(dates, newestDate(unit));
  }
  const [oldest = null, newest = null] = dates;
  const domained = { units, languages, creators, domains: subjects };
  return { ...domained, withContext, used, uses, oldest, newest };
}

/** Keeps the oldest and the newest date seen. */
function widen(dates: string[], date: string): void {
  if (date === "") return;
  const [oldest = date, newest = date] = dates;
  dates[0] = date < oldest ? date : oldest;
  dates[1] = date > newest ? date : newest;
}

function tally(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
