import { codePoints } from "../../align/code-points.ts";
import type { Messages } from "../../messages/messages.ts";
import { planArticle } from "../../pipeline.ts";
import type { Plan } from "../../plan/plan.ts";
import { addForecasts, type Forecast, forecastPlan } from "../../run/forecast.ts";
import { openRun, type Run } from "../../run/open-run.ts";
import { EXIT } from "../exit.ts";
import type { Flags } from "../flags.ts";
import type { Io } from "../io.ts";
import { type NamedArticle, readArticles } from "./read-articles.ts";
import { openSession, printJson } from "./session.ts";
import { type Bill, billOf, forecastLine } from "./spent.ts";

/** `dragoman estimate` and `translate --dry-run`: what would be done. No provider is called. */
export async function estimateCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const session = await openSession(flags, io);
  const articles = await readArticles(inputs, session, io);
  const place = { env: io.env, cwd: io.cwd, settings: flags, signal: io.signal };
  const { noticeText } = session.messages;
  const run = await openRun(session.config, {
    ...place,
    notice: (notice) => session.say(noticeText(notice)),
    purpose: "plan",
  });
  try {
    const estimates: Estimate[] = [];
    for (const article of articles) {
      const plans = await planArticle(article, run.options, null);
      estimates.push(await estimate(article, plans, run));
    }
    const { currency } = run.prices;
    if (session.json) {
      const articlesJson = estimates.map((one) => toJson(one, currency));
      printJson({ articles: articlesJson, totals: total(estimates, currency) }, io);
      return EXIT.done;
    }
    const shown = estimates.flatMap((one) => lines(one, run, session.messages));
    for (const line of shown) say(line, io);
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
  /** What would be billed, by the provider that would be asked first. */
  readonly forecasts: ReadonlyMap<string, Forecast>;
}

interface Estimate {
  readonly path: string;
  readonly segments: number;
  readonly characters: number;
  readonly repeats: number;
  readonly targets: ReadonlyMap<string, TargetEstimate>;
}

async function estimate(
  { path, segments, article }: NamedArticle,
  plans: readonly Plan[],
  run: Run,
): Promise<Estimate> {
  const texts = segments.map(({ text }) => text);
  const targets = plans.map(async (plan) => {
    const forecasts = await forecastPlan(article, plan, run);
    return [plan.to, estimateTarget(plan, forecasts)] as const;
  });
  return {
    path,
    segments: segments.length,
    characters: texts.reduce((sum, text) => sum + codePoints(text), 0),
    repeats: texts.length - new Set(texts).size,
    targets: new Map(await Promise.all(targets)),
  };
}

function estimateTarget(
  { settled, open, matches }: Plan,
  forecasts: TargetEstimate["forecasts"],
): TargetEstimate {
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
  return { settled: settled.size, leverage, open: open.length, forecasts };
}

function toJson({ targets, ...rest }: Estimate, currency: string): object {
  const entries = [...targets].map(([to, { forecasts, ...target }]) => {
    const characters = [...forecasts].map(([name, { characters: n }]) => [name, n]);
    const bills = [...forecasts].map(([name, one]) => [name, billOf(one, currency)]);
    const byProvider = { characters: Object.fromEntries(characters) };
    return [to, { ...target, ...byProvider, bill: Object.fromEntries(bills) }];
  });
  return { ...rest, targets: Object.fromEntries(entries) };
}

/** Sums; code points and bills by provider and target. */
function total(estimates: readonly Estimate[], currency: string): object {
  const byProvider = new Map<string, Map<string, Forecast>>();
  for (const { targets } of estimates) {
    for (const [to, { forecasts }] of targets) {
      for (const [provider, forecast] of forecasts) {
        const byTarget = byProvider.get(provider) ?? new Map<string, Forecast>();
        const before = byTarget.get(to);
        byTarget.set(to, before === undefined ? forecast : addForecasts(before, forecast));
        byProvider.set(provider, byTarget);
      }
    }
  }
  const table = <Cell>(cell: (forecast: Forecast) => Cell) =>
    Object.fromEntries(
      [...byProvider].map(([provider, byTarget]) => {
        const cells = [...byTarget].map(([to, forecast]) => [to, cell(forecast)]);
        return [provider, Object.fromEntries(cells) as Record<string, Cell>];
      }),
    );
  const sum = (pick: (estimate: Estimate) => number) =>
    estimates.reduce((all, one) => all + pick(one), 0);
  return {
    articles: estimates.length,
    segments: sum(({ segments }) => segments),
    characters: sum(({ characters }) => characters),
    billed: table(({ characters }) => characters),
    bill: table((forecast): Bill => billOf(forecast, currency)),
  };
}

function lines(
  { path, segments, characters, repeats, targets }: Estimate,
  run: Run,
  messages: Messages,
): readonly string[] {
  const { t } = messages;
  const head = t("estimate.article", { path, segments, characters, repeats });
  const rows = [...targets].flatMap(([language, target]) => {
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
    const asked = [...target.forecasts].map(([provider, forecast]) =>
      forecastLine({ language, provider, forecast }, run, messages),
    );
    const none = t("estimate.none", { language });
    return [t("estimate.target", data), ...(asked.length === 0 ? [none] : asked)];
  });
  return [head, ...rows];
}

function say(line: string, io: Io): void {
  io.stdout.write(`${line}\n`);
}
