import type { Check, Pair, Remark } from "../model/check.ts";

const PLACEHOLDER = /⟦\/?\d+\/?⟧|[⟦⟧]|<\/?[a-z][^<>]*>|\{\{?\w+\}?\}|%(?:\d\$)?[sd](?!\p{L})/giu;

/** Placeholders of inline markup, tags and template places are kept, each as often as in the source. */
export const placeholders: Check = {
  id: "placeholders",
  severity: "error",
  about: "Inline codes ⟦1⟧, tags and template places {name} are those of the source.",
  anyText: true,
  examples: [
    {
      to: "en",
      source: "Сайт ⟦1⟧ открыт.",
      wrong: "The site is open.",
      right: "The ⟦1⟧ site is open.",
    },
    { to: "az", source: "<b>Срочно</b>", wrong: "<b>Təcili", right: "<b>Təcili</b>" },
  ],
  *run({ source, target }: Pair): Iterable<Remark> {
    const wanted = codes(source);
    const given = codes(target);
    if (wanted.join("\n") === given.join("\n")) return;
    yield { code: "placeholders/changed", expected: wanted, actual: given };
  },
};

function codes(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(String).sort();
}
