import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../align/bundle.ts";
import type { Bundle } from "../model/bundle.ts";
import type { TranslatedArticle } from "../pipeline.ts";
import { type OutputFile, writeFiles } from "../write/files.ts";
import { BUNDLE_NAME } from "./bundle-file.ts";

/** What was written for an article: paths by kind or language. */
export interface Delivery {
  readonly folder: string;
  readonly editions: Readonly<Record<string, string>>;
  readonly bundle: string | null;
  /** Editions that a person had changed by hand: they were kept under these names. */
  readonly kept: readonly string[];
}

/**
 * Writes an article's editions and bundle into its folder, the bundle last.
 * @throws WriteError; nothing is left half-written
 */
export async function deliver(
  { bundle, editions }: TranslatedArticle,
  folder: string,
  emit: readonly string[],
  previous: Bundle | null,
): Promise<Delivery> {
  const files: OutputFile[] = [];
  const paths: [string, string][] = [];
  const kept: string[] = [];
  if (emit.includes("edition")) {
    for (const [language, { path, written }] of editions) {
      const full = join(folder, path);
      const set = await setAside(full, written.text, previous?.editions[language]?.sha256);
      if (set !== null) kept.push(set);
      files.push({ path: full, content: written.text });
      paths.push([language, full]);
    }
  }
  const bundlePath = emit.includes("bundle") ? join(folder, BUNDLE_NAME) : null;
  if (bundlePath !== null) files.push({ path: bundlePath, content: serialise(bundle) });
  files.push(...(await exportsOf(bundle, folder, emit)));
  await writeFiles(files);
  return { folder, editions: Object.fromEntries(paths), bundle: bundlePath, kept };
}

/** Files for other tools: `az.xlf`, `en.xlf`; `article.tmx` and `article.html` hold all languages. */
async function exportsOf(
  bundle: Bundle,
  folder: string,
  emit: readonly string[],
): Promise<readonly OutputFile[]> {
  const formats = (["xliff", "tmx", "html"] as const).filter((format) => emit.includes(format));
  if (formats.length === 0) return [];
  const { exportBundle } = await import("./export-bundle.ts");
  const to = Object.keys(bundle.editions);
  const exported = await Promise.all(formats.map((format) => exportBundle(bundle, { format, to })));
  return exported.flat().map(({ language, extension, text }) => ({
    path: join(folder, `${language ?? "article"}${extension}`),
    content: text,
  }));
}

/** A bundle as it stands on disk. */
export function serialise(bundle: Bundle): string {
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** Keeps an edition that is neither what dragoman wrote last nor what it writes now. */
async function setAside(
  path: string,
  next: string,
  known: string | undefined,
): Promise<string | null> {
  const current = await readFile(path).catch(() => null);
  if (current === null || known === undefined) return null;
  const hash = sha256(current);
  if (hash === known || hash === sha256(next)) return null;
  const aside = path.replace(/(\.[^.\\/]+)$/u, `.edited-${hash.slice(0, 8)}$1`);
  await rename(path, aside);
  return aside;
}
