import type { LanguageTag } from "../../model/language.ts";
import { identityTable } from "./identity-table.ts";
import { maskedLength } from "./masked-text.ts";
import { keyOfCodes } from "./match-key.ts";
import { type PreparedTexts, recordSize } from "./prepare-units.ts";
import type { RunTables } from "./run.ts";
import { type RunBuilder, runBuilder } from "./run-builder.ts";
import type { LongHash } from "./unit-id.ts";
import { textHashes } from "./words.ts";

/** The run that finds units by their identity stands beside those of the languages. */
export const identityRun = "";

/** Collects units for a run of each of their languages, and one of their identities. */
export interface RunCollector {
  /** Units so far. */
  readonly size: number;
  /** Makes a unit known; its texts follow with {@link RunCollector.addTexts}. */
  addUnit(number: number, identity: LongHash): void;
  /** Adds texts of units under the numbers they have now; those without one are left out. */
  addTexts(prepared: PreparedTexts, numbers: readonly (number | undefined)[]): void;
  /** The number of the unit that has this identity. */
  find(identity: LongHash): number | undefined;
  /** The tables by language. */
  build(): ReadonlyMap<LanguageTag, RunTables>;
}

/** An empty collector. */
export function runCollector(): RunCollector {
  const builders = new Map<LanguageTag, RunBuilder>();
  const identities = identityTable();
  const builderOf = (language: LanguageTag): RunBuilder => {
    const known = builders.get(language);
    if (known !== undefined) return known;
    const builder = runBuilder();
    builders.set(language, builder);
    return builder;
  };
  return {
    get size() {
      return identities.size;
    },
    find: (identity) => identities.find(identity),
    addUnit(number, identity) {
      identities.add(identity, number);
      builderOf(identityRun).add(number, 0, Uint32Array.of(identity.low));
    },
    addTexts({ languages, texts, codes }, numbers) {
      for (let at = 0; at < texts.length; at += recordSize) {
        const number = numbers[texts[at] ?? 0];
        if (number === undefined) continue;
        const language = languages[texts[at + 1] ?? 0] ?? "";
        const key = keyOfCodes(codes.subarray(texts[at + 2], texts[at + 3]));
        const builder = builderOf(language);
        builder.add(number, maskedLength(key), textHashes(key, builder.words));
      }
    },
    build: () => new Map([...builders].map(([language, builder]) => [language, builder.build()])),
  };
}
