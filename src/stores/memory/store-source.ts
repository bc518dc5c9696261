import type { LanguageTag } from "../../model/language.ts";
import type { Database } from "../database/database.ts";
import type { UnitSource } from "./fuzzy-matches.ts";
import { type Run, runInMemory } from "./run.ts";
import { storedRuns } from "./run-blocks.ts";
import { identityRun, runCollector } from "./run-collector.ts";
import { collectUnits, stateNames } from "./run-keeper.ts";
import { readState, unitsByNumber } from "./unit-rows.ts";

/** The units of an open store. */
export interface StoreSource extends UnitSource {
  /** Reads what has changed in the file; call it first in every snapshot. */
  refresh(): void;
  /** The languages of all units, in order. */
  languages(): readonly LanguageTag[];
}

/** The units of an open store; the index is read again whenever the file has changed. */
export function storeSource(database: Database): StoreSource {
  let stored = new Map<LanguageTag, readonly Run[]>();
  let tail: ReadonlyMap<LanguageTag, Run> = new Map();
  let seen = "";
  return {
    refresh() {
      const indexed = readState(database, stateNames.indexed);
      const last = readState(database, stateNames.last);
      const state = `${indexed} ${last} ${readState(database, stateNames.generation)}`;
      if (state === seen) return;
      stored = new Map();
      const collector = runCollector();
      collectUnits(database, collector, indexed + 1, last);
      tail = new Map(
        [...collector.build()].map(([language, tables]) => [language, runInMemory(tables)]),
      );
      seen = state;
    },
    runs(language) {
      const known = stored.get(language) ?? storedRuns(database, language);
      stored.set(language, known);
      const last = tail.get(language);
      return last === undefined ? known : [...known, last];
    },
    languages() {
      const sql = "SELECT DISTINCT language FROM run";
      const stored = database.all(sql).map(([language]) => String(language));
      return [...new Set([...stored, ...tail.keys()])]
        .filter((language) => language !== identityRun)
        .sort();
    },
    texts(numbers, language) {
      const sql =
        "SELECT number, data -> 'texts' ->> ? FROM unit WHERE number IN (SELECT value FROM json_each(?))";
      const texts = new Map<number, string>();
      for (const [number, text] of database.all(sql, [language, JSON.stringify(numbers)])) {
        if (typeof text === "string") texts.set(Number(number), text);
      }
      return texts;
    },
    units: (numbers) => unitsByNumber(database, numbers).map(({ unit }) => unit),
  };
}
