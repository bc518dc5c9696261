import type { Config } from "../config/config.ts";
import { readPrices } from "../config/prices.ts";
import { ConfigError } from "../model/errors.ts";
import type { PriceTable } from "../model/price.ts";
import type { Provider } from "../model/provider.ts";
import { costOf, expectUsage, isPriced } from "../plan/cost.ts";
import { type Ledger, openLedger } from "../translate/ledger.ts";

/**
 * Opens the books of a run, with the prices that hold for it.
 * @throws ConfigError on a malformed price table, or where `maxCost` is given and a price is missing
 */
export async function openBooks(
  config: Config,
  providers: readonly Provider[],
  cwd: string,
): Promise<{ readonly prices: PriceTable; readonly ledger: Ledger }> {
  const { maxChars, maxCost } = config;
  const table = await readPrices(config.prices, cwd);
  const { prices } = table;
  const unpriced = providers.find(({ name }) => !isPriced(prices[name]));
  if (maxCost !== null && unpriced !== undefined) {
    throw new ConfigError("budget/no-price", { provider: unpriced.name });
  }
  const ledger = openLedger({
    maxCharacters: maxChars,
    maxCost,
    costOf: (provider, usage) => costOf(usage, prices[provider]),
    forecast: (provider, characters) => expectUsage(characters, prices[provider]),
  });
  return { prices: table, ledger };
}
