import type { TranslationUnit } from "../../model/memory.ts";
import type { Database } from "../database/database.ts";
import { newestDate } from "./exact-matches.ts";
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
import {
  insertUnits,
  readState,
  type UnitRow,
  unitData,
  unitsByNumber,
  writeState,
} from "./unit-rows.ts";
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
  const addAll = (units: readonly TranslationUnit[]): Added => {
    let last = readState(database, stateNames.last);
    const current = catchUp(last);
    stored.refresh();
    const fresh: UnitRow[] = [];
    const marks: LongHash[] = [];
    let updated = 0;
    for (const unit of units) {
      const identity = unitHash(unit);
      const known = current.collector.find(identity) ?? stored.find(identity);
      if (known === undefined) {
        last += 1;
        current.collector.add(last, unit, identity);
        fresh.push({ number: last, unit });
        marks.push(versionMark(identity, unit));
      } else if (known <= current.through && refresh(database, known, unit)) updated += 1;
    }
    insertUnits(database, fresh);
    current.through = last;
    writeState(database, stateNames.last, last);
    addToVersion(database, marks);
    if (isFull(current.collector)) {
      writeRuns(database, current.collector, last);
      waiting = null;
    }
    return { added: fresh.length, updated, repeated: units.length - fresh.length - updated };
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
    add: (units) => guarded(() => addAll(units)),
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
function refresh(database: Database, number: number, unit: TranslationUnit): boolean {
  if (unit.changed === undefined) return false;
  const [row] = unitsByNumber(database, [number]);
  if (row === undefined || unit.changed <= newestDate(row.unit)) return false;
  database.run("UPDATE unit SET data = ? WHERE number = ?", [unitData(unit), number]);
  const identity = unitHash(unit);
  addToVersion(database, [versionMark(identity, row.unit), versionMark(identity, unit)]);
  return true;
}
