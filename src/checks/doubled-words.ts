import type { Check, Pair, Remark } from "../model/check.ts";

const DOUBLED = /(?<![\p{L}\p{N}'’-])(\p{L}+)\s+\1(?![\p{L}\p{N}'’-]|\sdeyil)/giu;
/** Words that are rightly said twice. */
const ALLOWED: ReadonlySet<string> = new Set(
  "that had is ha bora duran sing walla papua az tez yavaş bir ayrı tək qoşa dəstə qrup no".split(
    " ",
  ),
);

/** No word is written twice in a row. */
export const doubledWords: Check = {
  id: "doubled-words",
  severity: "warning",
  about: "No word stands twice in a row unless the source repeats one too.",
  examples: [
    {
      to: "en",
      source: "Суд вынес приговор.",
      wrong: "The the court handed down a verdict.",
      right: "The court handed down a verdict.",
    },
    {
      to: "az",
      source: "Суд вынес приговор.",
      wrong: "Məhkəmə hökm hökm çıxarıb.",
      right: "Məhkəmə hökm çıxarıb.",
    },
  ],
  *run({ source, target, to }: Pair): Iterable<Remark> {
    const found = doubles(target, to).filter((word) => !ALLOWED.has(word));
    if (found.length > doubles(source, "ru").length)
      yield { code: "doubled-words/found", actual: found };
  },
};

function doubles(text: string, language: string): string[] {
  return [...text.matchAll(DOUBLED)].map(([, word = ""]) => word.toLocaleLowerCase(language));
}
