/** Latin letters for what Unicode decomposition leaves over: Cyrillic, and Latin letters of their own. */
const letters: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "i",
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
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  і: "i",
  є: "ye",
  ґ: "g",
  ә: "e",
  ғ: "g",
  қ: "k",
  ө: "o",
  ү: "u",
  ҹ: "j",
  һ: "h",
  ҝ: "g",
  ј: "y",
  љ: "lj",
  њ: "nj",
  ђ: "dj",
  ћ: "c",
  џ: "dz",
  ə: "e",
  ı: "i",
  ß: "ss",
  æ: "ae",
  ø: "o",
  đ: "d",
  ł: "l",
  þ: "th",
  œ: "oe",
};

/** File names that Windows keeps for devices, whatever their extension. */
const devices = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

const longest = 80;

/**
 * A name that is safe for a folder on every system: `[a-z0-9-]`, at most 80 characters,
 * Cyrillic transliterated, never empty and never a Windows device.
 */
export function slug(name: string): string {
  const latin = Array.from(
    name.toLowerCase().normalize("NFC"),
    (letter) => letters[letter] ?? bare(letter),
  );
  const dashed = latin
    .join("")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "");
  const cut = dashed.length > longest ? shorten(dashed) : dashed;
  const tidy = cut.replace(/-$/, "");
  if (tidy === "") return "article";
  return devices.test(tidy) ? `${tidy}-article` : tidy;
}

/** The slug of a file's name without its folders, extension and language: `a/b/who.ru.txt` → `who`. */
export function slugOfPath(path: string): string {
  if (path === "-") return "stdin";
  const name = path.split(/[/\\]/).at(-1) ?? "";
  const bareName = name
    .replace(/(?<=.)\.[\p{L}\p{N}]{1,8}$/u, "")
    .replace(/(?<=.)\.[a-z]{2}(?:[-_][a-z0-9]{2,8}){0,2}$/i, "");
  return slug(bareName);
}

/** A letter without its diacritics; й and ё lose theirs only here, after the table had its turn. */
function bare(letter: string): string {
  const base = letter.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return letters[base] ?? base;
}

/** Cuts at the last dash of the second half, or hard where there is none. */
function shorten(dashed: string): string {
  const cut = dashed.slice(0, longest);
  const dash = cut.lastIndexOf("-");
  return dashed[longest] !== "-" && dash > longest / 2 ? cut.slice(0, dash) : cut;
}
