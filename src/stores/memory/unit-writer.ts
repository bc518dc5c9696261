import type { TranslationUnit } from "../../model/memory.ts";
import type { Database } from "../database/database.ts";
import { newestDate } from "./exact-matches.ts";
import { identityOf, type PreparedUnits, prepareUnits, versionMarkOf } from "./prepare-units.ts";
import { type RunCollector, runCollector } from "./run-collector.ts";
import {
  collectUnits,
  isFull,
  isWorthRuns,
  stateNames,
  tidyRuns,
  writeRuns,
} from "./run-keeper.ts";
import { storedIdentities } from "./stored-identities.ts";
import { type LongHash, unitHash } from "./unit-id.ts";
import { insertUnits, readState, unitRow, unitsByNumber, writeState } from "./unit-rows.ts";
import { addToVersion, versionMark } from "./version.ts";

/** What became of units that were given to a store. */
export interface Added {
  readonly added: number;
  /** Units that were there already, and nothing newer was known of them. */
  readonly repeated: number;
  /** Units that were there already, whose dates and properties were newer now. */
  readonly updated: number;
}

/** Writes many units; each call is kept whole or not at all. */
export interface UnitWriter {
  add(units: readonly TranslationUnit[]): Added;
  /** The same for units that were made ready before. */
  addPrepared(units: PreparedUnits): Added;
  /** Indexes what was added; call it once at the end. */
  finish(): void;
}

/** Units that were written and wait to become runs, so that they need not be read again. */
interface Waiting {
  readonly collector: RunCollector;
  /** The last unit in runs when it began: no longer true once another process made runs. */
  readonly base: number;
  /** The last unit it has seen. */
  through: number;
}

/** A writer on an open store. Other processes may write to the same file between calls. */
export function unitWriter(database: Database): UnitWriter {
  let waiting: Waiting | null = null;
  const stored = storedIdentities(database);
  /** What waits, completed by what other processes added since. */
  const catchUp = (last: number): Waiting => {
    const indexed = readState(database, stateNames.indexed);
    if (waiting === null || waiting.base !== indexed) {
      waiting = { collector: runCollector(), base: indexed, through: indexed };
    }
    if (waiting.through < last) {
      collectUnits(database, waiting.collector, waiting.through + 1, last);
      waiting.through = last;
    }
    return waiting;
  };
  const addAll = (prepared: PreparedUnits): Added => {
    let last = readState(database, stateNames.last);
    const current = catchUp(last);
    stored.refresh();
    const fresh: { number: number; data: string }[] = [];
    const marks: LongHash[] = [];
    let updated = 0;
    const numbers = prepared.data.map((data, at) => {
      const identity = identityOf(prepared, at);
      const known = current.collector.find(identity) ?? stored.find(identity);
      if (known !== undefined) {
        if (known <= current.through && refresh(database, known, data)) updated += 1;
        return undefined;
      }
      last += 1;
      current.collector.addUnit(last, identity);
      fresh.push({ number: last, data });
      marks.push(versionMarkOf(prepared, at));
      return last;
    });
    current.collector.addTexts(prepared, numbers);
    insertUnits(database, fresh);
    current.through = last;
    writeState(database, stateNames.last, last);
    addToVersion(database, marks);
    if (isFull(current.collector)) {
      writeRuns(database, current.collector, last);
      waiting = null;
    }
    const repeated = prepared.data.length - fresh.length - updated;
    return { added: fresh.length, updated, repeated };
  };
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return database.transaction(work);
    } catch (error) {
      waiting = null;
      throw error;
    }
  };
  return {
    add: (units) => guarded(() => addAll(prepareUnits(units))),
    addPrepared: (prepared) => guarded(() => addAll(prepared)),
    finish() {
      guarded(() => {
        const current = catchUp(readState(database, stateNames.last));
        if (isWorthRuns(current.collector)) writeRuns(database, current.collector, current.through);
        tidyRuns(database);
      });
      waiting = null;
    },
  };
}

/** Takes over dates and properties of a unit that was changed since the one in the file. */
function refresh(database: Database, number: number, data: string): boolean {
  const { unit } = unitRow([number, data]);
  if (unit.changed === undefined) return false;
  const [row] = unitsByNumber(database, [number]);
  if (row === undefined || unit.changed <= newestDate(row.unit)) return false;
  database.run("UPDATE unit SET data = ? WHERE number = ?", [data, number]);
  const identity = unitHash(unit);
  addToVersion(database, [versionMark(identity, row.unit), versionMark(identity, unit)]);
  return true;
}
