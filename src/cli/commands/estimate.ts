import { codePoints } from "../../align/code-points.ts";
import type { Messages } from "../../messages/messages.ts";
import { type Chain, planArticle } from "../../pipeline.ts";
import type { Plan } from "../../plan/plan.ts";
import { openRun } from "../../run/open-run.ts";
import { EXIT } from "../exit.ts";
import type { Flags } from "../flags.ts";
import type { Io } from "../io.ts";
import { type NamedArticle, readArticles } from "./read-articles.ts";
import { openSession, printJson } from "./session.ts";

/** `dragoman estimate` and `translate --dry-run`: what would be done. No provider is called. */
export async function estimateCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const session = await openSession(flags, io);
  const articles = await readArticles(inputs, session, io);
  const place = { env: io.env, cwd: io.cwd, settings: flags, signal: io.signal };
  const run = await openRun(session.config, { ...place, notice: session.say });
  try {
    const estimates: Estimate[] = [];
    for (const article of articles) {
      const plans = await planArticle(article, run.options, null);
      estimates.push(estimate(article, plans, run.options.chains));
    }
    if (session.json) printJson({ articles: estimates, totals: total(estimates) }, io);
    else for (const line of estimates.flatMap((e) => lines(e, session.messages))) say(line, io);
    return EXIT.done;
  } finally {
    await run.close();
  }
}

/** What one target of an article would take. */
interface TargetEstimate {
  /** Segments that need no provider. */
  readonly settled: number;
  /** Segments by memory score: 101, 100, and fuzzy bands. */
  readonly leverage: Readonly<
    Record<"101" | "100" | "95-99" | "85-94" | "75-84" | "50-74", number>
  >;
  /** Unique texts that need a provider. */
  readonly open: number;
  /** Code points to bill, by the provider that would be asked first. */
  readonly characters: Readonly<Record<string, number>>;
}

interface Estimate {
  readonly path: string;
  readonly segments: number;
  readonly characters: number;
  readonly repeats: number;
  readonly targets: Readonly<Record<string, TargetEstimate>>;
}

function estimate(
  { path, segments }: NamedArticle,
  plans: readonly Plan[],
  chains: ReadonlyMap<string, Chain>,
): Estimate {
  const texts = segments.map(({ text }) => text);
  return {
    path,
    segments: segments.length,
    characters: texts.reduce((sum, text) => sum + codePoints(text), 0),
    repeats: texts.length - new Set(texts).size,
    targets: Object.fromEntries(
      plans.map((plan) => [plan.to, estimateTarget(plan, chains.get(plan.to))]),
    ),
  };
}

function estimateTarget({ to, settled, open, matches }: Plan, chain?: Chain): TargetEstimate {
  const characters: Record<string, number> = {};
  for (const { from, job } of open) {
    const lane = chain?.lanes.find(({ provider }) => provider.supports(from, to));
    if (lane === undefined) continue;
    const { name } = lane.provider;
    characters[name] = (characters[name] ?? 0) + codePoints(job.text);
  }
  const scores = [...matches.values()].map(({ score }) => score);
  const between = (low: number, high: number) =>
    scores.filter((score) => score >= low && score <= high).length;
  const leverage = {
    "101": between(101, 101),
    "100": between(100, 100),
    "95-99": between(95, 99),
    "85-94": between(85, 94),
    "75-84": between(75, 84),
    "50-74": between(50, 74),
  };
  return { settled: settled.size, leverage, open: open.length, characters };
}

function total(estimates: readonly Estimate[]): Readonly<Record<string, unknown>> {
  const billed: Record<string, Record<string, number>> = {};
  for (const { targets } of estimates) {
    for (const [to, { characters }] of Object.entries(targets)) {
      for (const [provider, count] of Object.entries(characters)) {
        const byTarget = { ...billed[provider] };
        byTarget[to] = (byTarget[to] ?? 0) + count;
        billed[provider] = byTarget;
      }
    }
  }
  const sum = (pick: (estimate: Estimate) => number) =>
    estimates.reduce((all, one) => all + pick(one), 0);
  return {
    articles: estimates.length,
    segments: sum(({ segments }) => segments),
    characters: sum(({ characters }) => characters),
    billed,
  };
}

function lines(
  { path, segments, characters, repeats, targets }: Estimate,
  { t }: Messages,
): readonly string[] {
  const head = t("estimate.article", { path, segments, characters, repeats });
  const rows = Object.entries(targets).flatMap(([language, target]) => {
    const { settled, leverage, open } = target;
    const fuzzy = leverage["95-99"] + leverage["85-94"] + leverage["75-84"] + leverage["50-74"];
    const data = {
      language,
      settled,
      context: leverage["101"],
      exact: leverage["100"],
      fuzzy,
      open,
    };
    const asked = Object.entries(target.characters).map(([provider, count]) =>
      t("estimate.provider", { language, provider, characters: count }),
    );
    const none = t("estimate.none", { language });
    return [t("estimate.target", data), ...(asked.length === 0 ? [none] : asked)];
  });
  return [head, ...rows];
}

function say(line: string, io: Io): void {
  io.stdout.write(`${line}\n`);
}
