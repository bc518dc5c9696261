import { join, resolve } from "node:path";
import type { Article } from "../model/article.ts";
import type { Bundle } from "../model/bundle.ts";
import { ConfigError, type DragomanError, isExpected } from "../model/errors.ts";
import { analyse, planArticle, type TranslatedArticle, translateArticle } from "../pipeline.ts";
import { readPrevious } from "./bundle-file.ts";
import { type Delivery, deliver } from "./deliver.ts";
import type { Run } from "./open-run.ts";
import type { Input } from "./read-input.ts";

/** What became of one article (or of an input that could not be read). */
export type ArticleResult = { readonly path: string; readonly id: string | null } & (
  | {
      readonly status: "complete" | "partial";
      readonly translated: TranslatedArticle;
      readonly delivery: Delivery | null;
    }
  | { readonly status: "stale"; readonly segments: number }
  | FailedResult
);

interface FailedResult {
  readonly status: "failed";
  readonly error: DragomanError;
}

/** Where an article's editions go and who listens. */
export interface ArticlePlace {
  readonly cwd: string;
  /** Folder of all results; `null` = nothing is written. */
  readonly out: string | null;
  onRead?(article: Article, segments: number): void;
}

/**
 * Translates one article and delivers it into the folder named by its id. An expected failure is a
 * result, not an exception.
 * @throws ConfigError, and what is a bug
 */
export async function translateOne(
  path: string,
  article: Article,
  { source, format }: Pick<Input, "source" | "format">,
  run: Run,
  place: ArticlePlace,
): Promise<ArticleResult> {
  const { id } = article;
  const folder = place.out === null ? null : resolve(place.cwd, join(place.out, id));
  return settle(path, id, async (): Promise<ArticleResult> => {
    const { options, config } = run;
    const targets = [...options.chains.keys()];
    const read = await analyse(article, source, { from: options.from, targets });
    place.onRead?.(article, read.segments.length);
    const previous = folder === null ? null : await readPrevious(folder);
    const stale = config.frozen ? await countStale(read, run, previous) : 0;
    if (stale > 0) return { path, id, status: "stale", segments: stale };
    const translated = await translateArticle(read, format, options, previous);
    const delivery =
      folder === null ? null : await deliver(translated, folder, config.emit, previous);
    run.delivered(translated.bundle);
    const isWhole = Object.values(translated.bundle.editions).every((e) => e.status === "complete");
    return { path, id, status: isWhole ? "complete" : "partial", translated, delivery };
  });
}

/** The result of `work`, or its expected failure as a result. @throws ConfigError, and what is a bug */
export async function settle<Result>(
  path: string,
  id: string | null,
  work: () => Promise<Result>,
): Promise<Result | Extract<ArticleResult, { status: "failed" }>> {
  try {
    return await work();
  } catch (error) {
    if (!isExpected(error) || error instanceof ConfigError) throw error;
    return { path, id, status: "failed", error };
  }
}

async function countStale(
  read: Parameters<typeof planArticle>[0],
  { options }: Run,
  previous: Bundle | null,
): Promise<number> {
  const plans = await planArticle(read, options, previous);
  return plans.flatMap(({ open }) => open).length;
}
