import type { InlineCode } from "./article.ts";
import type { Finding } from "./finding.ts";
import type { LanguageTag } from "./language.ts";

/** `translated` by machine or memory, `reviewed` by a person, `copied`, `rendered` by rule. */
export type TargetStatus = "translated" | "reviewed" | "copied" | "rendered" | "untranslated";

/** Where a target's text came from. */
export interface Origin {
  /** Provider's name, or `memory`, `rule`, `source`. */
  readonly provider: string;
  /** The provider's version when it answered. */
  readonly version?: string;
  /** What exactly answered, where finer than the provider: `ru-en@1.1+en-az@1.0`. */
  readonly model?: string;
  /** Memory: 100 = same text, 101 = same text and neighbours. */
  readonly match?: number;
  /** Memory: the unit. */
  readonly unit?: string;
  /** 0–1, where the provider gave one. */
  readonly quality?: number;
  /** Code points billed for the text by provider, where they are not just its own. */
  readonly billed?: Readonly<Record<string, number>>;
  /** Typographic conventions of the target that were applied to the machine's text. */
  readonly typography?: readonly string[];
}

/** A segment in one target language. */
export interface Target {
  /** `null` exactly when the status is `untranslated`. */
  readonly text: string | null;
  readonly status: TargetStatus;
  readonly origin?: Origin;
  /** Why there is no text: `provider/unavailable`, `reply/echo`, `memory/no-match`. */
  readonly reason?: string;
  readonly findings: readonly Finding[];
  /** Inline markup that came back with the text, offsets relative to `text`. */
  readonly codes?: readonly InlineCode[];
}

/** Targets by segment id, for one language. */
export type Targets = ReadonlyMap<string, Target>;

/** Targets by language. */
export type TargetsByLanguage = ReadonlyMap<LanguageTag, Targets>;
