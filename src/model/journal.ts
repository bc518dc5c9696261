/** What a provider's reply to one text was, and its price. */
export interface Purchase {
  /** `null`: the reply was refused; then only its price and reason are remembered. */
  readonly text: string | null;
  readonly reason?: string;
  /** 0–1, where the provider gave one. */
  readonly quality?: number;
  /** What exactly answered, where finer than the provider. */
  readonly model?: string;
  /** Code points billed. */
  readonly characters: number;
}

/**
 * Replies that were paid for, by the key of `translate/journal-key.ts`. Kept as soon as they are
 * judged, so that neither a crash nor a second run pays again.
 */
export interface Journal {
  find(key: string): Purchase | null;
  /** All of them or none are kept; a text is never replaced by a refusal. */
  keep(purchases: ReadonlyMap<string, Purchase>): void;
  close(): void;
}
