import { ProviderError } from "../model/errors.ts";
import type { Usage } from "../model/job.ts";

/** What calls to one provider came to in this run. */
interface Account {
  /** Calls that were answered. */
  readonly answered: number;
  /** Calls that failed. */
  readonly failed: number;
  /** Code points billed, as the provider reports them, else as they were sent. */
  readonly characters: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Code points of failed calls that may be on the bill: only the provider knows. */
  readonly perhaps: number;
  /** `null` where no price is known. */
  readonly cost: number | null;
}

/** A call on the books. Exactly one of both is called, once. */
interface LedgerEntry {
  close(usage: Usage): void;
  fail(isPerhapsBilled: boolean): void;
}

/** Counts what a run spends, and refuses calls that its budget does not cover. */
export interface Ledger {
  /** @throws ProviderError `budget/characters` or `budget/cost`: the call must not be made */
  open(provider: string, characters: number): LedgerEntry;
  /** Refuses every further call that is billed: the forecast is above the budget. */
  refuse(limit: "characters" | "cost"): void;
  /** By provider, in the order of their first calls. */
  accounts(): ReadonlyMap<string, Account>;
}

/** What a ledger needs to know. */
export interface LedgerOptions {
  /** Most code points to bill. */
  readonly maxCharacters: number | null;
  /** Most to pay. */
  readonly maxCost: number | null;
  /** What usage costs; `null` where no price is known. */
  costOf(provider: string, usage: Usage): number | null;
  /** What a call of so many code points will probably report. */
  forecast(provider: string, characters: number): Required<Usage>;
}

const NOTHING: Account = {
  answered: 0,
  failed: 0,
  characters: 0,
  inputTokens: 0,
  outputTokens: 0,
  perhaps: 0,
  cost: 0,
};

/**
 * Opens the books of a run. What calls under way will cost is reserved, and what a failed call may
 * have cost stays reserved, so that the budget holds whatever the provider counts.
 */
export function openLedger(options: LedgerOptions): Ledger {
  const { maxCharacters, maxCost, costOf, forecast } = options;
  const accounts = new Map<string, Account>();
  const spent = { characters: 0, cost: 0 };
  let refused: "characters" | "cost" | null = null;
  const admit = (provider: string, characters: number, cost: number) => {
    const isAbove = {
      characters: maxCharacters !== null && spent.characters + characters > maxCharacters,
      cost: maxCost !== null && cost > 0 && spent.cost + cost > maxCost,
    };
    const limit = refused ?? (isAbove.characters ? "characters" : isAbove.cost ? "cost" : null);
    if (characters === 0 || limit === null) return;
    const maximum = (limit === "cost" ? maxCost : maxCharacters) ?? 0;
    throw new ProviderError(`budget/${limit}`, { provider, maximum }, "fail");
  };
  const book = (provider: string, more: Partial<Account>) => {
    accounts.set(provider, sum(accounts.get(provider) ?? NOTHING, more));
  };
  return {
    open(provider, sent) {
      const usage = forecast(provider, sent);
      const { characters } = usage;
      const cost = costOf(provider, usage) ?? 0;
      admit(provider, characters, cost);
      spent.characters += characters;
      spent.cost += cost;
      return {
        close(reported) {
          const isFree = characters === 0;
          const billed = isFree ? 0 : (reported.characters ?? characters);
          const actual = { ...reported, characters: billed };
          const paid = costOf(provider, actual);
          spent.characters += billed - characters;
          spent.cost += (paid ?? 0) - cost;
          const { inputTokens = 0, outputTokens = 0 } = reported;
          const more = { characters: billed, inputTokens, outputTokens, cost: paid };
          book(provider, { answered: 1, ...more });
        },
        fail(isPerhapsBilled) {
          book(provider, { failed: 1, perhaps: isPerhapsBilled ? characters : 0 });
          if (isPerhapsBilled) return;
          spent.characters -= characters;
          spent.cost -= cost;
        },
      };
    },
    refuse(limit) {
      refused = limit;
    },
    accounts: () => accounts,
  };
}

function sum(account: Account, more: Partial<Account>): Account {
  const cost = "cost" in more ? more.cost : 0;
  return {
    answered: account.answered + (more.answered ?? 0),
    failed: account.failed + (more.failed ?? 0),
    characters: account.characters + (more.characters ?? 0),
    inputTokens: account.inputTokens + (more.inputTokens ?? 0),
    outputTokens: account.outputTokens + (more.outputTokens ?? 0),
    perhaps: account.perhaps + (more.perhaps ?? 0),
    cost: account.cost === null || cost == null ? null : account.cost + cost,
  };
}
