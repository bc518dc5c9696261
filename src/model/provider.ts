import type { Job, Reply } from "./job.ts";
import type { LanguageTag } from "./language.ts";

/** What one call, and all calls together, may not exceed. Absent = no limit. */
export interface Limits {
  /** Calls under way at once, ≥ 1. */
  readonly concurrency: number;
  /** Calls started per second. */
  readonly perSecond?: number;
  /** Segments per call. */
  readonly segments?: number;
  /** Unicode code points per call. */
  readonly characters?: number;
  /** Bytes of the serialised request body per call. */
  readonly bytes?: number;
  /** Unicode code points per minute, over all calls. */
  readonly charactersPerMinute?: number;
  /** Milliseconds one call may take. @default 60000 */
  readonly timeoutMs?: number;
}

/** What a provider can make use of. Absent = no. */
export interface Capabilities {
  readonly glossary?: boolean;
  readonly context?: boolean;
  readonly examples?: boolean;
  readonly markup?: boolean;
}

/**
 * A source of translations. The queue, not the provider, retries and paces:
 * a provider makes one call and throws `ProviderError` when it fails as a whole.
 */
export interface Provider {
  readonly name: string;
  /** Part of the signature of every edition: engine, model, memory hash. */
  readonly version: string;
  readonly limits: Limits;
  readonly capabilities?: Capabilities;
  /**
   * `synthetic`: the text is not a translation (echo), only its presence is checked.
   * `approved`: the text is a person's (memory), so script and number checks do not apply.
   * @default "machine"
   */
  readonly kind?: "machine" | "synthetic" | "approved";
  supports(from: LanguageTag, to: LanguageTag): boolean;
  /** @throws ProviderError */
  translate(job: Job, signal: AbortSignal): Promise<Reply>;
  close?(): Promise<void>;
}
