import type { Check, Pair, PairText, Remark } from "../model/check.ts";

/** Quotation marks and brackets are closed within their paragraph, and in the target's style. */
export const quotes: Check = {
  id: "quotes",
  severity: "warning",
  about: "Quotation marks and brackets pair within a paragraph; a quotation stays one.",
  examples: [
    {
      to: "en",
      source: "«Мы готовы», — сказал он.",
      wrong: "“We are ready, he said.",
      right: "“We are ready,” he said.",
    },
    {
      to: "az",
      source: "Площадка (зал) открыта.",
      wrong: "Məkan (zal açıqdır.",
      right: "Məkan (zal) açıqdır.",
    },
    {
      to: "en",
      source: "«Мы готовы», — сказал он.",
      wrong: "We are ready, he said.",
      right: "“We are ready,” he said.",
    },
  ],
  *run(pair: Pair): Iterable<Remark> {
    const { source, target, to } = pair;
    if (to === "en" && /[«»„]/u.test(target) && !/[“”]/u.test(target)) {
      yield { code: "quotes/style", expected: ["“ ”"], actual: ["« »"] };
    }
    if (isSpeech(source) && !/["“”«»„]/u.test(target) && !/^[–—-]/u.test(target)) {
      yield { code: "quotes/lost" };
    }
    const block = blockThatEndsHere(pair);
    if (block === null) return;
    const given = block.map(({ target: text }) => text ?? "").join(" ");
    const wanted = block.map(({ source: text }) => text).join(" ");
    const open = unpaired(given);
    const excused = new Set(unpaired(wanted).map(kindOf));
    const faults = open.filter((mark) => !excused.has(kindOf(mark)));
    if (faults.length > 0) yield { code: "quotes/unpaired", actual: faults };
  },
};

/** A sentence in marks with who said it, or a quotation of several words. */
function isSpeech(text: string): boolean {
  return /[«"“][^«»"“”]{3,}(?:[!?…][»"”]|[»"”],|,[»"”])\s*[–—-]\s/u.test(text);
}

/** The segments of the pair's block, where the pair is its last one and none is missing. */
function blockThatEndsHere({ edition, at, block }: Pair): readonly PairText[] | null {
  if (edition[at + 1]?.block === block) return null;
  let start = at;
  while (start > 0 && edition[start - 1]?.block === block) start -= 1;
  const own = edition.slice(start, at + 1);
  return own.every(({ target }) => target !== null) ? own : null;
}

const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  "„": "“",
  "(": ")",
  "[": "]",
};

/** Marks without their partner, in order; straight quotes pair with one another. */
function unpaired(text: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [mark] of text.replaceAll(LIST_MARK, " ").matchAll(/[“”«»„()[\]]/gu)) {
    const expected = CLOSING[open.at(-1) ?? ""];
    if (mark === expected) open.pop();
    else if (mark in CLOSING) open.push(mark);
    else if (mark === "”" && open.at(-1) === "„") open.pop();
    else faults.push(mark);
  }
  const straight = text.replaceAll(/(?<=\d)"/gu, "").match(/"/gu)?.length ?? 0;
  return [...faults, ...open, ...(straight % 2 === 1 ? ['"'] : [])];
}

/** "1)" and "a)" open an item; ":)" is a face. */
const LIST_MARK = /(?:^|[;:]\s)[\p{L}\d]{1,2}\)|(?<=\s|^)[:;]-?[()]+/gu;

function kindOf(mark: string): string {
  return /[()[\]]/u.test(mark) ? "bracket" : "quote";
}
