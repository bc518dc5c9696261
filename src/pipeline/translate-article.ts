import { type MadeEdition, makeBundle } from "../align/bundle.ts";
import { checkTargets, isMachine } from "../check/run-checks.ts";
import type { Bundle } from "../model/bundle.ts";
import type { Format } from "../model/format.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Segment } from "../model/segment.ts";
import type { Target, TargetsByLanguage } from "../model/translation.ts";
import { VERSION } from "../model/version.ts";
import { billOf } from "../plan/bill.ts";
import { restoreTarget } from "../plan/inline-target.ts";
import type { Plan } from "../plan/plan.ts";
import type { Outcome } from "../translate/outcome.ts";
import type { ReadArticle } from "./analyse.ts";
import { planArticle } from "./plan-article.ts";
import type { RunOptions } from "./run-options.ts";
import { translateOpen } from "./translate-open.ts";

/** An article's editions and bundle, not yet on disk. */
export interface TranslatedArticle extends ReadArticle {
  readonly bundle: Bundle;
  readonly editions: ReadonlyMap<LanguageTag, MadeEdition>;
  readonly plans: readonly Plan[];
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
  const earlier = previous ?? format.earlier?.(article) ?? null;
  const plans = await planArticle(read, options, earlier);
  const isLocal = (provider: string) => options.isLocal?.(provider) ?? false;
  const targets: TargetsByLanguage = new Map(
    await Promise.all(
      plans.map(async (planned) => {
        const outcomes = await translateOpen(article, planned, options);
        const collected = collect(segments, planned, outcomes);
        const { to } = planned;
        if (![...collected.values()].some(isMachine)) return [to, collected] as const;
        return [to, checkTargets(segments, collected, to, await options.rules())] as const;
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

function signatureOf(from: LanguageTag, to: LanguageTag, { chains }: RunOptions): string {
  const chain = chains.get(to);
  const memory = chain?.memory == null ? [] : [`memory:${chain.memory.version}`];
  const providers = (chain?.lanes ?? []).map(
    ({ provider }) => `${provider.name}:${provider.version}`,
  );
  return [`${from}>${to}`, ...memory, ...providers, `dragoman:${VERSION}`].join("|");
}
