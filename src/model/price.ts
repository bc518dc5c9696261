/** What a provider charges for, and how much. */
export interface Price {
  /**
   * `characters`: code points of the source text, once per target. `tokens`: what goes in and what
   * comes out. `nothing`: the characters are counted, but cost nothing. `local`: not even counted.
   */
  readonly unit: "characters" | "tokens" | "nothing" | "local";
  /** For a million characters. */
  readonly perMillionCharacters?: number;
  /** For a million tokens that go in. */
  readonly perMillionInputTokens?: number;
  /** For a million tokens that come out. */
  readonly perMillionOutputTokens?: number;
  /** When the price was read, ISO 8601. */
  readonly date?: string;
  /** Where it was read. */
  readonly source?: string;
}

/** Prices by provider, all in one currency. */
export interface PriceTable {
  /** ISO 4217. */
  readonly currency: string;
  readonly prices: Readonly<Record<string, Price>>;
}
