import type { Article } from "../model/article.ts";
import type { Origin } from "../model/translation.ts";
import { withBill } from "../plan/bill.ts";
import { halve, pack } from "../plan/pack.ts";
import type { OpenText, Plan } from "../plan/plan.ts";
import type { Outcome } from "../translate/outcome.ts";
import type { Assignment } from "../translate/translate.ts";
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
  const [{ translate }, { polish }] = await Promise.all([
    import("../translate/translate.ts"), // a run from memory does without both
    import("../translate/typography.ts"),
  ]);
  const { isLocal = () => false } = options;
  for (const assignment of assignmentsOf(article, planned, options)) {
    const outcomes = await translate(assignment, options.signal);
    for (const text of planned.open) {
      const outcome = outcomes.get(text.job.id);
      if (outcome === undefined) continue;
      const final = finish(text, outcome, {
        isLocal,
        polish: (...args) => polish(...args, planned.to),
      });
      for (const id of text.segments) results.set(id, final);
    }
  }
  return results;
}

interface Finishing {
  isLocal(provider: string): boolean;
  polish(text: string, origin: Origin): { readonly text: string; readonly origin: Origin };
}

/** An outcome with its bill, in the target's typography. */
function finish({ job }: OpenText, outcome: Outcome, { isLocal, polish }: Finishing): Outcome {
  if (outcome.status !== "done") return outcome;
  const origin = withBill(outcome, job.text, isLocal);
  return { ...outcome, ...(outcome.synthetic ? { origin } : polish(outcome.text, origin)) };
}
