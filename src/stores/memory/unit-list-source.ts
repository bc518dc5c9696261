import type { LanguageTag } from "../../model/language.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import type { UnitSource } from "./fuzzy-matches.ts";
import { prepareTexts } from "./prepare-units.ts";
import { type Run, runInMemory } from "./run.ts";
import { runCollector } from "./run-collector.ts";

/** Units that are prepared together. */
const batch = 1000;

/** Units in memory, indexed as a store's are. */
export function unitListSource(units: readonly TranslationUnit[]): UnitSource {
  const collector = runCollector();
  for (let at = 0; at < units.length; at += batch) {
    const some = units.slice(at, at + batch);
    const numbers = some.map((_, index) => at + index);
    collector.addTexts(prepareTexts(some), numbers);
  }
  const runs = new Map<LanguageTag, Run>(
    [...collector.build()].map(([language, tables]) => [language, runInMemory(tables)]),
  );
  return {
    runs(language) {
      const run = runs.get(language);
      return run === undefined ? [] : [run];
    },
    texts(numbers, language) {
      const texts = new Map<number, string>();
      for (const number of numbers) {
        const text = units[number]?.texts[language];
        if (text !== undefined) texts.set(number, text);
      }
      return texts;
    },
    units: (numbers) => numbers.flatMap((number) => units[number] ?? []),
  };
}
