import type { Check, Pair, Remark } from "../model/check.ts";

const CLOSERS = /[\s”»“"')\]’]+$/u;
const ABBREVIATION =
  /(?<![\p{L}\d])(?:г|гг|руб|тыс|млн|млрд|т\.\s?д|т\.\s?п|др|км|м|кг|га|т|ч|мин|кв|куб|см|мм|л|коп|долл|обл|стр|ст|п|п\.\s?п|б\.\s?п|в|вв|д|inc|ltd)\.$/iu;

/** Marks that may stand for one another at the end. */
const ALIKE: readonly (readonly string[])[] = [
  [".", "…"],
  [".", "!"],
  ["!", "…"],
  ["?", "?!"],
];

/** A sentence ends as its source does. */
export const punctuation: Check = {
  id: "punctuation",
  severity: "warning",
  about: "The last mark is that of the source: a question stays one, a headline gets no full stop.",
  examples: [
    { to: "en", source: "Что дальше?", wrong: "What is next.", right: "What is next?" },
    {
      to: "az",
      source: "Суд вынес приговор",
      wrong: "Məhkəmə hökm çıxarıb.",
      right: "Məhkəmə hökm çıxarıb",
      role: "headline",
    },
    { to: "en", source: "Приехали:", wrong: "They came", right: "They came:" },
  ],
  *run({ source, target, role }: Pair): Iterable<Remark> {
    if (role === "dateline" || role === "credit" || role === "byline") return;
    const wanted = lastMark(source);
    const given = lastMark(target);
    if (wanted === given || isAlike(wanted, given)) return;
    if (wanted === "." && given === "" && ABBREVIATION.test(source)) return;
    const shown = (mark: string): readonly string[] => (mark === "" ? [] : [mark]);
    yield { code: "punctuation/end", expected: shown(wanted), actual: shown(given) };
  },
};

function lastMark(text: string): string {
  const bare = text.replace(CLOSERS, "");
  const [mark = ""] = /(?:\.{3}|[.!?…:;,])$/u.exec(bare) ?? [];
  return mark === "..." ? "…" : mark;
}

function isAlike(a: string, b: string): boolean {
  return ALIKE.some((marks) => marks.includes(a) && marks.includes(b));
}
