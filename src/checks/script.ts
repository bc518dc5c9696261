import { URLS } from "../languages/patterns.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

const WORD = /(?:\p{L}|\u0301)+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Words that only Turkish has, and Azerbaijani ones typed without their letters. */
const TURKISH: Readonly<Record<string, string>> = {
  ve: "və",
  ile: "ilə",
  için: "üçün",
  ucun: "üçün",
  değil: "deyil",
  göre: "görə",
  gore: "görə",
  olarak: "olaraq",
  çok: "çox",
  cox: "çox",
  kadar: "qədər",
  yılında: "ilində",
  yıl: "il",
  ülke: "ölkə",
  hemçinin: "həmçinin",
  hemcinin: "həmçinin",
  nefer: "nəfər",
  azerbaycan: "Azərbaycan",
  azerbaycanda: "Azərbaycanda",
  azerbaycanın: "Azərbaycanın",
  muellim: "müəllim",
  her: "hər",
  hefte: "həftə",
  bele: "belə",
  hec: "heç",
  de: "də",
  uzre: "üzrə",
  üzre: "üzrə",
  esas: "əsas",
  eden: "edən",
};

/** Letters are those of the target's alphabet: no look-alikes, no Turkish or missing letters. */
export const script: Check = {
  id: "script",
  severity: "warning",
  about: "No Cyrillic look-alikes in Latin words, no Turkish ı/i slips, no missing ə.",
  examples: [
    { to: "en", source: "Суд в Баку", wrong: "Cоurt in Baku", right: "Court in Baku" },
    { to: "az", source: "Ильхам приехал", wrong: "Ilham gəlib", right: "İlham gəlib" },
    {
      to: "az",
      source: "Азербайджан и Иран",
      wrong: "Azərbaycan ve İran",
      right: "Azərbaycan və İran",
    },
    {
      to: "en",
      source: "Мамедов приехал",
      wrong: "Məmmədov has arrived",
      right: "Mammadov has arrived",
    },
  ],
  *run({ source, target, to }: Pair): Iterable<Remark> {
    const words = [...target.replaceAll(URLS, " ").matchAll(WORD)].map(([word]) => word);
    const foreign = words.filter((word) => !source.includes(word));
    const mixed = foreign.filter((word) => CYRILLIC.test(word) && LATIN.test(word));
    if (mixed.length > 0) yield { code: "script/mixed", actual: mixed };
    if (to === "en") yield* english(foreign);
    if (to === "az") yield* azerbaijani(foreign, target, source);
  },
};

function* english(words: readonly string[]): Iterable<Remark> {
  const found = words.filter((word) => /[əƏıİ]/u.test(word) && !CYRILLIC.test(word));
  if (found.length > 0) yield { code: "script/letters", actual: found };
}

function* azerbaijani(words: readonly string[], target: string, source: string): Iterable<Remark> {
  // No Azerbaijani word begins with ı, so a capital I before small letters is a Turkish or English i.
  const slips = words.filter((word) => /^I\p{Ll}/u.test(word) && !ROMAN_WITH_SUFFIX.test(word));
  if (slips.length > 0) yield { code: "script/dotless", actual: slips };
  const turkish = words.filter((word) => word.toLocaleLowerCase("az") in TURKISH);
  const letters = target.match(/\p{L}/gu)?.length ?? 0;
  const lacksSchwa =
    letters >= LETTERS_WITH_SCHWA && !/[əƏ]/u.test(target) && CYRILLIC.test(source);
  if (turkish.length > 0) {
    const expected = turkish.map((word) => TURKISH[word.toLocaleLowerCase("az")] ?? word);
    yield { code: "script/turkish", expected, actual: turkish };
  } else if (lacksSchwa) yield { code: "script/schwa" };
}

const ROMAN_WITH_SUFFIX = /^I(?:nci|ci)$/u;
/** Of a hundred Azerbaijani letters nine are ə: a text this long without one is typed without it. */
const LETTERS_WITH_SCHWA = 75;
