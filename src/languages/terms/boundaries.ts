import { anySuffix } from "../morphology/azerbaijani-suffixes.ts";
import { joint, type TermLanguage, type Word } from "./words.ts";

/** Parts that make one name with what they are hyphenated to: Нью-Йорк, Гвинея-Бисау. */
const boundParts: ReadonlySet<string> = new Set(
  (
    "нью лос сан санта санто санкт сент сен эль аль ан ар ас ат аш эр эд порт форт буэнос рио " +
    "пуэрто коста шри тель абу улан алма куала ла ле лас бисау герцеговина авив даби рика рико " +
    "ланка йорк хилл сити new los san santa saint st el al port fort buenos rio puerto costa sri " +
    "tel abu ulan kuala la le las bissau herzegovina aviv dhabi york nyu sankt buenos puerto sent"
  ).split(" "),
);
/** Prefixes that leave the word what it is: an «экс-президент» was a «президент». */
const prefixes: ReadonlySet<string> = new Set(["экс", "ex", "eks"]);
const particles: ReadonlySet<string> = new Set(["то", "таки", "де", "с", "ка"]);

/** Whether a term may begin at word `at`: not inside a hyphenated word. */
export function boundaryBefore(
  text: string,
  words: readonly Word[],
  at: number,
  language: TermLanguage,
): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word || !before) return true;
  const between = joint(text.slice(before.end, word.start));
  if (between === "'") return language === "en";
  if (between !== "-" || prefixes.has(before.key)) return true;
  return /^\p{N}+$/u.test(before.surface) || areSeparateNames(before, word);
}

/**
 * Where a term that ends with word `at` ends in the text, or `null` where it is only a part of a
 * hyphenated word. Azerbaijani suffixes after a hyphen or apostrophe (BMT-nin) belong to it.
 */
export function boundaryAfter(
  text: string,
  words: readonly Word[],
  at: number,
  language: TermLanguage,
): number | null {
  const word = words[at];
  const after = words[at + 1];
  if (!word) return null;
  if (!after) return word.end;
  const between = joint(text.slice(word.end, after.start));
  if (between !== "-" && between !== "'") return word.end;
  if (language === "az" && anySuffix().has(after.surface)) return after.end;
  if (language === "en" && (between === "-" || after.key === "s")) return word.end;
  if (between === "'") return null;
  const free = /^\p{N}/u.test(after.surface) || particles.has(after.surface);
  return free || areSeparateNames(word, after) ? word.end : null;
}

/** «Баку-Тбилиси-Джейхан» is three names, «Нью-Йорк» one. */
function areSeparateNames(left: Word, right: Word): boolean {
  if (boundParts.has(left.key) || boundParts.has(right.key)) return false;
  return /^\p{Lu}/u.test(left.surface) && /^\p{Lu}/u.test(right.surface);
}
