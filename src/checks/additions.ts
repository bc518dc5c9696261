import { lengthDeviation } from "../languages/length-ratio.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

/** Signs that engines make up where they understand nothing. */
const SYMBOL = /[♪♫★☆►▶✓✔❤]|\p{Extended_Pictographic}/gu;

/** Nothing is in the target that the source does not say. */
export const additions: Check = {
  id: "additions",
  severity: "warning",
  about:
    "No sentences or symbols that the source lacks; numbers and URLs have checks of their own.",
  examples: [
    {
      to: "en",
      source: "Суд вынес приговор.",
      wrong: "The court handed down a verdict. The defendants will appeal it next week.",
      right: "The court handed down a verdict.",
    },
    {
      to: "az",
      source: "Музыка играла.",
      wrong: "♪ Musiqi çalınırdı.",
      right: "Musiqi çalınırdı.",
    },
  ],
  *run({ source, target, to, role }: Pair): Iterable<Remark> {
    if (role === "dateline" || role === "credit" || role === "byline") return;
    const symbols = [...target.matchAll(SYMBOL)].map(String);
    const extra = symbols.filter((symbol) => !source.includes(symbol) && !/[©®™]/u.test(symbol));
    if (extra.length > 0) yield { code: "additions/symbol", actual: extra };
    const more = sentences(target) - sentences(source);
    if (more > 0 && lengthDeviation(source, target, to) > LONGER) {
      yield { code: "additions/sentence", actual: [lastSentence(target)] };
    }
  },
};

/** In standard deviations: as long as one translation in seven. */
const LONGER = 1.1;

function sentences(text: string): number {
  return 1 + (text.match(BREAK)?.length ?? 0);
}

const BREAK = /(?<=[\p{Ll}\d%)”»"]{2}[.!?…]+["”»]?)\s+(?=["“«–—]?\s?\p{Lu})/gu;

function lastSentence(text: string): string {
  return text.split(BREAK).at(-1) ?? text;
}
