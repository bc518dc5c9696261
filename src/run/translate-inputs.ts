import { resolve } from "node:path";
import type PQueue from "p-queue";
import { folderNames } from "./folder-names.ts";
import type { Run } from "./open-run.ts";
import { type InputPlace, readInput } from "./read-input.ts";
import { type ArticlePlace, type ArticleResult, settle, translateOne } from "./translate-one.ts";

export type { ArticleResult } from "./translate-one.ts";

/** Where results go and who listens. */
export interface Delivering extends InputPlace, ArticlePlace {
  readonly signal: AbortSignal;
  onResult?(result: ArticleResult): void;
  /** A whole translated feed was written. */
  onFeed?(path: string): void;
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
  let queue: PQueue | null = null; // one article needs none
  const nameFolder = folderNames();
  const results: Promise<ArticleResult>[] = [];
  const feeds: Promise<void>[] = [];
  for (const path of paths) {
    if (place.signal.aborted) break;
    await queue?.onSizeLessThan(ARTICLES_AT_ONCE);
    const input = await settle(path, null, () => readInput(path, run.config.format, place));
    if ("status" in input) {
      place.onResult?.(input);
      results.push(Promise.resolve(input));
      continue;
    }
    if (paths.length > 1 || input.articles.length > 1) queue ??= await openQueue();
    const ofInput: Promise<ArticleResult>[] = [];
    for (const article of input.articles) {
      const id = nameFolder(article.id);
      const work = async () => {
        const result = await translateOne(path, { ...article, id }, input, run, place);
        place.onResult?.(result);
        return result;
      };
      ofInput.push(queue === null ? work() : queue.add(work));
    }
    results.push(...ofInput);
    feeds.push(wholeFeed(path, ofInput, run, place));
  }
  await Promise.all(feeds);
  return Promise.all(results);
}

async function openQueue(): Promise<PQueue> {
  const { default: Queue } = await import("p-queue");
  return new Queue({ concurrency: ARTICLES_AT_ONCE });
}

/** The input's items as one feed, once all of them are done. */
async function wholeFeed(
  path: string,
  items: readonly Promise<ArticleResult>[],
  { config }: Run,
  { out, cwd, onFeed }: Delivering,
): Promise<void> {
  if (items.length < 2 || out === null || !config.emit.includes("edition")) return;
  const translated = (await Promise.all(items)).flatMap((result) =>
    "translated" in result ? [result.translated] : [],
  );
  const { deliverFeed } = await import("./deliver-feed.ts");
  for (const file of await deliverFeed(path, translated, resolve(cwd, out))) onFeed?.(file);
}
