import type { Messages } from "../../messages/messages.ts";
import { type Forecast, roundCost } from "../../run/forecast.ts";
import type { Run } from "../../run/open-run.ts";

/** What is billed, as `--json` shows it. */
export interface Bill {
  readonly characters: number;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** `null` where no price is known. */
  readonly cost: number | null;
  readonly currency: string;
}

/** Characters, tokens where there are any, and cost. */
export function billOf(
  { characters, inputTokens, outputTokens, cost }: Omit<Forecast, "calls" | "sent">,
  currency: string,
): Bill {
  const tokens = inputTokens + outputTokens === 0 ? {} : { inputTokens, outputTokens };
  return { characters, ...tokens, cost: cost === null ? null : roundCost(cost), currency };
}

/** What a run spent, by provider; replies that were paid for earlier are not in it. */
export function spentJson({ ledger, prices }: Run): Readonly<Record<string, object>> {
  return Object.fromEntries(
    [...ledger.accounts()].map(([provider, account]) => {
      const { answered, failed, perhaps } = account;
      const bill = billOf(account, prices.currency);
      return [provider, { calls: answered, failed, ...bill, perhapsBilled: perhaps }];
    }),
  );
}

/** What a run spent, for a person: only what costs something, or may. */
export function spentLines({ ledger, prices }: Run, messages: Messages): readonly string[] {
  const { t } = messages;
  return [...ledger.accounts()].flatMap(([provider, { characters, cost, perhaps }]) => {
    const { unit } = prices.prices[provider] ?? {};
    if (unit !== "characters" && unit !== "tokens") return [];
    const price = priceText(cost, prices.currency, messages);
    const billed = t("spending.billed", { provider, count: characters, price });
    const open = t("spending.perhaps", { provider, count: perhaps });
    return perhaps > 0 ? [billed, open] : [billed];
  });
}

/** One line of an estimate. */
export function forecastLine(
  {
    language,
    provider,
    forecast,
  }: { readonly language: string; readonly provider: string; readonly forecast: Forecast },
  { prices }: Run,
  messages: Messages,
): string {
  const { t } = messages;
  const { sent, inputTokens, outputTokens, cost } = forecast;
  const { unit } = prices.prices[provider] ?? {};
  const asked = t("estimate.provider", { language, provider, characters: sent });
  if (unit === "local" || unit === "nothing") return `${asked}, ${t("spending.free")}`;
  const tokens =
    inputTokens + outputTokens === 0
      ? []
      : [t("spending.tokens", { into: inputTokens, out: outputTokens })];
  return [asked, ...tokens, priceText(cost, prices.currency, messages)].join(", ");
}

function priceText(cost: number | null, currency: string, { t }: Messages): string {
  if (cost === null) return t("spending.unknown");
  return t("spending.price", { cost: roundCost(cost), currency });
}
