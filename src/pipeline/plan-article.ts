import type { Article } from "../model/article.ts";
import type { Bundle } from "../model/bundle.ts";
import type { JobSegment } from "../model/job.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Segment } from "../model/segment.ts";
import { renderMarked } from "../plan/dateline.ts";
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
      dateline: datelineIn(article, to, options),
      reuse,
      pivot: (segment: Segment) => pivotOf(segment, plans.get(PIVOT)),
    };
    plans.set(to, await plan(input));
  }
  return [...options.chains.keys()].flatMap((to) => plans.get(to) ?? []);
}

/** The article's dateline in a target language, with placeholders for its markup. */
function datelineIn(
  { blocks, metadata: { dateline } }: Article,
  to: LanguageTag,
  { renderDateline }: RunOptions,
): string | null {
  const block = blocks.find(({ id }) => id === dateline?.block);
  if (dateline === null || block === undefined) return null;
  return renderMarked(block, (text) => renderDateline(dateline, text, to));
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
