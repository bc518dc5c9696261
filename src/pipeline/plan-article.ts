import type { Bundle } from "../model/bundle.ts";
import type { JobSegment } from "../model/job.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Segment } from "../model/segment.ts";
import { type Plan, plan } from "../plan/plan.ts";
import { previousTargets } from "../plan/reuse.ts";
import type { ReadArticle } from "./analyse.ts";
import type { Chain, RunOptions } from "./run-options.ts";

/** The language through which engines reach others. */
const PIVOT = "en";

/** Plans every target of an article: what is settled, what a provider would be asked. */
export async function planArticle(
  { article, segments }: ReadArticle,
  options: RunOptions,
  previous: Bundle | null,
): Promise<readonly Plan[]> {
  const plans = new Map<LanguageTag, Plan>();
  for (const [to, { memory, lanes }] of pivotFirst(options.chains)) {
    const reuse = previousTargets(
      previous,
      to,
      lanes.map(({ provider }) => provider),
    );
    const input = {
      article,
      segments,
      to,
      memory,
      minimumMatch: options.minimumMatch,
      dateline: options.renderDateline(article, to),
      reuse,
      pivot: (segment: Segment) => pivotOf(segment, plans.get(PIVOT)),
    };
    plans.set(to, await plan(input));
  }
  return [...options.chains.keys()].flatMap((to) => plans.get(to) ?? []);
}

/** The pivot is planned first, so that what is certain of it serves the other targets. */
function pivotFirst(
  chains: ReadonlyMap<LanguageTag, Chain>,
): readonly (readonly [string, Chain])[] {
  return [...chains].sort(([a], [b]) => Number(b === PIVOT) - Number(a === PIVOT));
}

/** What a full memory match or a person says in the pivot language. */
function pivotOf({ id }: Segment, planned: Plan | undefined): JobSegment["pivot"] | null {
  const target = planned?.settled.get(id);
  const isCertain = target?.status === "reviewed" || (target?.origin?.match ?? 0) >= 100;
  return target?.text != null && isCertain ? { language: PIVOT, text: target.text } : null;
}
