import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ConfigError } from "../model/errors.ts";
import type { Price, PriceTable } from "../model/price.ts";
import { LIST_PRICES } from "../providers/prices.ts";

const FIELDS = ["perMillionCharacters", "perMillionInputTokens", "perMillionOutputTokens"] as const;

/**
 * List prices with the user's over them: an object by provider, or the path of a JSON file that
 * holds one. `currency` beside the providers renames the currency; then no list price is left.
 * @throws ConfigError `budget/prices`
 */
export async function readPrices(
  written: string | Readonly<Record<string, unknown>> | null,
  cwd: string,
): Promise<PriceTable> {
  if (written === null) return LIST_PRICES;
  const path = typeof written === "string" ? written : "prices";
  const table = typeof written === "string" ? await readTable(resolve(cwd, written)) : written;
  const { currency = LIST_PRICES.currency, ...providers } = table;
  if (typeof currency !== "string" || !/^[A-Z]{3}$/u.test(currency)) {
    throw new ConfigError("budget/prices", { path, reason: "currency is not like EUR" });
  }
  const own = Object.entries(providers).map(([provider, price]) => {
    return [provider, readPrice(provider, price, path)] as const;
  });
  const listed = Object.entries(LIST_PRICES.prices).map(([provider, price]): [string, Price] => {
    const isForeign = currency !== LIST_PRICES.currency;
    return [provider, isForeign ? { unit: price.unit } : price];
  });
  return { currency, prices: Object.fromEntries([...listed, ...own]) };
}

async function readTable(path: string): Promise<Readonly<Record<string, unknown>>> {
  const refuse = (reason: string, cause?: unknown) =>
    new ConfigError("budget/prices", { path, reason }, cause);
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw refuse(cause.code ?? cause.message, cause);
  });
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (cause) {
    throw refuse("not valid JSON", cause);
  }
  throw refuse("not a JSON object");
}

/** A number is the price of a million characters. */
function readPrice(provider: string, written: unknown, path: string): Price {
  const price = typeof written === "number" ? { perMillionCharacters: written } : written;
  const refuse = (reason: string) =>
    new ConfigError("budget/prices", { path, reason: `${provider}: ${reason}` });
  if (!isObject(price)) throw refuse("neither a number nor an object");
  const given = FIELDS.filter((field) => price[field] !== undefined);
  for (const field of given) {
    const amount = price[field];
    if (typeof amount !== "number" || !(amount >= 0)) throw refuse(`${field} is not a number`);
  }
  if (given.length === 0) throw refuse(`expected ${FIELDS.join(", ")}`);
  const unit = given.includes("perMillionCharacters") ? "characters" : "tokens";
  return { unit, ...Object.fromEntries(given.map((field) => [field, price[field]])) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
