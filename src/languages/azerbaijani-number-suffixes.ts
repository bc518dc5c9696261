import { wordEnd } from "./morphology/azerbaijani-suffixes.ts";

const UNITS = ["sıfır", "bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz"];
const TENS = ["", "on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan"];

/** The last word of a number read aloud: 2022 ends in "iki", 90 in "doxsan", 1000 in "min". */
export function lastSpokenWord(digits: string): string {
  const whole = digits.replaceAll(/\D/gu, "").replace(/^0+(?=\d)/u, "");
  const unit = Number(whole.at(-1) ?? 0);
  if (unit !== 0 || whole.length < 2) return UNITS[unit] ?? "";
  const ten = Number(whole.at(-2) ?? 0);
  if (ten !== 0) return TENS[ten] ?? "";
  if (/[1-9]00$/u.test(whole)) return "yüz";
  const zeros = /0*$/u.exec(whole)?.[0].length ?? 0;
  return zeros >= 9 ? "milyard" : zeros >= 6 ? "milyon" : "min";
}

/**
 * Whether a suffix after a number follows its vowel harmony (Azerbaijani orthography: 2022-ci, 26-sı,
 * 16-dan). Four-way endings (-cı -ci -cu -cü) must agree fully, others front with front.
 */
export function agreesWithNumber(digits: string, suffix: string): boolean {
  const { harmony } = wordEnd(lastSpokenWord(digits));
  const ordinal = /^c([ıiuü])/u.exec(suffix)?.[1];
  if (ordinal !== undefined) return ordinal === harmony;
  const first = /[aıoueəiöü]/u.exec(suffix)?.[0];
  if (first === undefined || suffix.startsWith("dək")) return true;
  return "aıou".includes(first) === "aıou".includes(harmony);
}
