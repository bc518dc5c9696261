/** A word of a text as the language models see it. */
export interface Word {
  /** Lower case as most languages write it: I becomes i. */
  readonly plain: string;
  /** Lower case as Turkic Latin alphabets write it: I becomes ı, İ becomes i. */
  readonly turkic: string;
  /** A capital that neither begins a sentence nor stands in a text of capitals: likely a name. */
  readonly name: boolean;
}

/** Apostrophes that spell a letter (Uzbek oʻ, Ukrainian п'ять) in their many typed forms. */
const apostrophes = /[ʻʼ‘’`´]/g;

const wordPattern = /[\p{L}\p{M}]+(?:['ʻʼ‘’`´][\p{L}\p{M}]+)*/gu;

/** The words of one line, without web addresses and mail addresses. */
export function wordsOf(line: string): Word[] {
  const text = line.normalize("NFC").replaceAll(/https?:\/\/\S+|\S+@\S+|www\.\S+/g, " ");
  const capitals = !/\p{Ll}\p{Ll}/u.test(text);
  return [...text.matchAll(wordPattern)].map((match) => {
    const word = inOneScript(match[0].replaceAll(apostrophes, "'"));
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    const inside = match.index > 0 && !/[.!?…:«"“„—–-]\s*$/.test(before);
    return {
      plain: word.replaceAll("İ", "i").toLowerCase(),
      turkic: word.replaceAll("İ", "i").replaceAll("I", "ı").toLowerCase(),
      name: inside && !capitals && /^\p{Lu}/u.test(word),
    };
  });
}

/** Letters that look alike, Latin and Cyrillic; scraped and typed text mixes them within words. */
const latinTwins = "ABCEHKMOPTXYaceopxyiIjJsSəƏh";
const cyrillicTwins = "АВСЕНКМОРТХУасеорхуіІјЈѕЅәӘһ";

/** A word that mixes Latin and Cyrillic, respelled in the script that most of it is in. */
function inOneScript(word: string): string {
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic === 0 || latin === 0) return word;
  const [from, to] = cyrillic >= latin ? [latinTwins, cyrillicTwins] : [cyrillicTwins, latinTwins];
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
}
