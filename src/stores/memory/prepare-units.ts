import type { LanguageTag } from "../../model/language.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import { type GrowingNumbers, growingNumbers } from "./growing-numbers.ts";
import { maskedLength } from "./masked-text.ts";
import { matchKey } from "./match-key.ts";
import { type LongHash, unitHash } from "./unit-id.ts";
import { unitData } from "./unit-rows.ts";
import { versionMark } from "./version.ts";
import { textHash, wordHashes } from "./words.ts";

/** Texts of units made ready for the index. */
export interface PreparedTexts {
  /** The languages that `texts` names by position. */
  readonly languages: readonly LanguageTag[];
  /** One record per text, in the units' order: unit, language, masked length, count, hashes. */
  readonly texts: Uint32Array;
}

/** Units made ready for a store: plain data, so that another thread can do it. */
export interface PreparedUnits extends PreparedTexts {
  /** Each unit as it is stored. */
  readonly data: readonly string[];
  /** Four numbers per unit: its identity and its version mark, high and low halves. */
  readonly marks: Uint32Array;
}

/** Numbers of a record of {@link PreparedTexts.texts} before its hashes. */
export const recordHead = 4;

/** Makes units ready: everything that needs no look at the store. */
export function prepareUnits(units: readonly TranslationUnit[]): PreparedUnits {
  const marks = new Uint32Array(units.length * 4);
  const data = units.map((unit, at) => {
    const identity = unitHash(unit);
    const mark = versionMark(identity, unit);
    marks.set([identity.high, identity.low, mark.high, mark.low], at * 4);
    return unitData(unit);
  });
  return { data, marks, ...prepareTexts(units) };
}

/** Makes the texts of units ready. */
export function prepareTexts(units: readonly TranslationUnit[]): PreparedTexts {
  const languages: LanguageTag[] = [];
  const texts = growingNumbers();
  units.forEach((unit, at) => {
    for (const language in unit.texts) {
      const known = languages.indexOf(language);
      const number = known < 0 ? languages.push(language) - 1 : known;
      addRecord(texts, at, number, unit.texts[language] ?? "");
    }
  });
  return { languages, texts: texts.values().slice() };
}

function addRecord(texts: GrowingNumbers, unit: number, language: number, text: string): void {
  const key = matchKey(text);
  texts.push(unit);
  texts.push(language);
  texts.push(maskedLength(key));
  const count = texts.length;
  texts.push(0);
  const first = texts.length;
  wordHashes(key, texts);
  const whole = textHash(key);
  if (!texts.has(whole, first)) texts.push(whole);
  texts.set(count, texts.length - first);
}

/** The identity of the unit at a position. */
export function identityOf({ marks }: PreparedUnits, at: number): LongHash {
  return { high: marks[at * 4] ?? 0, low: marks[at * 4 + 1] ?? 0 };
}

/** The version mark of the unit at a position. */
export function versionMarkOf({ marks }: PreparedUnits, at: number): LongHash {
  return { high: marks[at * 4 + 2] ?? 0, low: marks[at * 4 + 3] ?? 0 };
}
