import type { LanguageTag } from "../../model/language.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import { newestDate } from "./exact-matches.ts";

/** Which units are meant; what is not given does not matter. */
export interface MemoryFilter {
  /** Languages that a unit must have. */
  readonly languages?: readonly LanguageTag[];
  readonly creator?: string;
  /** ISO 8601; the newest of a unit's dates is this or later. A unit without a date is not meant. */
  readonly since?: string;
  /** ISO 8601; the newest of a unit's dates is before this. A unit without a date is not meant. */
  readonly before?: string;
  readonly domain?: string;
  /** Ids as matches name them. */
  readonly units?: readonly string[];
}

/** Property names under which tools keep a unit's subject. */
const domainNames = ["domain", "x-domain", "subject", "x-subject", "Txt::Domain"];

/** Whether a unit is meant. */
export function isMeant(unit: TranslationUnit, filter: MemoryFilter): boolean {
  const { languages, creator, domain, units } = filter;
  if (units !== undefined && !units.includes(unit.id)) return false;
  if (creator !== undefined && unit.creator !== creator) return false;
  if (languages?.some((language) => !(language in unit.texts))) return false;
  if (domain !== undefined && !domains(unit).includes(domain)) return false;
  return isInTime(newestDate(unit), filter);
}

/** The subjects a unit is filed under. */
export function domains(unit: TranslationUnit): readonly string[] {
  const found: string[] = [];
  for (const [name, value] of Object.entries(unit.properties ?? {})) {
    if (domainNames.includes(name.replace(/#\d+$/, ""))) found.push(value);
  }
  return found;
}

function isInTime(date: string, { since, before }: MemoryFilter): boolean {
  if (since === undefined && before === undefined) return true;
  return date !== "" && date >= (since ?? "") && (before === undefined || date < before);
}
