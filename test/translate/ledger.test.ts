import { describe, expect, it } from "vitest";
import { ProviderError } from "../../src/model/errors.ts";
import type { Provider } from "../../src/model/provider.ts";
import { openLane } from "../../src/translate/lane.ts";
import { type LedgerOptions, openLedger } from "../../src/translate/ledger.ts";
import { jobOf } from "../providers/conforms.ts";

const open = (limits: Partial<LedgerOptions> = {}) =>
  openLedger({
    maxCharacters: null,
    maxCost: null,
    costOf: (_, { characters = 0 }) => characters / 100,
    forecast: (_, characters) => ({ characters, inputTokens: 0, outputTokens: 0 }),
    ...limits,
  });

describe("a ledger", () => {
  it("counts what providers report, else what was sent", () => {
    const ledger = open();
    ledger.open("deepl", 100).close({ characters: 90 });
    ledger.open("deepl", 50).close({});
    ledger.open("openai", 10).close({ inputTokens: 700, outputTokens: 20 });
    expect(ledger.accounts().get("deepl")).toMatchObject({
      answered: 2,
      characters: 140,
      cost: 1.4,
    });
    expect(ledger.accounts().get("openai")).toMatchObject({ inputTokens: 700, outputTokens: 20 });
  });

  it("keeps apart what only the provider knows to be billed", () => {
    const ledger = open();
    ledger.open("deepl", 100).fail(true);
    ledger.open("deepl", 30).fail(false);
    expect(ledger.accounts().get("deepl")).toMatchObject({
      failed: 2,
      characters: 0,
      perhaps: 100,
    });
  });

  it.each([
    ["characters", { maxCharacters: 100 }],
    ["cost", { maxCost: 1 }],
  ])("refuses a call that could go beyond the %s, calls under way included", (code, limits) => {
    const ledger = open(limits);
    const first = ledger.open("deepl", 60);
    expect(() => ledger.open("deepl", 60)).toThrow(
      expect.objectContaining({ code: `budget/${code}` }),
    );
    first.fail(false);
    ledger.open("deepl", 60).fail(true);
    expect(() => ledger.open("deepl", 60)).toThrow(ProviderError);
    expect(() => ledger.open("deepl", 40)).not.toThrow();
  });

  it("lets pass what bills nothing, whatever the budget", () => {
    const nothing = { characters: 0, inputTokens: 0, outputTokens: 0 };
    const ledger = open({ maxCharacters: 1, forecast: () => nothing });
    ledger.refuse("characters");
    ledger.open("bergamot", 500).close({ characters: 500 });
    expect(ledger.accounts().get("bergamot")).toMatchObject({
      answered: 1,
      characters: 0,
      cost: 0,
    });
  });

  it("knows no cost as soon as one price is not known", () => {
    const ledger = open({ costOf: () => null });
    ledger.open("exec", 5).close({});
    expect(ledger.accounts().get("exec")?.cost).toBeNull();
  });

  it("is asked before every attempt of a lane, and stops none but the calls that do not fit", async () => {
    const ledger = open({ maxCharacters: 5 });
    const sent: string[] = [];
    const provider: Provider = {
      name: "paid",
      version: "1",
      limits: { concurrency: 1 },
      supports: () => true,
      translate: async ({ segments }) => {
        sent.push(segments[0]?.text ?? "");
        return { translations: [] };
      },
    };
    const lane = openLane(provider, { ledger });
    const { signal } = new AbortController();
    await lane.run(jobOf(["три"]), signal);
    await expect(lane.run(jobOf(["четыре"]), signal)).rejects.toMatchObject({
      code: "budget/characters",
    });
    await lane.run(jobOf(["да"]), signal);
    expect(sent).toEqual(["три", "да"]);
  });
});
