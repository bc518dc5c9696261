import type { Check, Pair, Remark } from "../model/check.ts";

/** Small words that a headline in title case leaves small. */
const SMALL: ReadonlySet<string> = new Set(
  "a an the and but or nor for of in on at to by up as is from with over per via vs".split(" "),
);

/** Capitals as in the source; English headlines in sentence case. */
export const capitalisation: Check = {
  id: "capitalisation",
  severity: "warning",
  about: "A sentence begins with a capital, a headline is in capitals only where the source is.",
  examples: [
    {
      to: "en",
      source: "Суд вынес приговор.",
      wrong: "the court handed down a verdict.",
      right: "The court handed down a verdict.",
    },
    {
      to: "az",
      source: "Суд вынес приговор",
      wrong: "MƏHKƏMƏ HÖKM ÇIXARIB",
      right: "Məhkəmə hökm çıxarıb",
      role: "headline",
    },
    {
      to: "en",
      source: "Суд вынес приговор по делу о накладных",
      wrong: "Court Hands Down Verdict in Forged Waybill Case",
      right: "Court hands down verdict in forged waybill case",
      role: "headline",
    },
  ],
  *run({ source, target, role }: Pair): Iterable<Remark> {
    const first = firstWord(target);
    if (beginsWithCapital(firstWord(source)) && isSmall(first) && !target.includes("⟦")) {
      yield { code: "capitalisation/start", actual: [first] };
    }
    if (isCapitals(target) && !isCapitals(source)) yield { code: "capitalisation/capitals" };
    if (role === "headline" && isTitleCase(target)) {
      yield { code: "capitalisation/headline", severity: "info" };
    }
  },
};

function firstWord(text: string): string {
  return /^[^\p{L}\d]*([\p{L}\d'’.-]+)/u.exec(text)?.[1] ?? "";
}

function beginsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Small, and not a name that begins small: iPhone, e-commerce. */
function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !/\p{Lu}|\./u.test(word);
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 12 && letters.every((letter) => !/\p{Ll}/u.test(letter));
}

function isTitleCase(text: string): boolean {
  const words = (text.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter(
    (word) => !SMALL.has(word.toLowerCase()) && /\p{Ll}/u.test(word),
  );
  return words.length >= 5 && words.filter(beginsWithCapital).length / words.length >= TITLE_CASE;
}

/** Share of a headline's words with a capital: a name in quotation marks may stay small. */
const TITLE_CASE = 0.8;
