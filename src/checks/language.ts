import type { Check, Pair, Remark } from "../model/check.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words without which hardly a sentence of the language gets by, and that no other one has. */
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    "the of and to in is was for that with on by from as it at has have been were are this which will not be their its an or but he she they",
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
  severity: "error",
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
    const own = FUNCTION_WORDS[to];
    if (own === undefined || !/\p{Script=Cyrillic}/u.test(source)) return;
    const found = target.toLocaleLowerCase(to).match(/\p{L}+/gu) ?? [];
    const isOwn = found.some((word) => own.has(word)) || (to === "az" && /ə/u.test(target));
    if (found.length < 5) return;
    for (const [other, list] of Object.entries(FUNCTION_WORDS)) {
      const foreign = new Set(found.filter((word) => list.has(word) && !own.has(word)));
      const isMany = foreign.size >= 3 || (foreign.size >= 2 && found.length < 10);
      if (other === to || isOwn || !isMany) continue;
      yield { code: "language/wrong", expected: [to], actual: [other] };
      return;
    }
  },
};
