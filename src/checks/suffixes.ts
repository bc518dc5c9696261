import { agreesWithNumber } from "../languages/azerbaijani-number-suffixes.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

const AFTER_NUMBER = /(?<![\p{L}\d:])((?:\d{1,2}:)*\d[\d.,]*)-(\p{Ll}+)/gu;
const YEAR_WITHOUT = /(?<![\d.,–-])(?:1[89]|20)\d\d\s+il(?:də|in|dən|ə|lərdə|dək|ədək)(?!\p{L})/gu;
const AFTER_ROMAN = /(?<!\p{L})[IVX]+-c[ıiuü]\p{Ll}*/gu;
const GLUED = /(?<!\p{L})[A-ZƏĞİÖŞÇÜ]{2,5}(?:n[ıiuü]n|d[aə]n?|y[aə])(?!\p{L})/gu;
/** Endings of a case or an ordinal; "30-luq" and the like are other words. */
const SUFFIX = /^(?:c[ıiuü]|s[ıiuü]|d[aə]|n[ıiuü]|y[aəıiuü]|[aəıiuü](?:n|d|$)|l[aə]r|d[ıiuü]r)/u;

/** Azerbaijani endings after numbers and initialisms: 2022-ci il, 26-sı, BMT-nin. */
export const suffixes: Check = {
  id: "suffixes",
  severity: "warning",
  about: "Azerbaijani endings after numbers follow vowel harmony and a hyphen: 2022-ci il, 26-sı.",
  examples: [
    { to: "az", source: "в 2022 году", wrong: "2022-cı ildə", right: "2022-ci ildə" },
    { to: "az", source: "в 2022 году", wrong: "2022 ildə", right: "2022-ci ildə" },
    { to: "az", source: "26 из них", wrong: "onların 26-si", right: "onların 26-sı" },
    { to: "az", source: "в XX веке", wrong: "XX-ci əsrdə", right: "XX əsrdə" },
  ],
  *run({ target, to }: Pair): Iterable<Remark> {
    if (to !== "az") return;
    const wrong = [...target.matchAll(AFTER_NUMBER)].filter(([, number = "", suffix = ""]) => {
      const isHour = /:00$/u.test(number);
      return (
        !isHour &&
        SUFFIX.test(suffix) &&
        !agreesWithNumber(number.split(/[:,]/u).at(-1) ?? "", suffix)
      );
    });
    const others = [YEAR_WITHOUT, AFTER_ROMAN, GLUED].flatMap((rule) => [...target.matchAll(rule)]);
    const found = [...wrong, ...others].map(([written]) => written);
    if (found.length > 0) yield { code: "suffixes/wrong", actual: found };
  },
};
