const magnitudes: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:тыс\.?|тысяч[аиу]?|min(?:ə|i|dən|ədək)?|thousand)(?!\p{L})/iu, 1e3],
  [/^\s?(?:млн|миллион(?:а|ов)?|m[iİ]lyon(?:a|u|dan|adək)?|million)(?!\p{L})/iu, 1e6],
  [/^\s?(?:млрд|миллиард(?:а|ов)?|m[iİ]lyard(?:a|ı|dan|adək)?|billion)(?!\p{L})/iu, 1e9],
  [/^\s?(?:трлн|триллион(?:а|ов)?|trilyon|trillion)(?!\p{L})/iu, 1e12],
];

const digits = {
  ru: /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[,.]\d+)?/gu,
  az: /\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:[,.]\d+)?/gu,
  en: /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/gu,
};

/** Telephone numbers are kept as they are and have no value. */
const phones = /\+\d[\d -]{6,}\d/gu;

interface Figure {
  readonly number: number;
  /** 1, or what the word of magnitude behind the digits stands for. */
  readonly factor: number;
  readonly start: number;
  readonly end: number;
}

const groupings = { ru: /[^\d,.]/gu, az: /\.(?=\d{3})/gu, en: /,/gu };

function figuresOf(text: string, language: "ru" | "az" | "en"): readonly Figure[] {
  return [...text.matchAll(digits[language])].map((match) => {
    const number = Number(match[0].replace(groupings[language], "").replace(",", "."));
    const rest = text.slice(match.index + match[0].length);
    const [word, factor] = magnitudes
      .map(([pattern, size]) => [pattern.exec(rest)?.[0] ?? "", size] as const)
      .find(([found]) => found !== "") ?? ["", 1];
    const end = match.index + match[0].length + word.length;
    return { number, factor, start: match.index, end };
  });
}

const rounded = (value: number): number => Number(value.toPrecision(12));

/**
 * The values written in digits, words of magnitude included: "3 млрд 482,7 млн" is one value,
 * "410–430 тыс." is 410,000 and 430,000.
 */
export function valuesOf(line: string, language: "ru" | "az" | "en"): readonly number[] {
  const text = line.replace(phones, "");
  const figures = figuresOf(text, language);
  const values: number[] = [];
  for (const [index, { number, factor, start, end }] of figures.entries()) {
    const previous = figures[index - 1];
    const next = figures[index + 1];
    const shares = factor === 1 && next?.start === end + 1 && "–-".includes(text.charAt(end));
    const value = number * (shares ? next.factor : factor);
    const continues = previous?.end === start - 1 && factor > 1 && factor < previous.factor;
    values.push(rounded((continues ? (values.pop() ?? 0) : 0) + value));
  }
  return values.sort((one, other) => one - other);
}

const romans: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

/** "I кв." may be printed as "Q1". */
export const romansOf = (text: string): readonly number[] =>
  (text.match(/\b(?:IV|I{1,3})\b/gu) ?? []).map((numeral) => romans[numeral] ?? 0);

/** The values left when each of `taken` is removed once. */
export function withoutEach(
  values: readonly number[],
  taken: readonly number[],
): readonly number[] {
  const left = [...values];
  for (const value of taken) {
    const at = left.indexOf(value);
    if (at >= 0) {
      left.splice(at, 1);
    }
  }
  return left;
}

/** Which vowels the spoken form of a number takes behind its hyphen. */
function harmonyOf(number: string): { readonly ordinal: string; readonly back: boolean } {
  const value = Number(number);
  const units = ["", "ci", "ci", "cü", "cü", "ci", "cı", "ci", "ci", "cu"];
  const tens = ["", "cu", "ci", "cu", "cı", "ci", "cı", "ci", "ci", "cı"];
  const word =
    value % 10 !== 0
      ? (units[value % 10] ?? "")
      : value % 100 !== 0
        ? (tens[(value / 10) % 10] ?? "")
        : value % 1000 !== 0
          ? "cü"
          : value === 0
            ? "cı"
            : "ci";
  return { ordinal: word, back: word === "cı" || word === "cu" };
}

/** Suffixes behind digits that break vowel harmony: "9-cı". */
export function wrongSuffixes(text: string): readonly string[] {
  return [...text.matchAll(/(\d+)-(\p{L}+)/gu)]
    .filter(([, number = "", suffix = ""]) => {
      const { ordinal, back } = harmonyOf(number);
      if (/^c[ıiuü]/u.test(suffix)) {
        return !suffix.startsWith(ordinal);
      }
      return back ? /^(?:də|dən|lər|nin|ə)$/u.test(suffix) : /^(?:da|dan|lar|nın|a)$/u.test(suffix);
    })
    .map(([whole]) => whole);
}

/** Turkish words and forms that slip into Azerbaijani. */
export const turkish: RegExp =
  /(?<!\p{L})(?:ve|için|olarak|değil|yıl\p{L}*|ülke\p{L}*|şimdi|diye|çok|en|daha sonra da|var ki|ise|ekim|kasım|aralık|ocak|şubat|mart ayı|nisan|mayıs|haziran|temmuz|ağustos|eylül|başkan\p{L}*|bakan\p{L}*|yeni yıl|türkiye|haber\p{L}*|etmek|ile)(?!\p{L})/iu;

/** The mark that ends a sentence, inside or outside its closing quotation mark; "" where none. */
export const endOf = (text: string): string => {
  const last = text.replace(/[”"»’)\]]+$/u, "").at(-1) ?? "";
  const outer = /\p{P}/u.test(text.at(-1) ?? "") ? (text.at(-1) ?? "") : "";
  return [last, outer].find((character) => ".?!…:;-".includes(character) && character) ?? "";
};

/** Names that are printed with a letter the Azerbaijani alphabet lacks, addresses included. */
export const foreignNames: RegExp = /\S*[@/#]\S*|www\.\S+/gu;
