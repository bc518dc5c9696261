import type { Article } from "../model/article.ts";
import type { LanguageTag } from "../model/language.ts";
import { withBill } from "../plan/bill.ts";
import { halve, pack } from "../plan/pack.ts";
import type { OpenText, Plan } from "../plan/plan.ts";
import type { Outcome } from "../translate/outcome.ts";
import type { Assignment } from "../translate/translate.ts";
import { polish } from "../translate/typography.ts";
import type { RunOptions } from "./run-options.ts";

/** What the providers of a plan's chain are asked: one assignment per source language. */
export function assignmentsOf(
  article: Article,
  { to, open }: Plan,
  options: RunOptions,
): readonly Assignment[] {
  const chain = options.chains.get(to);
  const headline = article.blocks.find(({ role }) => role === "headline")?.text ?? null;
  return [...new Set(open.map(({ from }) => from))].map((from) => {
    const termsOf = (text: string) => options.termsIn(text, from, to);
    const shipment = { from, to, headline, termsOf };
    return {
      from,
      to,
      segments: open.filter((text) => text.from === from).map(({ job }) => job),
      lanes: chain?.lanes ?? [],
      otherwise: chain?.memory == null ? "provider/none" : "memory/no-match",
      pack: (segments, limits) => pack(segments, shipment, limits),
      halve,
      onDone: () => options.onSegment?.(article, to),
    };
  });
}

/** Asks the providers for every open text of a plan; outcomes by segment id. */
export async function translateOpen(
  article: Article,
  planned: Plan,
  options: RunOptions,
): Promise<ReadonlyMap<string, Outcome>> {
  const results = new Map<string, Outcome>();
  if (planned.open.length === 0) return results;
  const { translate } = await import("../translate/translate.ts"); // a run from memory does without
  for (const assignment of assignmentsOf(article, planned, options)) {
    const outcomes = await translate(assignment, options.signal);
    for (const text of planned.open) {
      const outcome = outcomes.get(text.job.id);
      if (outcome !== undefined) spread(text, outcome, results, planned.to, options);
    }
  }
  return results;
}

/** Gives a text's outcome to every segment that holds the text, in the target's typography. */
function spread(
  { job, segments }: OpenText,
  outcome: Outcome,
  results: Map<string, Outcome>,
  to: LanguageTag,
  { isLocal = () => false }: RunOptions,
): void {
  let final = outcome;
  if (outcome.status === "done") {
    const origin = withBill(outcome, job.text, isLocal);
    const polished = outcome.synthetic ? { origin } : polish(outcome.text, origin, to);
    final = { ...outcome, ...polished };
  }
  for (const id of segments) results.set(id, final);
}
