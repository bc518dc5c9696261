import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPrices } from "../../src/config/prices.ts";
import type { Price } from "../../src/model/price.ts";
import { costOf, expectUsage, isPriced } from "../../src/plan/cost.ts";
import { LIST_PRICES } from "../../src/providers/prices.ts";
import { registry } from "../../src/providers/registry.ts";

const deepl: Price = { unit: "characters", perMillionCharacters: 25 };
const model: Price = { unit: "tokens", perMillionInputTokens: 2, perMillionOutputTokens: 10 };

describe("cost", () => {
  it.each<[string, Price | undefined, Parameters<typeof costOf>[0], number | null]>([
    ["characters", deepl, { characters: 40_000 }, 1],
    ["tokens", model, { inputTokens: 500_000, outputTokens: 100_000 }, 2],
    ["tokens whose price is not known", { unit: "tokens" }, { inputTokens: 1 }, null],
    ["what costs nothing", { unit: "nothing" }, { characters: 1e6 }, 0],
    ["an engine on this machine", { unit: "local" }, { characters: 1e6 }, 0],
    ["an unknown provider", undefined, { characters: 1 }, null],
  ])("of %s", (_, price, usage, cost) => {
    expect(costOf(usage, price)).toBe(cost);
    expect(isPriced(price)).toBe(cost !== null);
  });

  it("expects tokens only where they are billed, and nothing at all on this machine", () => {
    expect(expectUsage(1000, deepl)).toEqual({ characters: 1000, inputTokens: 0, outputTokens: 0 });
    expect(expectUsage(1000, model)).toMatchObject({ inputTokens: 1000, outputTokens: 455 });
    expect(expectUsage(1000, { unit: "local" }).characters).toBe(0);
  });
});

describe("prices", () => {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-prices-"));
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

  it("are dated and sourced wherever they are more than nothing", () => {
    for (const price of Object.values(LIST_PRICES.prices)) {
      if (!isPriced(price) || price.unit === "local" || price.unit === "nothing") continue;
      expect(price.date).toMatch(/^\d{4}-\d\d-\d\d$/u);
      expect(price.source).not.toBe("");
    }
  });

  it("name only providers there are, besides those to come", () => {
    const known = [...Object.keys(registry), ..."bergamot deepl google azure yandex".split(" ")];
    known.push("amazon", "libretranslate", "openai", "anthropic");
    for (const name of Object.keys(LIST_PRICES.prices)) expect(known).toContain(name);
  });

  it("are the user's where given, from an object or a file", async () => {
    write("own.json", '{ "deepl": 20, "openai": { "perMillionInputTokens": 1 } }');
    const fromFile = await readPrices("own.json", folder);
    expect(fromFile.prices["deepl"]).toEqual({ unit: "characters", perMillionCharacters: 20 });
    expect(fromFile.prices["openai"]).toEqual({ unit: "tokens", perMillionInputTokens: 1 });
    expect(fromFile.prices["google"]).toEqual(LIST_PRICES.prices["google"]);
    expect((await readPrices({ deepl: 20 }, folder)).prices["deepl"]).toEqual(
      fromFile.prices["deepl"],
    );
  });

  it("in another currency leave no list price standing", async () => {
    const { currency, prices } = await readPrices({ currency: "EUR", deepl: 20 }, folder);
    expect(currency).toBe("EUR");
    expect(isPriced(prices["deepl"])).toBe(true);
    expect(isPriced(prices["google"])).toBe(false);
    expect(isPriced(prices["bergamot"])).toBe(true);
  });

  it.each([
    ["missing.json", "ENOENT"],
    ["{ no json", "not valid JSON"],
    ["[]", "not a JSON object"],
    ['{ "currency": "euro" }', "currency is not like EUR"],
    ['{ "deepl": "20" }', "deepl: neither a number nor an object"],
    ['{ "deepl": {} }', "deepl: expected perMillionCharacters"],
    ['{ "deepl": { "perMillionCharacters": -1 } }', "deepl: perMillionCharacters is not a number"],
  ])("%s are refused", async (content, reason) => {
    const name = content.endsWith(".json") ? content : "bad.json";
    if (name === "bad.json") write(name, content);
    const failing = readPrices(name, folder);
    await expect(failing).rejects.toMatchObject({ code: "budget/prices" });
    await expect(failing).rejects.toThrow(reason);
  });
});
