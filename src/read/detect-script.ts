import type { LanguageTag } from "../model/language.ts";

/** ISO 15924 code of each script that is told apart, and the language it means by itself. */
const scripts: readonly (readonly [code: string, letters: RegExp, language: LanguageTag | null])[] =
  [
    ["Cyrl", /\p{Script=Cyrillic}/gu, null],
    ["Latn", /\p{Script=Latin}/gu, null],
    ["Arab", /\p{Script=Arabic}/gu, null],
    ["Geor", /\p{Script=Georgian}/gu, "ka"],
    ["Armn", /\p{Script=Armenian}/gu, "hy"],
    ["Grek", /\p{Script=Greek}/gu, "el"],
    ["Hebr", /\p{Script=Hebrew}/gu, "he"],
    ["Hang", /\p{Script=Hangul}/gu, "ko"],
    ["Jpan", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
    ["Hani", /\p{Script=Han}/gu, "zh"],
    ["Thai", /\p{Script=Thai}/gu, "th"],
    ["Deva", /\p{Script=Devanagari}/gu, null],
  ];

/** The script most letters of a text are in. */
export interface ScriptUse {
  /** ISO 15924; `Zyyy` where there are no letters, `Zzzz` where the script is none of ours. */
  readonly script: string;
  /** The language, where the script (or a letter only it has) decides that. */
  readonly language: LanguageTag | null;
  /** Letters in that script. */
  readonly letters: number;
  /** Letters in all scripts. */
  readonly allLetters: number;
}

/** Which script a text is written in. Kana decides for Japanese even among more Han. */
export function scriptOf(text: string): ScriptUse {
  const allLetters = count(text, /\p{L}/gu);
  if (allLetters === 0) return { script: "Zyyy", language: null, letters: 0, allLetters };
  const uses = scripts.map(([script, pattern, language]) => ({
    script,
    language,
    letters: count(text, pattern) * (script === "Hani" ? 2 : 1),
  }));
  const kana = uses.find(({ script }) => script === "Jpan")?.letters ?? 0;
  const best = uses.reduce((a, b) => (b.letters > a.letters ? b : a));
  if (best.letters === 0) return { script: "Zzzz", language: null, letters: 0, allLetters };
  const japanese = best.script === "Hani" && kana * 10 > best.letters;
  if (japanese) return { script: "Jpan", language: "ja", letters: best.letters, allLetters };
  if (best.script === "Arab") return { ...best, language: arabicOrPersian(text), allLetters };
  return { ...best, allLetters };
}

/** Persian writes پ چ ژ گ and its own ک ی; Arabic writes ة ى ي ك. Urdu and others: undecided. */
function arabicOrPersian(text: string): LanguageTag | null {
  if (/[ٹڈڑےںھہۆێڵڕۇۈۋېەڭ]/.test(text)) return null;
  const persian = count(text, /[پچژگکی]/g);
  const arabic = count(text, /[ةىيكأإؤ]/g);
  if (persian === arabic) return null;
  return persian > arabic ? "fa" : "ar";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
