import type { LanguageTag } from "../../model/language.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import { keyCodes } from "./match-key.ts";
import { type Run, runInMemory } from "./run.ts";
import { type RunBuilder, runBuilder } from "./run-builder.ts";
import { textHash } from "./words.ts";

/** Numbers of units by the match key of their texts, all units added before any is looked for. */
export interface ExactIndex {
  add(number: number, unit: TranslationUnit): void;
  /** Units, in the order they came, that are likely to have this text; none is left out. */
  find(text: string, language: LanguageTag): readonly number[];
}

/** An empty index. */
export function exactIndex(): ExactIndex {
  const builders = new Map<LanguageTag, RunBuilder>();
  const runs = new Map<LanguageTag, Run>();
  const runOf = (language: LanguageTag): Run | undefined => {
    const builder = builders.get(language);
    const run = runs.get(language) ?? (builder && runInMemory(builder.build()));
    if (run !== undefined) runs.set(language, run);
    return run;
  };
  return {
    add(number, { texts }) {
      for (const language in texts) {
        const builder = builders.get(language) ?? runBuilder();
        builders.set(language, builder);
        builder.add(number, 0, Uint32Array.of(textHash(keyCodes(texts[language] ?? ""))));
      }
    },
    find(text, language) {
      const run = runOf(language);
      if (run === undefined) return [];
      const entries = run.postings(textHash(keyCodes(text)));
      return [...entries].map((entry) => run.units[entry] ?? 0);
    },
  };
}
