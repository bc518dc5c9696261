import type { TranslationUnit } from "../../model/memory.ts";
import type { Database, SqlRow, SqlValue } from "../database/database.ts";
import { hexadecimal, unitHash } from "./unit-id.ts";

/** A unit as it stands in the file. */
export interface UnitRow {
  readonly number: number;
  readonly unit: TranslationUnit;
}

/** Columns of {@link unitRow}, to select from `unit`. */
export const unitColumns = "number, data";

/** The unit of a row of {@link unitColumns}. */
export function unitRow([number, data]: SqlRow): UnitRow {
  const fields = JSON.parse(String(data)) as Omit<TranslationUnit, "id">;
  return { number: Number(number), unit: { id: hexadecimal(unitHash(fields)), ...fields } };
}

/** What is stored of a unit: all but its id, which follows from the rest. */
export function unitData(unit: TranslationUnit): string {
  const { texts, previous, next, creator, created, changed, properties } = unit;
  return JSON.stringify({ texts, previous, next, creator, created, changed, properties });
}

/** Units by number; numbers that are not there are left out. */
export function unitsByNumber(database: Database, numbers: readonly number[]): readonly UnitRow[] {
  const sql = `SELECT ${unitColumns} FROM unit WHERE number IN (SELECT value FROM json_each(?))`;
  return database.all(sql, [JSON.stringify(numbers)]).map(unitRow);
}

/** A counter of the file; 0 where it was never set. */
export function readState(database: Database, name: string): number {
  return Number(database.get("SELECT value FROM state WHERE name = ?", [name])?.[0] ?? 0);
}

/** Sets a counter of the file. */
export function writeState(database: Database, name: string, value: number): void {
  database.run("INSERT OR REPLACE INTO state VALUES (?, ?)", [name, value]);
}

const rowsPerStatement = 64;

/** Inserts rows of a unit's number and data, many per statement. */
export function insertUnits(
  database: Database,
  rows: readonly { readonly number: number; readonly data: string }[],
): void {
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    const some = rows.slice(at, at + rowsPerStatement);
    const values: SqlValue[] = [];
    for (const { number, data } of some) values.push(number, data);
    const places = Array(some.length).fill("(?, ?)").join(", ");
    database.run(`INSERT INTO unit (number, data) VALUES ${places}`, values);
  }
}
