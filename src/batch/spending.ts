import type { Run } from "../run/open-run.ts";

/** What one provider was paid for; replies that were paid for earlier are not in it. */
export interface Spent {
  readonly calls: number;
  readonly failed: number;
  readonly characters: number;
  /** `null` where no price is known. */
  readonly cost: number | null;
  readonly currency: string;
  /** Code points of failed calls that may be on the bill. */
  readonly perhapsBilled: number;
}

/** What runs spent, by provider. */
export type Spending = Readonly<Record<string, Spent>>;

/** What a run has spent so far. */
export function spendingOf({ ledger, prices }: Pick<Run, "ledger" | "prices">): Spending {
  return Object.fromEntries(
    [...ledger.accounts()].map(([provider, { answered, failed, characters, cost, perhaps }]) => {
      const { currency } = prices;
      return [
        provider,
        { calls: answered, failed, characters, cost, currency, perhapsBilled: perhaps },
      ];
    }),
  );
}

/** What two runs spent together. */
export function addSpending(one: Spending, other: Spending): Spending {
  const sum: Record<string, Spent> = { ...one };
  for (const [provider, spent] of Object.entries(other)) {
    const before = sum[provider];
    sum[provider] =
      before === undefined
        ? spent
        : {
            calls: before.calls + spent.calls,
            failed: before.failed + spent.failed,
            characters: before.characters + spent.characters,
            cost: before.cost === null || spent.cost === null ? null : before.cost + spent.cost,
            currency: spent.currency,
            perhapsBilled: before.perhapsBilled + spent.perhapsBilled,
          };
  }
  return sum;
}
