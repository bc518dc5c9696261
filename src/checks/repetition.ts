import type { Check, Pair, Remark } from "../model/check.ts";

/** Phrases of this many words are looked at. */
const PHRASE = 3;

/** An engine that loops says the same phrase again and again. */
export const repetition: Check = {
  id: "repetition",
  severity: "warning",
  about: "No phrase of three words or long run of one letter comes again and again.",
  examples: [
    {
      to: "en",
      source: "Комиссия приняла решение по итогам заседания.",
      wrong: "The commission made a decision made a decision made a decision after the meeting.",
      right: "The commission made a decision after the meeting.",
    },
    { to: "az", source: "Это хорошо.", wrong: "Bu yaxşııııııııdır.", right: "Bu yaxşıdır." },
  ],
  *run({ source, target }: Pair): Iterable<Remark> {
    const [phrase, times] = mostRepeated(target);
    if (times >= 3 && times > mostRepeated(source)[1]) {
      yield { code: "repetition/phrase", actual: [phrase] };
      return;
    }
    const [run] = /(\p{L})\1{4,}/u.exec(target) ?? [];
    if (run !== undefined && !/(\p{L})\1{4,}/u.test(source)) {
      yield { code: "repetition/phrase", actual: [run] };
    }
  },
};

/** The phrase that comes most often, and how often; two words or one four times in a row count too. */
function mostRepeated(text: string): readonly [phrase: string, times: number] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  let best: readonly [string, number] = ["", 0];
  for (let at = 0; at + PHRASE <= words.length; at += 1) {
    const phrase = words.slice(at, at + PHRASE).join(" ");
    const times = (counts.get(phrase) ?? 0) + 1;
    counts.set(phrase, times);
    if (times > best[1]) best = [phrase, times];
  }
  return best;
}
