import { type MadeEdition, makeBundle, sha256 } from "./align/bundle.ts";
import { type CheckRules, checkTargets } from "./check/run-checks.ts";
import type { Article, Block } from "./model/article.ts";
import type { Bundle, BundleSource } from "./model/bundle.ts";
import type { Format } from "./model/format.ts";
import type { JobSegment } from "./model/job.ts";
import type { LanguageTag } from "./model/language.ts";
import type { Memory } from "./model/memory.ts";
import type { Segment } from "./model/segment.ts";
import type { Source } from "./model/source.ts";
import type { Target, TargetsByLanguage } from "./model/translation.ts";
import { VERSION } from "./model/version.ts";
import { billOf, withBill } from "./plan/bill.ts";
import { restoreTarget } from "./plan/inline-target.ts";
import { halve, pack } from "./plan/pack.ts";
import { type OpenText, type Plan, plan } from "./plan/plan.ts";
import { previousTargets } from "./plan/reuse.ts";
import { recogniseLanguage } from "./read/language.ts";
import { segmentArticle } from "./segment/segment.ts";
import type { Lane } from "./translate/lane.ts";
import type { Outcome } from "./translate/outcome.ts";
import { type Assignment, translate } from "./translate/translate.ts";
import { polish } from "./translate/typography.ts";

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
  /** Renders a dateline by rule, or `null`. */
  renderDateline(article: Article, to: LanguageTag): string | null;
  /** Whether a provider bills nothing, not even characters: an engine on this machine. */
  isLocal?(provider: string): boolean;
  /** Checks of the finished targets; none are run where it is not given. */
  readonly rules?: CheckRules;
  readonly signal: AbortSignal;
  onSegment?(article: Article, to: LanguageTag): void;
}

/** An article as it was read, with its language and segments: what `dragoman segment` shows. */
export interface ReadArticle {
  readonly article: Article;
  readonly source: BundleSource;
  readonly segments: readonly Segment[];
}

/** An article's editions and bundle, not yet on disk. */
export interface TranslatedArticle extends ReadArticle {
  readonly bundle: Bundle;
  readonly editions: ReadonlyMap<LanguageTag, MadeEdition>;
  readonly plans: readonly Plan[];
}

/**
 * Reads an article's language and cuts it into segments.
 * @throws ReadError when it is not in the expected language
 */
export async function analyse(
  article: Article,
  source: Source,
  { from, targets }: { from: LanguageTag | "auto"; targets: readonly LanguageTag[] },
): Promise<ReadArticle> {
  const recognised = await recogniseLanguage(article, { path: source.path, from, targets });
  const languageOf = (text: string, block: Block) =>
    block.language ?? (block.role === "credit" ? null : recognised.foreign(text));
  const segments = segmentArticle(article, { language: recognised.language, languageOf });
  return {
    article,
    segments,
    source: {
      path: source.path.split(/[\\/]/).at(-1) ?? source.path,
      format: article.format,
      sha256: sha256(source.bytes),
      ...(source.encoding === "utf-8" ? {} : { encoding: source.encoding }),
      language: recognised.language,
      detection: recognised.detection,
    },
  };
}

/** Plans every target of an article: what is settled, what a provider would be asked. */
export async function planArticle(
  { article, segments }: ReadArticle,
  options: RunOptions,
  previous: Bundle | null,
): Promise<readonly Plan[]> {
  const plans: Plan[] = [];
  for (const [to, { memory, lanes }] of options.chains) {
    const reuse = previousTargets(
      previous,
      to,
      lanes.map(({ provider }) => provider),
    );
    const input = {
      article,
      segments,
      to,
      memory,
      minimumMatch: options.minimumMatch,
      renderDateline: (language: LanguageTag) => options.renderDateline(article, language),
      reuse,
      pivot: (segment: Segment) => pivotOf(segment, plans),
    };
    plans.push(await plan(input));
  }
  return plans;
}

/**
 * The main job: one article through plan, translation, alignment, into editions and a bundle.
 * Never throws for a provider's failure or an abort: what is not done is marked untranslated.
 */
