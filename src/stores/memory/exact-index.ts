import type { LanguageTag } from "../../model/language.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import { type GrowingNumbers, growingNumbers } from "./growing-numbers.ts";
import { keyCodes } from "./match-key.ts";
import { textHash } from "./words.ts";

/** Numbers of units by the match key of their texts, all units added before any is looked for. */
export interface ExactIndex {
  add(number: number, unit: TranslationUnit): void;
  /** Units, in the order they came, that are likely to have this text; none is left out. */
  find(text: string, language: LanguageTag): readonly number[];
}

type Numbers = ReadonlyMap<number, number | readonly number[]>;

/** An empty index; a language's is made when it is first asked for. */
export function exactIndex(): ExactIndex {
  // Hash and unit of every text, by language.
  const texts = new Map<LanguageTag, GrowingNumbers>();
  const indexes = new Map<LanguageTag, Numbers>();
  return {
    add(number, unit) {
      for (const language in unit.texts) {
        const own = texts.get(language) ?? growingNumbers();
        texts.set(language, own);
        own.push(textHash(keyCodes(unit.texts[language] ?? "")));
        own.push(number);
      }
    },
    find(text, language) {
      const index = indexes.get(language) ?? indexHashes(texts.get(language)?.values());
      indexes.set(language, index);
      return [index.get(textHash(keyCodes(text))) ?? []].flat();
    },
  };
}

/** Mostly a hash has one unit, which needs no list. */
function indexHashes(pairs: Uint32Array = new Uint32Array(0)): Numbers {
  const index = new Map<number, number | number[]>();
  for (let at = 0; at < pairs.length; at += 2) {
    const [hash = 0, number = 0] = pairs.subarray(at, at + 2);
    const same = index.get(hash);
    if (same === undefined) index.set(hash, number);
    else if (Array.isArray(same)) same.push(number);
    else index.set(hash, [same, number]);
  }
  return index;
}
