import type { Database } from "../database/database.ts";
import type { Run } from "./run.ts";
import { storedRuns } from "./run-blocks.ts";
import { identityRun } from "./run-collector.ts";
import { stateNames } from "./run-keeper.ts";
import { type LongHash, unitHash } from "./unit-id.ts";
import { readState, unitsByNumber } from "./unit-rows.ts";

/** Finds units that runs cover by their identity; call it inside a transaction. */
export interface StoredIdentities {
  /** Reads anew what other processes may have changed. */
  refresh(): void;
  /** The number of the unit that has this identity. */
  find(identity: LongHash): number | undefined;
}

/** The identities in an open store's runs. */
export function storedIdentities(database: Database): StoredIdentities {
  let runs: readonly Run[] = [];
  let seen = -1;
  return {
    refresh() {
      const generation = readState(database, stateNames.generation);
      if (generation === seen) return;
      runs = storedRuns(database, identityRun);
      seen = generation;
    },
    find(identity) {
      const numbers: number[] = [];
      for (const run of runs) {
        for (const entry of run.postings(identity.low)) numbers.push(run.units[entry] ?? 0);
      }
      if (numbers.length === 0) return undefined;
      return unitsByNumber(database, numbers).find(({ unit }) => {
        const { high, low } = unitHash(unit);
        return high === identity.high && low === identity.low;
      })?.number;
    },
  };
}
