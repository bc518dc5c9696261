import { join, resolve } from "node:path";
import PQueue from "p-queue";
import type { Article } from "../model/article.ts";
import type { Bundle } from "../model/bundle.ts";
import { ConfigError, type DragomanError, isExpected } from "../model/errors.ts";
import { analyse, planArticle, type TranslatedArticle, translateArticle } from "../pipeline.ts";
import { readPrevious } from "./bundle-file.ts";
import { type Delivery, deliver } from "./deliver.ts";
import { folderNames } from "./folder-names.ts";
import type { Run } from "./open-run.ts";
import { type Input, type InputPlace, readInput } from "./read-input.ts";

/** What became of one article (or of an input that could not be read). */
export type ArticleResult = { readonly path: string; readonly id: string | null } & (
  | {
      readonly status: "complete" | "partial";
      readonly translated: TranslatedArticle;
      readonly delivery: Delivery | null;
    }
  | { readonly status: "stale"; readonly segments: number }
  | { readonly status: "failed"; readonly error: DragomanError }
);

/** Where results go and who listens. */
export interface Delivering extends InputPlace {
  /** Folder of all results; `null` = nothing is written. */
  readonly out: string | null;
  readonly signal: AbortSignal;
  onRead?(article: Article, segments: number): void;
  onResult?(result: ArticleResult): void;
}

/** Articles under way at once; their calls share the providers' queues. */
const ARTICLES_AT_ONCE = 4;

/**
 * Translates every article of every input. One that fails does not stop the others; results are in
 * input order.
 */
export async function translateInputs(
  paths: readonly string[],
  run: Run,
  place: Delivering,
): Promise<readonly ArticleResult[]> {
  const queue = new PQueue({ concurrency: ARTICLES_AT_ONCE });
  const nameFolder = folderNames();
  const results: Promise<ArticleResult>[] = [];
  for (const path of paths) {
    if (place.signal.aborted) break;
    await queue.onSizeLessThan(ARTICLES_AT_ONCE);
    const input = await settle(path, null, () => readInput(path, run.config.format, place));
    if ("status" in input) {
      place.onResult?.(input);
      results.push(Promise.resolve(input));
      continue;
    }
    for (const article of input.articles) {
      const id = nameFolder(article.id);
      const work = () => translateOne(path, { ...article, id }, input, run, place);
      results.push(queue.add(work));
    }
  }
  return Promise.all(results);
}

async function translateOne(
  path: string,
  article: Article,
  { source, format }: Input,
  run: Run,
  place: Delivering,
): Promise<ArticleResult> {
  const { id } = article;
  const folder = place.out === null ? null : join(place.out, id);
  const result = await settle(path, id, async (): Promise<ArticleResult> => {
    const { options, config } = run;
    const targets = [...options.chains.keys()];
    const read = await analyse(article, source, { from: options.from, targets });
    place.onRead?.(article, read.segments.length);
    const previous = folder === null ? null : await readPrevious(resolve(place.cwd, folder));
    const stale = config.frozen ? await countStale(read, run, previous) : 0;
    if (stale > 0) return { path, id, status: "stale", segments: stale };
    const translated = await translateArticle(read, format, options, previous);
    const delivery =
      folder === null
        ? null
        : await deliver(translated, resolve(place.cwd, folder), config.emit, previous);
    const isWhole = Object.values(translated.bundle.editions).every((e) => e.status === "complete");
    return { path, id, status: isWhole ? "complete" : "partial", translated, delivery };
  });
  place.onResult?.(result);
  return result;
}

async function countStale(
  read: Parameters<typeof planArticle>[0],
  { options }: Run,
  previous: Bundle | null,
): Promise<number> {
  const plans = await planArticle(read, options, previous);
  return plans.flatMap(({ open }) => open).length;
}

async function settle<Result>(
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
