import type { PriceTable } from "../model/price.ts";

/**
 * List prices, dated. They are for estimates: contracts, free allowances and taxes differ. The
 * setting `prices` overrides any of them. Models of `openai` and `anthropic` differ so much in price
 * that none is assumed: without the setting their cost is unknown.
 */
export const LIST_PRICES: PriceTable = {
  currency: "USD",
  prices: {
    echo: { unit: "nothing" },
    pseudo: { unit: "nothing" },
    bergamot: { unit: "local" },
    libretranslate: { unit: "nothing", date: "2026-11-23", source: "self-hosted" },
    deepl: {
      unit: "characters",
      perMillionCharacters: 25,
      date: "2026-04-30",
      source: "deepl-cli docs/SYNC.md: Pro, without the monthly base fee",
    },
    google: {
      unit: "characters",
      perMillionCharacters: 20,
      date: "2026-11-23",
      source: "list price of the general model",
    },
    azure: {
      unit: "characters",
      perMillionCharacters: 10,
      date: "2026-11-23",
      source: "list price of S1",
    },
    yandex: {
      unit: "characters",
      perMillionCharacters: 3.93,
      date: "2026-06-13",
      source: "api-evangelist's summary",
    },
    amazon: {
      unit: "characters",
      perMillionCharacters: 15,
      date: "2026-11-23",
      source: "list price",
    },
    openai: { unit: "tokens" },
    anthropic: { unit: "tokens" },
  },
};
