import type { Job, Reply } from "./job.ts";
import type { LanguageTag } from "./language.ts";
import type { Notice } from "./notice.ts";

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
  /** A segment's text in a pivot language, where the job has it. */
  readonly pivot?: boolean;
  readonly glossary?: boolean;
  readonly context?: boolean;
  readonly examples?: boolean;
  readonly markup?: boolean;
  /** Several target languages in one call. */
  readonly targets?: boolean;
  readonly formality?: boolean;
}

/**
 * A source of translations. The queue, not the provider, retries and paces:
 * a provider makes one call and throws `ProviderError` when it fails as a whole.
 */
export interface Provider {
  readonly name: string;
  /** Part of the signature of every edition: engine, model, prompt. */
  readonly version: string;
  readonly limits: Limits;
  readonly capabilities?: Capabilities;
  /** `synthetic`: the text is not a translation (echo), so only its presence is checked. @default "machine" */
  readonly kind?: "machine" | "synthetic";
  supports(from: LanguageTag, to: LanguageTag): boolean;
  /** @throws ProviderError */
  translate(job: Job, signal: AbortSignal): Promise<Reply>;
  close?(): Promise<void>;
}

/** An environment variable (or its key file) that a provider reads. */
export interface ProviderSetting {
  readonly variable: string;
  readonly required: boolean;
  /** A secret is never printed. */
  readonly secret: boolean;
  /** Not required where one of these is set. */
  readonly unless?: readonly string[];
}

/** What a provider is created from. */
export interface ProviderOptions {
  /** What follows the name in the chain: the command of `exec:<command>`. */
  readonly argument: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Values of the provider's own flags and configuration keys, by camelCase name. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Language pairs of the run. */
  readonly pairs: readonly { readonly from: LanguageTag; readonly to: LanguageTag }[];
  /** Something a person should know before it happens: a download and its size. A text is shown as it is. */
  notice(notice: string | Notice): void;
}

/** A provider's entry in the registry: one file, one line. */
export interface ProviderDefinition {
  readonly name: string;
  readonly settings: readonly ProviderSetting[];
  /** Some limits, for `dragoman providers`; the created provider's own are what counts. */
  readonly limits: Limits;
  readonly capabilities?: Capabilities;
  /** Example languages or a remark: `ru>az, ru>en`. */
  readonly languages: string;
  /** @throws ConfigError when a required setting is missing */
  create(options: ProviderOptions): Promise<Provider>;
}
