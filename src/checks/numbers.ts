import type { Quantity } from "../languages/numbers/quantity.ts";
import {
  compareNumbers,
  copiesFigures,
  isSpellable,
  keepsNumbers,
  type NumberDifference,
} from "../languages/numbers.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

/** Every number of the source is in the target and no other: digits, words, scales, ranges. */
export const numbers: Check = {
  id: "numbers",
  severity: "error",
  about: "Numbers, with scale words, ranges, ordinals and fractions, are those of the source.",
  anyText: true,
  examples: [
    {
      to: "en",
      source: "12,5 млн манатов",
      wrong: "125 million manats",
      right: "12.5 million manats",
    },
    { to: "az", source: "410–430 тыс. тонн", wrong: "410–480 min ton", right: "410–430 min ton" },
    { to: "az", source: "до 7 тыс. семей", wrong: "9 minədək ailə", right: "7 minədək ailə" },
    { to: "en", source: "3 млрд 482,7 млн", wrong: "3.8427 billion", right: "3.4827 billion" },
    {
      to: "en",
      source: "Ждали три дня.",
      wrong: "They waited four days.",
      right: "They waited three days.",
    },
  ],
  *run(pair: Pair): Iterable<Remark> {
    const { source, target, from, to } = pair;
    if (to === "und") {
      if (!keepsNumbers(source, target, from)) yield { code: "numbers/changed" };
      return;
    }
    const difference = compareNumbers({ source, target, from, to });
    yield* figureRemarks(difference, pair);
    if (difference.misformatted.length > 0) {
      const actual = texts(difference.misformatted);
      yield { code: "numbers/format", severity: "warning", actual };
    }
  },
};

function* figureRemarks(
  { missing, added, missingWords, addedWords }: NumberDifference,
  { source, target }: Pair,
): Iterable<Remark> {
  const [expected, actual] = [texts(missing), texts(added)];
  if (missing.length > 0 && added.length > 0) {
    const isMild = copiesFigures(source, target, added);
    yield { code: "numbers/changed", expected, actual, ...mild(isMild) };
  } else if (missing.length > 0) {
    yield { code: "numbers/missing", expected, ...mild(missing.every(isSpellable)) };
  } else if (added.length > 0) {
    const isMild = added.every(isSpellable) || missingWords.length > 0;
    yield { code: "numbers/added", actual, ...mild(isMild) };
  } else if (missingWords.length > 0 && addedWords.length > 0) {
    const words = { expected: texts(missingWords), actual: texts(addedWords) };
    yield { code: "numbers/changed", severity: "warning", ...words };
  }
}

function mild(isMild: boolean): { readonly severity?: "warning" } {
  return isMild ? { severity: "warning" } : {};
}

function texts(quantities: readonly Quantity[]): string[] {
  return quantities.map(({ written }) => written);
}
