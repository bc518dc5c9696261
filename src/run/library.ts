import { completeConfig } from "../config/config.ts";
import { isPackage } from "../config/find-package.ts";
import type { Bundle } from "../model/bundle.ts";
import type { LanguageTag } from "../model/language.ts";
import { analyse, type ReadArticle, translateArticle as translate } from "../pipeline.ts";
import { registry } from "../providers/registry.ts";
import { openRun } from "./open-run.ts";
import { readInput } from "./read-input.ts";

/** How an article is read. */
export interface ReadArticleOptions {
  /** Source language. @default "auto", which accepts Russian */
  readonly from?: LanguageTag | "auto";
  /** Target languages; passages already in one of them are recognised. @default ["az", "en"] */
  readonly to?: readonly LanguageTag[];
  /** @default "auto" */
  readonly format?: string;
  /** Name of the article's file; its slug becomes the article's id. @default "article.txt" */
  readonly path?: string;
}

/** How an article is translated. */
export interface TranslateOptions extends ReadArticleOptions {
  /** Chain of providers, as `--provider` has it. @default "memory,bergamot" */
  readonly provider?: string | readonly string[];
  /** Translation memories (TMX or SQLite files). */
  readonly memory?: string | readonly string[];
  /** Environment that providers read their keys from. @default process.env */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/** An article's editions as text, by language, and the aligned bundle. Nothing is written. */
export interface ArticleEditions {
  readonly editions: Readonly<Record<LanguageTag, string>>;
  readonly bundle: Bundle;
}

/**
 * Reads the first article of a text (or of its bytes) and cuts it into segments.
 * @throws ReadError when it is empty, malformed or not in the source language
 */
export async function readArticle(
  content: string | Uint8Array,
  options: ReadArticleOptions = {},
): Promise<ReadArticle> {
  const { read } = await open(content, options);
  return read;
}

/**
 * Translates the first article of a text (or of its bytes).
 * @throws ConfigError, ReadError, StoreError; a provider's failure is no exception: see the bundle
 */
export async function translateArticle(
  content: string | Uint8Array,
  options: TranslateOptions = {},
): Promise<ArticleEditions> {
  const { provider, memory, to } = options;
  const flags = { provider, memory, to, from: options.from, journal: false };
  const isInstalled = (name: string) => isPackage(name, process.cwd());
  const config = completeConfig(flags, {}, Object.keys(registry), isInstalled);
  const run = await openRun(config, {
    env: options.env ?? process.env,
    cwd: process.cwd(),
    settings: {},
    signal: options.signal ?? new AbortController().signal,
    notice: () => undefined,
  });
  try {
    const { read, format } = await open(content, options);
    const { bundle, editions } = await translate(read, format, run.options);
    const texts = [...editions].map(([language, { written }]) => [language, written.text]);
    return { editions: Object.fromEntries(texts), bundle };
  } finally {
    await run.close();
  }
}

async function open(content: string | Uint8Array, options: ReadArticleOptions) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const place = { cwd: process.cwd(), stdin: async () => bytes };
  const input = await readInput(
    "-",
    options.format ?? "auto",
    place,
    options.path ?? "article.txt",
  );
  const [article] = input.articles;
  if (article === undefined) throw new TypeError("an input without articles was not refused");
  const targets = options.to ?? ["az", "en"];
  const from = options.from ?? "auto";
  return { read: await analyse(article, input.source, { from, targets }), format: input.format };
}
