import { StoreError } from "../../model/errors.ts";
import type { Database } from "../database/database.ts";
import { identityOf, prepareUnits } from "./prepare-units.ts";
import { deleteRuns, writeRun } from "./run-blocks.ts";
import { type RunCollector, runCollector } from "./run-collector.ts";
import { readState, type UnitRow, unitColumns, unitRow, writeState } from "./unit-rows.ts";

/** Units of one run at most; a memory of a million has four or so. */
const largestRun = 262_144;
/** Units that are read and prepared together. */
const rowsAtOnce = 1000;
/** Units that may stand outside all runs; every process indexes them for itself. */
const largestTail = 1024;

/**
 * Counters of the file: the last unit number given, the last that runs cover, units removed since
 * the last reindexing, and how often runs were written.
 */
export const stateNames = {
  last: "last",
  indexed: "indexed",
  removed: "removed",
  generation: "generation",
} as const;

/** Reads units into a collector, by number, both ends included. */
export function collectUnits(
  database: Database,
  collector: RunCollector,
  first: number,
  last: number,
): void {
  const sql = `SELECT ${unitColumns} FROM unit WHERE number >= ? AND number <= ? ORDER BY number`;
  let rows: UnitRow[] = [];
  const collect = (): void => {
    const prepared = prepareUnits(rows.map(({ unit }) => unit));
    const numbers = rows.map(({ number }) => number);
    numbers.forEach((number, at) => {
      collector.addUnit(number, identityOf(prepared, at));
    });
    collector.addTexts(prepared, numbers);
    rows = [];
  };
  for (const row of database.iterate(sql, [first, last])) {
    rows.push(unitRow(row));
    if (rows.length >= rowsAtOnce) collect();
  }
  collect();
}

/** Writes runs for the units up to `last` that a collector holds from the last run on. */
export function writeRuns(database: Database, collector: RunCollector, last: number): void {
  const first = readState(database, stateNames.indexed) + 1;
  writeTables(database, collector, { first, last });
  writeState(database, stateNames.indexed, last);
}

/**
 * Brings the index up to the last unit where too many stand outside it, and joins small runs so
 * that their number stays near the logarithm of the units'. Call it inside a transaction.
 */
export function tidyRuns(database: Database): void {
  const last = readState(database, stateNames.last);
  let indexed = readState(database, stateNames.indexed);
  if (last - indexed <= largestTail) return;
  while (indexed < last) {
    const until = Math.min(last, indexed + largestRun);
    const collector = runCollector();
    collectUnits(database, collector, indexed + 1, until);
    writeRuns(database, collector, until);
    indexed = until;
  }
  joinRuns(database);
}

/** Units outside all runs from which looking up first makes runs: an import was cut short. */
const neglectedTail = 16_384;

/** Makes runs where an import that was cut short left none; does without where it cannot write. */
export function tidyNeglected(database: Database): void {
  const last = readState(database, stateNames.last);
  if (last - readState(database, stateNames.indexed) <= neglectedTail) return;
  try {
    database.transaction(() => tidyRuns(database));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

/** Whether a collector holds so much that it should become runs now. */
export function isFull(collector: RunCollector): boolean {
  return collector.size >= largestRun;
}

/** Whether a collector holds more than may stand outside all runs. */
export function isWorthRuns(collector: RunCollector): boolean {
  return collector.size > largestTail;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Joins the newest runs while the older of two is at most twice the newer. */
function joinRuns(database: Database): void {
  const sql = "SELECT DISTINCT first, last FROM run ORDER BY first";
  const ranges: Range[] = database
    .all(sql)
    .map(([first, last]) => ({ first: Number(first), last: Number(last) }));
  let newest = ranges.pop();
  let joined = 0;
  for (
    let older = ranges.pop();
    newest !== undefined && older !== undefined;
    older = ranges.pop()
  ) {
    const size = newest.last - newest.first + 1;
    const sum: number = newest.last - older.first + 1;
    if (sum - size > 2 * size || sum > largestRun) break;
    newest = { first: older.first, last: newest.last };
    joined += 1;
  }
  if (newest !== undefined && joined > 0) rebuild(database, newest);
}

function rebuild(database: Database, range: Range): void {
  deleteRuns(database, range.first, range.last);
  const collector = runCollector();
  collectUnits(database, collector, range.first, range.last);
  writeTables(database, collector, range);
}

function writeTables(database: Database, collector: RunCollector, range: Range): void {
  for (const [language, tables] of collector.build()) {
    writeRun(database, { language, ...range }, tables);
  }
  const generation = readState(database, stateNames.generation);
  writeState(database, stateNames.generation, generation + 1);
}

/** Takes all runs out and indexes every unit anew: after many were removed. */
export function reindex(database: Database): void {
  const last = readState(database, stateNames.last);
  deleteRuns(database, 0, last);
  writeState(database, stateNames.indexed, 0);
  writeState(database, stateNames.removed, 0);
  tidyRuns(database);
}