export async function translateArticle(
  read: ReadArticle,
  format: Format,
  options: RunOptions,
  previous: Bundle | null = null,
): Promise<TranslatedArticle> {
  const { article, source, segments } = read;
  const plans = await planArticle(read, options, previous);
  const isLocal = (provider: string) => options.isLocal?.(provider) ?? false;
  const targets: TargetsByLanguage = new Map(
    await Promise.all(
      plans.map(async (planned) => {
        const outcomes = await translateOpen(article, planned, options);
        const collected = collect(segments, planned, outcomes);
        const { to } = planned;
        return [to, checkTargets(segments, collected, to, options.rules)] as const;
      }),
    ),
  );
  const editions = new Map(
    [...targets].map(([language, texts]): [LanguageTag, MadeEdition] => {
      const plain = new Map([...texts].map(([id, { text }]) => [id, text]));
      const codes = new Map([...texts].map(([id, target]) => [id, target.codes ?? []]));
      const written = format.write({ article, language, segments, texts: plain, codes });
      const signature = signatureOf(source.language, language, options);
      return [language, { path: `${language}${format.extension}`, signature, written }];
    }),
  );
  const billed = billOf(segments, targets, isLocal);
  const matches = new Map(plans.map((planned) => [planned.to, planned.matches]));
  const input = { article, source, segments, targets, editions, billed, matches };
  const bundle = makeBundle(input);
  return { ...read, bundle, editions, plans };
}

/** What the providers of a plan's chain are asked: one assignment per source language. */
export function assignmentsOf(
  article: Article,
  { to, open }: Plan,
  options: RunOptions,
): readonly Assignment[] {
  const chain = options.chains.get(to);
  const headline = article.blocks.find(({ role }) => role === "headline")?.text ?? null;
  return [...new Set(open.map(({ from }) => from))].map((from) => {
    const termsOf = (text: string) => options.rules?.termsIn(text, from, to) ?? [];
    const shipment = { from, to, headline, termsOf };
    return {
      from,
      to,
      segments: open.filter((text) => text.from === from).map(({ job }) => job),
      lanes: chain?.lanes ?? [],
      otherwise: chain?.memory == null ? "provider/none" : "memory/no-match",
      pack: (segments, limits) => pack(segments, shipment, limits),
      halve,
      onDone: () => options.onSegment?.(article, to),
    };
  });
}

async function translateOpen(
  article: Article,
  planned: Plan,
  options: RunOptions,
): Promise<ReadonlyMap<string, Outcome>> {
  const results = new Map<string, Outcome>();
  for (const assignment of assignmentsOf(article, planned, options)) {
    const outcomes = await translate(assignment, options.signal);
    for (const text of planned.open) {
      const outcome = outcomes.get(text.job.id);
      if (outcome !== undefined) spread(text, outcome, results, planned.to, options);
    }
  }
  return results;
}

/** Gives a text's outcome to every segment that holds the text, in the target's typography. */
function spread(
  { job, segments }: OpenText,
  outcome: Outcome,
  results: Map<string, Outcome>,
  to: LanguageTag,
  { isLocal = () => false }: RunOptions,
): void {
  let final = outcome;
  if (outcome.status === "done") {
    const origin = withBill(outcome, job.text, isLocal);
    const polished = outcome.synthetic ? { origin } : polish(outcome.text, origin, to);
    final = { ...outcome, ...polished };
  }
  for (const id of segments) results.set(id, final);
}

function collect(
  segments: readonly Segment[],
  { settled }: Plan,
  outcomes: ReadonlyMap<string, Outcome>,
): ReadonlyMap<string, Target> {
  return new Map(
    segments.map((segment) => {
      const { id } = segment;
      const target = settled.get(id) ?? restoreTarget(toTarget(outcomes.get(id)), segment);
      return [id, target];
    }),
  );
}

function toTarget(outcome: Outcome | undefined): Target {
  if (outcome?.status === "done") {
    const { text, origin } = outcome;
    return { text, status: "translated", origin, findings: [] };
  }
  const reason = outcome?.reason ?? "interrupted";
  return { text: null, status: "untranslated", reason, findings: [] };
}

/** A text that a full memory match or a person gave in an earlier planned language. */
function pivotOf({ id }: Segment, plans: readonly Plan[]): JobSegment["pivot"] | null {
  for (const { to, settled } of plans) {
    const target = settled.get(id);
    const isCertain = target?.status === "reviewed" || (target?.origin?.match ?? 0) >= 100;
    if (to === "en" && target?.text != null && isCertain) {
      return { language: to, text: target.text };
    }
  }
  return null;
}

function signatureOf(from: LanguageTag, to: LanguageTag, { chains }: RunOptions): string {
  const chain = chains.get(to);
  const memory = chain?.memory == null ? [] : [`memory:${chain.memory.version}`];
  const providers = (chain?.lanes ?? []).map(
    ({ provider }) => `${provider.name}:${provider.version}`,
  );
  return [`${from}>${to}`, ...memory, ...providers, `dragoman:${VERSION}`].join("|");
}
