import type { TranslationUnit } from "../../model/memory.ts";
import type { Database } from "../database/database.ts";
import { newestDate } from "./exact-matches.ts";
import { type LongHash, longHash } from "./unit-id.ts";
import { readState, writeState } from "./unit-rows.ts";

const lanes = ["version-high", "version-low"] as const;

/** A memory's version: the same units give the same 16 digits, in whatever order they came. */
export function readVersion(database: Database): string {
  return lanes.map((lane) => readState(database, lane).toString(16).padStart(8, "0")).join("");
}

/** What a unit contributes: its identity, and its date, which decides between equal matches. */
export function versionMark({ high, low }: LongHash, unit: TranslationUnit): LongHash {
  const date = newestDate(unit);
  if (date === "") return { high, low };
  const when = longHash(date);
  return {
    high: Math.imul(high ^ when.high, 0x9e3779b1) >>> 0,
    low: Math.imul(low ^ when.low, 0x85ebca77) >>> 0,
  };
}

/**
 * Brings units' marks into the version, or takes them out again: they are added bit by bit
 * without carry, so order does not matter.
 */
export function addToVersion(database: Database, marks: readonly LongHash[]): void {
  let high = readState(database, lanes[0]);
  let low = readState(database, lanes[1]);
  for (const mark of marks) {
    high ^= mark.high;
    low ^= mark.low;
  }
  writeState(database, lanes[0], high >>> 0);
  writeState(database, lanes[1], low >>> 0);
}
