import { compareNumbers, isSpellable, numbersIn } from "../languages/numbers.ts";
import { hasTerm } from "../languages/terms/has-term.ts";
import type { Check, Pair, PairText, Remark } from "../model/check.ts";

/** Across an article: the same text the same way, one term one target, the headline's numbers in the body. */
export const consistency: Check = {
  id: "consistency",
  severity: "warning",
  about:
    "Repeated texts and terms are translated alike, and the headline's numbers are the body's.",
  examples: [
    {
      to: "en",
      source: "Что дальше",
      wrong: "What is next",
      right: "What comes next",
      before: { source: "Что дальше", target: "What comes next" },
    },
    {
      to: "en",
      source: "Открыто 28 музеев",
      wrong: "38 museums open",
      right: "28 museums open",
      role: "headline",
      before: { source: "Сегодня откроют 28 музеев.", target: "Today 28 museums will open." },
    },
  ],
  *run(pair: Pair): Iterable<Remark> {
    yield* repeatedText(pair);
    yield* terms(pair);
    if (pair.role === "headline") yield* headline(pair);
  },
};

function* repeatedText({ edition, at, source, target }: Pair): Iterable<Remark> {
  const earlier = edition
    .slice(0, at)
    .find((other) => other.source === source && other.target !== null);
  if (earlier?.target == null || plain(earlier.target) === plain(target)) return;
  yield { code: "consistency/text", expected: [earlier.target], actual: [target] };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A term that was one accepted target so far and is another one here. */
function* terms({ edition, at, target, to, terms: own }: Pair): Iterable<Remark> {
  if (to !== "az" && to !== "en") return;
  for (const { source, targets } of own) {
    if (targets.length < 2) continue;
    const used = targets.filter((form) => hasTerm(target, form, to));
    const before = edition.slice(0, at).flatMap((other) => usedIn(other, source, to));
    if (used.length === 0 || before.length === 0 || used.some((form) => before.includes(form)))
      continue;
    yield {
      code: "consistency/term",
      severity: "info",
      expected: [...new Set(before)],
      actual: used,
    };
  }
}

function usedIn(other: PairText, source: string, to: "az" | "en"): string[] {
  const { target } = other;
  const term = other.terms.find((own) => own.source === source);
  if (term === undefined || target === null) return [];
  return term.targets.filter((form) => hasTerm(target, form, to));
}

/** Numbers that the source has in headline and body are in the target's headline and body as well. */
function* headline({ edition, source, target, from, to, at }: Pair): Iterable<Remark> {
  const others = edition.filter((_, index) => index !== at);
  if (others.some((other) => other.target === null)) return;
  const sourceBody = others.map((other) => other.source).join("\n");
  const targetBody = others.map((other) => other.target ?? "").join("\n");
  const inSource = compareNumbers({ source, target: sourceBody, from, to: from }).missing;
  if (inSource.length > 0) return;
  const figures = numbersIn(target, to).filter((own) => own.kind === "figure" && !isSpellable(own));
  const { missing } = compareNumbers({ source: target, target: targetBody, from: to, to });
  const lost = missing.filter((own) => figures.some(({ start }) => start === own.start));
  if (lost.length > 0)
    yield { code: "consistency/headline", actual: lost.map(({ written }) => written) };
}
