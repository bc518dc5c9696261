/** Russian letters one by one; е, ё, ь and ъ depend on what stands before and are not here. */
type Letters = Readonly<Record<string, string>>;

const shared: Letters = {
  а: "a",
  б: "b",
  в: "v",
  д: "d",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  ц: "ts",
  э: "e",
  ю: "yu",
  я: "ya",
};

/** BGN/PCGN romanisation as English-language news prints it: no apostrophes for ь and ъ. */
const english: Letters = {
  ...shared,
  г: "g",
  ж: "zh",
  х: "kh",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ы: "y",
};

/** Azerbaijani orthography of Russian names. */
const azerbaijani: Letters = {
  ...shared,
  г: "q",
  ж: "j",
  х: "x",
  ч: "ç",
  ш: "ş",
  щ: "şş",
  ы: "ı",
};

const vowels = "аеёиоуыэюя";

/** A lower-case Russian word in the target's letters. */
export function transliterateLetters(word: string, language: "az" | "en"): string {
  const [body, ending] = splitEnding(word, language);
  let result = "";
  for (let at = 0; at < body.length; at += 1) {
    result += letter(body[at] ?? "", body[at - 1] ?? "", body[at + 1] ?? "", language);
  }
  return result + ending;
}

/** Adjective endings are contracted: -ий, -ый → en -y, az -i, -ı (Маяковский → Mayakovski). */
function splitEnding(word: string, language: "az" | "en"): [string, string] {
  const match = /^(.+[^аеёиоуыэюя])(ий|ый)$/.exec(word);
  if (match === null) return [word, ""];
  const [, body = "", ending] = match;
  if (language === "en") return [body, "y"];
  return [body, ending === "ий" ? "i" : "ı"];
}

function letter(own: string, before: string, after: string, language: "az" | "en"): string {
  if (own === "ъ") return "";
  // "Ильин" → Ilyin: before и the sign is heard.
  if (own === "ь") return after === "и" || after === "о" ? "y" : "";
  if (own === "е") return before === "" || `${vowels}ьъ`.includes(before) ? "ye" : "e";
  if (own === "ё") return yo(before, language);
  // A word does not begin with a doubled letter: Щербаков → Şerbakov.
  if (own === "щ" && language === "az" && before === "") return "ş";
  const letters = language === "en" ? english : azerbaijani;
  return letters[own] ?? own;
}

/** Хрущёв → en Khrushchev, az Xruşşov; elsewhere ё is yo. */
function yo(before: string, language: "az" | "en"): string {
  if (before !== "" && "жчшщ".includes(before)) return language === "en" ? "e" : "o";
  return "yo";
}
