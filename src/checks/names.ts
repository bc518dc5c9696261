import { personNames, surnamesIn } from "../languages/names/person-names.ts";
import { matchName } from "../languages/names/same-name.ts";
import type { Check, Pair, PairText, Remark } from "../model/check.ts";

/** People keep their names: Мусаев is Musayev in both languages, by table or by letters. */
export const names: Check = {
  id: "names",
  severity: "warning",
  about: "People’s names are those of the source, romanised as the target’s press does.",
  examples: [
    {
      to: "en",
      source: "Министр Теймур Мусаев приехал.",
      wrong: "Minister Rashid Guliyev has arrived.",
      right: "Minister Teymur Musayev has arrived.",
    },
    {
      to: "az",
      source: "Об этом рассказал Вугар Халилов.",
      wrong: "Bunu Elçin Rüstəmli danışıb.",
      right: "Bunu Vüqar Xəlilov danışıb.",
    },
  ],
  *run({ source, target, to, terms, edition }: Pair): Iterable<Remark> {
    if (to !== "az" && to !== "en") return;
    const words = target.match(/\p{Lu}[\p{L}'’-]*/gu) ?? [];
    const missing: string[] = [];
    for (const { written, preferred, spellings } of personNames(source, to, surnames(edition))) {
      if (terms.some((term) => source.slice(term.start, term.end).includes(written))) continue;
      if (matchName(spellings, words) === "none") missing.push(preferred);
    }
    if (missing.length > 0) yield { code: "names/missing", expected: missing };
  },
};

const known = new WeakMap<readonly PairText[], ReadonlySet<string>>();

/** Surnames of everybody in the article, found once. */
function surnames(edition: readonly PairText[]): ReadonlySet<string> {
  const found = known.get(edition) ?? surnamesIn(edition.map(({ source }) => source));
  known.set(edition, found);
  return found;
}
