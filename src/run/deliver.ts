import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../align/bundle.ts";
import type { Bundle } from "../model/bundle.ts";
import type { TranslatedArticle } from "../pipeline.ts";
import { type OutputFile, writeFiles } from "../write/files.ts";
import { BUNDLE_NAME } from "./bundle-file.ts";
import type { ExportFormat } from "./export-bundle.ts";

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
  for (const format of ["xliff", "tmx", "html"] as const) {
    if (emit.includes(format)) files.push(...(await exported(bundle, format, folder)));
  }
  const bundlePath = emit.includes("bundle") ? join(folder, BUNDLE_NAME) : null;
  if (bundlePath !== null) files.push({ path: bundlePath, content: serialise(bundle) });
  await writeFiles(files);
  return { folder, editions: Object.fromEntries(paths), bundle: bundlePath, kept };
}

/** Files for other tools, named as `dragoman export` names them. */
async function exported(
  bundle: Bundle,
  format: ExportFormat,
  folder: string,
): Promise<readonly OutputFile[]> {
  const { exportBundle } = await import("./export-bundle.ts");
  const files = await exportBundle(bundle, { format, to: Object.keys(bundle.editions) });
  return files.map(({ language, extension, text: content }) => ({
    path: join(folder, `${language ?? "bundle"}${extension}`),
    content,
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
