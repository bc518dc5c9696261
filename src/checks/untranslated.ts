import { URLS } from "../languages/patterns.ts";
import { scriptOf } from "../languages/scripts.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

const CYRILLIC_WORD = /(?<![\p{L}\p{N}])\p{Script=Cyrillic}[\p{Script=Cyrillic}-]+(?!\p{L})/gu;
const QUOTED = /«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|"[^"]*"|\([^()]*\)/gu;

/** Nothing is left in the source's language. */
export const untranslated: Check = {
  id: "untranslated",
  severity: "error",
  about: "The target is not the source again, and no words of the source are left in it.",
  examples: [
    {
      to: "en",
      source: "Он приехал вчера.",
      wrong: "He приехал yesterday.",
      right: "He arrived yesterday.",
    },
    {
      to: "az",
      source: "Суд вынес приговор.",
      wrong: "Суд вынес приговор.",
      right: "Məhkəmə hökm çıxarıb.",
    },
  ],
  *run({ source, target, to }: Pair): Iterable<Remark> {
    if (scriptOf(to) !== "Latn" || !/\p{Script=Cyrillic}/u.test(source)) return;
    if (target === source) {
      yield { code: "untranslated/whole" };
      return;
    }
    const open = target.replaceAll(URLS, " ").replaceAll(QUOTED, " ");
    const left = [...open.matchAll(CYRILLIC_WORD)].map(([word]) => word);
    const lower = left.filter((word) => /^\p{Ll}/u.test(word));
    if (left.length === 0) return;
    // A capital may be a name that is kept on purpose: the gate lets it pass.
    yield {
      code: "untranslated/words",
      actual: left,
      ...(lower.length === 0 ? { severity: "warning" } : {}),
    };
  },
};
