import type { TranslatedArticle } from "../pipeline.ts";
import { billOf } from "../plan/bill.ts";
import { costOf, expectUsage } from "../plan/cost.ts";
import { roundCost } from "../run/forecast.ts";
import type { Run } from "../run/open-run.ts";

/** What an article's new texts are billed; texts of an earlier bundle are not in it. */
export interface ItemBill {
  /** Code points by provider. */
  readonly billed: Readonly<Record<string, number>>;
  /** `null` where a price is not known. For prices by token it is an estimate. */
  readonly cost: number | null;
  readonly currency: string;
}

/** The bill of what was not settled before the providers were asked. */
export function itemBill(
  { segments, plans, bundle }: TranslatedArticle,
  { options, prices }: Pick<Run, "options" | "prices">,
): ItemBill {
  const billed: Record<string, number> = {};
  const isLocal = (provider: string) => options.isLocal?.(provider) ?? false;
  for (const { to, open } of plans) {
    const ids = new Set(open.flatMap((text) => text.segments));
    const targets = new Map(
      bundle.segments.flatMap(({ id, targets: all }) => {
        const target = all[to];
        return target === undefined ? [] : [[id, target] as const];
      }),
    );
    const own = segments.filter(({ id }) => ids.has(id));
    for (const [provider, count] of Object.entries(
      billOf(own, new Map([[to, targets]]), isLocal),
    )) {
      billed[provider] = (billed[provider] ?? 0) + count;
    }
  }
  const costs = Object.entries(billed).map(([provider, count]) => {
    const price = prices.prices[provider];
    return costOf(expectUsage(count, price), price);
  });
  const isKnown = costs.every((cost) => cost !== null);
  const cost = isKnown ? costs.reduce<number>((sum, part) => sum + (part ?? 0), 0) : null;
  return { billed, cost: cost === null ? null : roundCost(cost), currency: prices.currency };
}
