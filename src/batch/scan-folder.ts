import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import type { LanguageTag } from "../model/language.ts";
import { isArticle } from "../read/inputs.ts";

/** A file as it looks now; two equal marks mean the same content. */
export interface SeenFile {
  /** Relative to the folder. */
  readonly name: string;
  /** Size, time of change and inode: what a writer cannot leave alone. */
  readonly mark: string;
}

/** What to look for. */
export interface ScanOptions {
  /** Language of the articles: files named after another one are skipped. */
  readonly language: LanguageTag;
  /** Full paths of folders that are never looked into: results, archive. */
  readonly without: readonly string[];
}

/**
 * The articles below a folder, by name; `null` where the folder is not there. Files and folders
 * that disappear meanwhile are passed over.
 */
export async function scanFolder(
  folder: string,
  options: ScanOptions,
): Promise<readonly SeenFile[] | null> {
  const files: SeenFile[] = [];
  const isThere = await scan(folder, folder, options, files);
  if (!isThere) return null;
  return files.sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function scan(
  root: string,
  folder: string,
  options: ScanOptions,
  files: SeenFile[],
): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return false;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const isOpen = !entry.name.startsWith(".") && !options.without.includes(path);
      if (isOpen) await scan(root, path, options, files);
    } else if (entry.isFile() && isArticle(relative(root, path), options.language)) {
      const info = await stat(path).catch(() => null);
      if (info === null) continue;
      const mark = `${info.size}:${info.mtimeMs}:${info.ino}`;
      files.push({ name: relative(root, path), mark });
    }
  }
  return true;
}
