import type { Usage } from "../model/job.ts";
import type { Price } from "../model/price.ts";

/**
 * Guesses for texts that are priced by tokens: code points a token holds (Russian in, Azerbaijani or
 * English out; tokenisers differ, these are on the dear side) and the instructions of one call.
 */
const CHARACTERS_PER_INPUT_TOKEN = 2.5;
const CHARACTERS_PER_OUTPUT_TOKEN = 2.2;
const INSTRUCTION_TOKENS = 600;

/** What a call with so many code points will probably be billed. An unknown provider bills characters. */
export function expectUsage(characters: number, price: Price | undefined): Required<Usage> {
  if (price?.unit === "local") return { characters: 0, inputTokens: 0, outputTokens: 0 };
  if (price?.unit !== "tokens") return { characters, inputTokens: 0, outputTokens: 0 };
  return {
    characters,
    inputTokens: INSTRUCTION_TOKENS + Math.ceil(characters / CHARACTERS_PER_INPUT_TOKEN),
    outputTokens: Math.ceil(characters / CHARACTERS_PER_OUTPUT_TOKEN),
  };
}

/** What usage costs, in the currency of the price table; `null` where the price is not known. */
export function costOf(
  { characters = 0, inputTokens = 0, outputTokens = 0 }: Usage,
  price: Price | undefined,
): number | null {
  switch (price?.unit) {
    case "local":
    case "nothing":
      return 0;
    case "characters":
      return times(characters, price.perMillionCharacters);
    case "tokens": {
      const into = times(inputTokens, price.perMillionInputTokens);
      const out = times(outputTokens, price.perMillionOutputTokens);
      return into === null || out === null ? null : into + out;
    }
    case undefined:
      return null;
  }
}

/** Whether a price is complete enough to reckon with. */
export function isPriced(price: Price | undefined): boolean {
  return costOf({ characters: 1, inputTokens: 1, outputTokens: 1 }, price) !== null;
}

function times(amount: number, perMillion: number | undefined): number | null {
  return perMillion === undefined ? null : (amount * perMillion) / 1_000_000;
}
