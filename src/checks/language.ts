import type { Check, Pair, Remark } from "../model/check.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words without which hardly a sentence of the language gets by, and that no other one has. */
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    "the of and to in is was for that with on by from as it at has have been were are this which will not be their its an or but he she they a before after about into over up out more than his her said says one two new who when where there we you i all no so if can",
  ),
  az: words(
    "və bu ilə üçün də da ki olub edib ilk görə sonra üzrə həmin onun isə bir daha olan kimi qədər ərzində barədə bildirib deyib artıq çox edir olunub edilib keçirilib həm onlar heç hər yeni",
  ),
  tr: words(
    "ve ile için değil olarak çok göre kadar olduğunu ancak dedi etti oldu daha yılında bir bu da de",
  ),
};

/** The edition is in its own language. */
export const language: Check = {
  id: "language",
  severity: "warning",
  about: "A sentence is in the edition's language, not in another one of the Latin script.",
  examples: [
    {
      to: "az",
      source: "Сегодня в столице прошло заседание правительства и комиссии.",
      wrong: "A meeting of the government and the commission was held in the capital today.",
      right: "Bu gün paytaxtda hökumətin və komissiyanın iclası keçirilib.",
    },
    {
      to: "en",
      source: "Сегодня в столице прошло заседание, и это было важно для всех.",
      wrong: "Bu gün paytaxtda iclas keçirilib və bu, hər kəs üçün çox vacib olub.",
      right: "A meeting was held in the capital today, and it was important for everyone.",
    },
  ],
  *run({ source, target, to }: Pair): Iterable<Remark> {
    if (!(to in FUNCTION_WORDS) || !/\p{Script=Cyrillic}/u.test(source)) return;
    // Names and titles keep their own language.
    const open = target.replaceAll(/“[^“”]*”|\([^()]*\)/gu, (part) =>
      part.length > 60 ? part : " ",
    );
    const found = open.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? [];
    if (found.length < FEWEST_WORDS) return;
    const share = (other: string) =>
      found.filter((word) => isOf(word, other)).length / found.length;
    const own = share(to);
    for (const other of Object.keys(FUNCTION_WORDS)) {
      if (other === to || share(other) < FOREIGN || own * 2 > share(other)) continue;
      yield { code: "language/wrong", expected: [to], actual: [other] };
      return;
    }
  },
};

const FEWEST_WORDS = 3;
/** Share of a sentence's words that must show another language. */
const FOREIGN = 0.3;

/** Letters and endings by which a small-lettered word shows its language. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  az: /[əğışçöü]|(?:lar|dan|da|nin|lik|ib|ub|acaq)$/u,
  en: /w|th|[^aeiou]y$|(?:ing|tion|ed|ck|ght|ee|oo|ious|nce|rs)(?!\p{L})|ea|ou|ck/u,
};

function isOf(word: string, language: string): boolean {
  if (FUNCTION_WORDS[language]?.has(word) === true) return true;
  return SIGNS[language]?.test(word) === true;
}
