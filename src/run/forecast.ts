import { join, resolve } from "node:path";
import type { Article } from "../model/article.ts";
import { isExpected, ProviderError } from "../model/errors.ts";
import type { Usage } from "../model/job.ts";
import { analyse, assignmentsOf, planArticle } from "../pipeline.ts";
import { costOf, expectUsage } from "../plan/cost.ts";
import type { Plan } from "../plan/plan.ts";
import { expectCalls } from "../translate/expect.ts";
import { readPrevious } from "./bundle-file.ts";
import { folderNames } from "./folder-names.ts";
import type { Run } from "./open-run.ts";
import { type InputPlace, readInput } from "./read-input.ts";

/** What a provider would bill. */
export interface Forecast extends Required<Usage> {
  /** Calls that would be made if all of them succeed. */
  readonly calls: number;
  /** Code points that would be sent, those that cost nothing included. */
  readonly sent: number;
  /** In the currency of the run's prices; `null` where no price is known. */
  readonly cost: number | null;
}

/** What the providers would be asked and would bill for one target of an article. */
export async function forecastPlan(
  article: Article,
  plan: Plan,
  { options, prices: { prices } }: Pick<Run, "options" | "prices">,
): Promise<ReadonlyMap<string, Forecast>> {
  const forecasts = new Map<string, Forecast>();
  for (const assignment of assignmentsOf(article, plan, options)) {
    for (const [provider, calls] of await expectCalls(assignment)) {
      for (const sent of calls) {
        const usage = expectUsage(sent, prices[provider]);
        const cost = costOf(usage, prices[provider]);
        const call = { ...usage, calls: 1, sent, cost };
        const before = forecasts.get(provider);
        forecasts.set(provider, before === undefined ? call : addForecasts(before, call));
      }
    }
  }
  return forecasts;
}

/** Both together. */
export function addForecasts(one: Forecast, other: Forecast): Forecast {
  return {
    calls: one.calls + other.calls,
    sent: one.sent + other.sent,
    characters: one.characters + other.characters,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    cost: one.cost === null || other.cost === null ? null : one.cost + other.cost,
  };
}

/**
 * Reads and plans everything, calls nothing. Where the run would not keep within its budget, every
 * call that is billed is refused from the start, and the reason is returned. Inputs that cannot be
 * read are passed over: the run itself will say so.
 */
export async function enforceBudget(
  paths: readonly string[],
  run: Run,
  place: InputPlace & { readonly out: string | null },
): Promise<ProviderError | null> {
  const { maxChars, maxCost } = run.config;
  if (run.config.frozen || (maxChars === null && maxCost === null)) return null;
  let characters = 0;
  let cost = 0;
  const nameFolder = folderNames();
  for (const path of paths) {
    for await (const forecast of forecastInput(path, run, { ...place, nameFolder })) {
      characters += forecast.characters;
      cost += forecast.cost ?? 0;
    }
  }
  if (maxChars !== null && characters > maxChars) {
    const data = { characters, maximum: maxChars };
    run.ledger.refuse("characters");
    return new ProviderError("budget/forecast-characters", data, "fail");
  }
  if (maxCost !== null && cost > maxCost) {
    const { currency } = run.prices;
    const data = { cost: roundCost(cost), currency, maximum: maxCost };
    run.ledger.refuse("cost");
    return new ProviderError("budget/forecast-cost", data, "fail");
  }
  return null;
}

/** Money as it is shown: to a millionth. */
export function roundCost(cost: number): number {
  return Math.round(cost * 1e6) / 1e6;
}

async function* forecastInput(
  path: string,
  run: Run,
  place: InputPlace & { readonly out: string | null; nameFolder(id: string): string },
): AsyncGenerator<Forecast> {
  const { options, config } = run;
  const targets = [...options.chains.keys()];
  try {
    const { articles, source } = await readInput(path, config.format, place);
    for (const article of articles) {
      const folder = place.out === null ? null : join(place.out, place.nameFolder(article.id));
      const read = await analyse(article, source, { from: options.from, targets });
      const previous = folder === null ? null : await readPrevious(resolve(place.cwd, folder));
      for (const plan of await planArticle(read, options, previous)) {
        yield* (await forecastPlan(article, plan, run)).values();
      }
    }
  } catch (error) {
    if (!isExpected(error)) throw error;
  }
}
