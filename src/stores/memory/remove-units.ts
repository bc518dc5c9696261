import type { Database } from "../database/database.ts";
import { isMeant, type MemoryFilter } from "./memory-filter.ts";
import { reindex, stateNames } from "./run-keeper.ts";
import { unitHash } from "./unit-id.ts";
import { readState, type UnitRow, unitColumns, unitRow, writeState } from "./unit-rows.ts";
import { addToVersion, versionMark } from "./version.ts";

/** Share of removed units from which the index is made anew. */
const tooManyRemoved = 0.2;

/** The units of an open store that a filter means, in the order they came. */
export function* filteredUnits(database: Database, filter: MemoryFilter): Generator<UnitRow> {
  for (const row of database.iterate(`SELECT ${unitColumns} FROM unit ORDER BY number`)) {
    const found = unitRow(row);
    if (isMeant(found.unit, filter)) yield found;
  }
}

/** Removes the units that a filter means; how many they were. */
export function removeUnits(database: Database, filter: MemoryFilter): number {
  return database.transaction(() => {
    const found = [...filteredUnits(database, filter)];
    for (const { number } of found) database.run("DELETE FROM unit WHERE number = ?", [number]);
    addToVersion(
      database,
      found.map(({ unit }) => versionMark(unitHash(unit), unit)),
    );
    const removed = readState(database, stateNames.removed) + found.length;
    writeState(database, stateNames.removed, removed);
    if (removed > tooManyRemoved * readState(database, stateNames.last)) reindex(database);
    return found.length;
  });
}
