import type { LanguageTag } from "../../model/language.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import { growingNumbers } from "./growing-numbers.ts";
import { packedCodes } from "./text-codes.ts";
import { type LongHash, unitHash } from "./unit-id.ts";
import { unitData } from "./unit-rows.ts";
import { versionMark } from "./version.ts";

/** Texts of units as the index wants them: plain numbers, so that a thread can hand them over. */
export interface PreparedTexts {
  /** The languages that `texts` names by position. */
  readonly languages: readonly LanguageTag[];
  /** Four numbers per text, in the units' order: unit, language, first code, one after the last. */
  readonly texts: Uint32Array;
  /** All texts as UTF-16 codes. */
  readonly codes: Uint16Array;
}

/** Units made ready for a store: plain data, so that another thread can do it. */
export interface PreparedUnits extends PreparedTexts {
  /** Each unit as it is stored. */
  readonly data: readonly string[];
  /** Four numbers per unit: its identity and its version mark, high and low halves. */
  readonly marks: Uint32Array;
}

/** Numbers of a record of {@link PreparedTexts.texts}. */
export const recordSize = 4;

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
  const codes = packedCodes();
  units.forEach((unit, at) => {
    for (const language in unit.texts) {
      const known = languages.indexOf(language);
      texts.push(at);
      texts.push(known < 0 ? languages.push(language) - 1 : known);
      texts.push(codes.length);
      codes.add(unit.texts[language] ?? "");
      texts.push(codes.length);
    }
  });
  return { languages, texts: texts.values().slice(), codes: codes.values() };
}

/** The identity of the unit at a position. */
export function identityOf({ marks }: PreparedUnits, at: number): LongHash {
  return { high: marks[at * 4] ?? 0, low: marks[at * 4 + 1] ?? 0 };
}

/** The version mark of the unit at a position. */
export function versionMarkOf({ marks }: PreparedUnits, at: number): LongHash {
  return { high: marks[at * 4 + 2] ?? 0, low: marks[at * 4 + 3] ?? 0 };
}
