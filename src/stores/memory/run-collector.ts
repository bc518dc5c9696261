import type { LanguageTag } from "../../model/language.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import { maskedLength } from "./masked-text.ts";
import { matchKey } from "./match-key.ts";
import type { RunTables } from "./run.ts";
import { type RunBuilder, runBuilder } from "./run-builder.ts";
import type { LongHash } from "./unit-id.ts";
import { textHash, wordHashes } from "./words.ts";

/** The run that finds units by their identity stands beside those of the languages. */
export const identityRun = "";

/** Collects units for a run of each of their languages, and one of their identities. */
export interface RunCollector {
  /** Units so far. */
  readonly size: number;
  add(number: number, unit: TranslationUnit, identity: LongHash): void;
  /** The number of the unit that has this identity. */
  find(identity: LongHash): number | undefined;
  /** The tables by language. */
  build(): ReadonlyMap<LanguageTag, RunTables>;
}

/** An empty collector. */
export function runCollector(): RunCollector {
  const builders = new Map<LanguageTag, RunBuilder>();
  const identities = new Map<number, number>();
  const hashes: number[] = [];
  let size = 0;
  const builderOf = (language: LanguageTag): RunBuilder => {
    const known = builders.get(language);
    if (known !== undefined) return known;
    const builder = runBuilder();
    builders.set(language, builder);
    return builder;
  };
  return {
    get size() {
      return size;
    },
    find: (identity) => identities.get(shorten(identity)),
    add(number, unit, identity) {
      size += 1;
      identities.set(shorten(identity), number);
      builderOf(identityRun).add(number, 0, [identity.low]);
      for (const language in unit.texts) {
        const key = matchKey(unit.texts[language] ?? "");
        hashes.length = 0;
        wordHashes(key, hashes);
        const whole = textHash(key);
        if (!hashes.includes(whole)) hashes.push(whole);
        builderOf(language).add(number, maskedLength(key), hashes);
      }
    },
    build: () => new Map([...builders].map(([language, builder]) => [language, builder.build()])),
  };
}

/** The 53 bits of a hash that a number holds. */
function shorten({ high, low }: LongHash): number {
  return (high & 0x1fffff) * 0x1_0000_0000 + low;
}
