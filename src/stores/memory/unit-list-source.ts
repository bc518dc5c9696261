import type { LanguageTag } from "../../model/language.ts";
import type { UnitSource } from "./fuzzy-matches.ts";
import { maskedLength } from "./masked-text.ts";
import { keyCodes } from "./match-key.ts";
import type { PackedUnits } from "./packed-units.ts";
import { type Run, runInMemory } from "./run.ts";
import { runBuilder } from "./run-builder.ts";
import { textHashes } from "./words.ts";

/** Units in memory, indexed as a store's are; a language when it is first asked for. */
export function unitListSource(units: PackedUnits): UnitSource {
  const runs = new Map<LanguageTag, Run>();
  return {
    runs(language) {
      const run = runs.get(language) ?? indexLanguage(units, language);
      runs.set(language, run);
      return [run];
    },
    texts(numbers, language) {
      const texts = new Map<number, string>();
      for (const number of numbers) {
        const text = units.unit(number).texts[language];
        if (text !== undefined) texts.set(number, text);
      }
      return texts;
    },
    units: (numbers) => numbers.map((number) => units.unit(number)),
  };
}

function indexLanguage(units: PackedUnits, language: LanguageTag): Run {
  const builder = runBuilder();
  for (let number = 0; number < units.length; number += 1) {
    const text = units.unit(number).texts[language];
    if (text === undefined) continue;
    const key = keyCodes(text);
    builder.add(number, maskedLength(key), textHashes(key));
  }
  return runInMemory(builder.build());
}
