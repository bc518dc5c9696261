import type { CheckRules } from "../check/run-checks.ts";
import type { Article, Dateline } from "../model/article.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Memory } from "../model/memory.ts";
import type { Lane } from "../translate/lane.ts";

/** The chain of one target: an optional memory first, then providers in order. */
export interface Chain {
  readonly memory: Memory | null;
  readonly lanes: readonly Lane[];
}

/** What a run is done with; the same for all its articles. */
export interface RunOptions {
  /** Expected source language; `auto` accepts Russian and names anything else. */
  readonly from: LanguageTag | "auto";
  /** Targets in order, with their chains. */
  readonly chains: ReadonlyMap<LanguageTag, Chain>;
  /** Lowest score of memory matches that are offered, 50–101. */
  readonly minimumMatch: number;
  /** Renders a dateline's text by rule, or `null`. */
  renderDateline(dateline: Dateline, text: string, to: LanguageTag): string | null;
  /** Whether a provider bills nothing, not even characters: an engine on this machine. */
  isLocal?(provider: string): boolean;
  /** Glossary terms that occur in a text. */
  readonly termsIn: CheckRules["termsIn"];
  /** Checks of a machine's texts, loaded when there is one. */
  rules(): Promise<CheckRules>;
  readonly signal: AbortSignal;
  onSegment?(article: Article, to: LanguageTag): void;
}
