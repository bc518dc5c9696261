import { readdir, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { DragomanError, ReadError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";
import { expandInputs, isArticle } from "../read/inputs.ts";
import { isUrl } from "../run/read-input.ts";

/** What to look for. */
export interface InputSearch {
  readonly cwd: string;
  /** Folder of the results: it is never an input, even inside one. */
  readonly out: string;
  /** Language of the articles: files named after another one are skipped. */
  readonly language: LanguageTag;
  /** Which paths are wanted. */
  wants(path: string): boolean;
}

/** A path, or an input that cannot be searched. */
export type FoundInput =
  | { readonly path: string }
  | { readonly path: string; readonly error: DragomanError };

/**
 * The files of one input, one by one and by name within each folder. A folder that disappears
 * meanwhile is a failure of its own, not of the others.
 */
export async function* findInputs(input: string, search: InputSearch): AsyncGenerator<FoundInput> {
  if (input === "-" || isUrl(input)) {
    if (search.wants(input)) yield { path: input };
    return;
  }
  const info = await stat(resolve(search.cwd, input)).catch(() => null);
  if (info?.isDirectory() === true) {
    yield* inFolder(input, search);
    return;
  }
  try {
    const paths = await expandInputs([input], search);
    for (const path of paths) if (search.wants(path)) yield { path };
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    yield { path: input, error };
  }
}

async function* inFolder(folder: string, search: InputSearch): AsyncGenerator<FoundInput> {
  const { cwd, out, language, wants } = search;
  const full = resolve(cwd, folder);
  const entries = await readdir(full, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (entries instanceof Error) {
    const reason = entries.code ?? "unknown";
    yield {
      path: folder,
      error: new ReadError("read/unreadable", { path: folder, reason }, entries),
    };
    return;
  }
  const sorted = entries
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const { name, isFolder } of sorted) {
    const path = relative(cwd, join(full, name));
    if (isFolder) {
      const isOpen = !name.startsWith(".") && resolve(cwd, path) !== out;
      if (isOpen) yield* inFolder(path, search);
    } else if (isArticle(path, language) && wants(path)) yield { path };
  }
}
