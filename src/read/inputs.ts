import { readdir, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { ConfigError, ReadError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";

/** Endings of files that may hold articles. */
const ARTICLE = /\.(?:txt|md|markdown|html?|xhtml|xml|rss|atom|json|nitf|ninjs)$/iu;
/** A file of another language, or one that dragoman itself wrote. */
const OTHERS =
  /^(?:bundle\.json|run\.jsonl|meta\.json|package(?:-lock)?\.json|.*\.xlf|readme.*)$/iu;
const LANGUAGE_SUFFIX = /(?:^|\.)([a-z]{2,3})\.[a-z]+$/iu;

/** What to look for in folders. */
export interface InputOptions {
  readonly cwd: string;
  /** Language of the articles: files named after another one (`reference.az.txt`) are skipped. */
  readonly language: LanguageTag;
}

/**
 * Every input file, in the order given and by name within a folder or glob; `-` stays `-`. Among
 * several inputs a missing one stays in the list, so that reading it fails and the others are read.
 * @throws ConfigError without any input; ReadError where the only input is missing or a folder
 * without articles
 */
export async function expandInputs(
  inputs: readonly string[],
  options: InputOptions,
): Promise<readonly string[]> {
  if (inputs.length === 0) throw new ConfigError("config/no-input");
  const found: string[] = [];
  for (const input of inputs) {
    const paths = await expand(input, options).catch((error: unknown) => {
      if (inputs.length > 1 && error instanceof ReadError) return [input];
      throw error;
    });
    found.push(...paths);
  }
  return [...new Set(found)];
}

async function expand(input: string, options: InputOptions): Promise<readonly string[]> {
  if (input === "-" || /^https?:\/\//u.test(input)) return [input];
  const info = await stat(resolve(options.cwd, input)).catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (!(info instanceof Error)) return info.isDirectory() ? inFolder(input, options) : [input];
  if (/[*?[\]{}]/u.test(input)) return matching(input, options);
  if (info.code === "ENOENT") throw new ReadError("read/missing", { path: input });
  throw new ReadError("read/unreadable", { path: input, reason: info.code ?? "unknown" }, info);
}

async function inFolder(folder: string, options: InputOptions): Promise<readonly string[]> {
  const entries = await readdir(resolve(options.cwd, folder), {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(relative(options.cwd, entry.parentPath), entry.name))
    .filter((path) => isArticle(path, options.language))
    .sort();
  if (files.length === 0) throw new ReadError("read/no-articles", { path: folder });
  return files;
}

async function matching(pattern: string, options: InputOptions): Promise<readonly string[]> {
  const { glob } = await import("tinyglobby");
  const files = await glob(pattern, { cwd: options.cwd, expandDirectories: false });
  const articles = files.filter((path) => isArticle(path, options.language)).sort();
  if (articles.length === 0) throw new ReadError("read/no-articles", { path: pattern });
  return articles;
}

/** Whether a file found in a folder may hold an article in the language, by its name. */
export function isArticle(path: string, language: LanguageTag): boolean {
  const parts = path.split(/[\\/]/u);
  const name = parts.at(-1) ?? "";
  if (parts.some((part) => part.length > 1 && part.startsWith(".") && part !== "..")) return false;
  if (!ARTICLE.test(name) || OTHERS.test(name)) return false;
  const [, suffix] = LANGUAGE_SUFFIX.exec(name) ?? [];
  return suffix === undefined || !KNOWN.has(suffix.toLowerCase()) || suffix === language;
}

const KNOWN: ReadonlySet<string> = new Set(
  "ru az en uk be tr ka hy kk uz de fr es fa ar".split(" "),
);
