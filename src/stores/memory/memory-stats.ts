import type { LanguageTag } from "../../model/language.ts";
import type { Database } from "../database/database.ts";
import { newestDate } from "./exact-matches.ts";
import { domains } from "./memory-filter.ts";
import { unitColumns, unitRow } from "./unit-rows.ts";

/** What a memory holds. */
export interface MemoryStats {
  readonly units: number;
  /** Texts in each language. */
  readonly languages: Readonly<Record<LanguageTag, number>>;
  readonly creators: Readonly<Record<string, number>>;
  readonly domains: Readonly<Record<string, number>>;
  /** Units that know their neighbours. */
  readonly withContext: number;
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
  for (const row of database.iterate(`SELECT ${unitColumns} FROM unit`)) {
    const { unit } = unitRow(row);
    units += 1;
    if (unit.previous !== undefined) withContext += 1;
    for (const language of Object.keys(unit.texts)) count(languages, language);
    if (unit.creator !== undefined) count(creators, unit.creator);
    for (const domain of domains(unit)) count(subjects, domain);
    widen(dates, newestDate(unit));
  }
  const [oldest = null, newest = null] = dates;
  return { units, languages, creators, domains: subjects, withContext, oldest, newest };
}

/** Keeps the oldest and the newest date seen. */
function widen(dates: string[], date: string): void {
  if (date === "") return;
  const [oldest = date, newest = date] = dates;
  dates[0] = date < oldest ? date : oldest;
  dates[1] = date > newest ? date : newest;
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
