import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ReadError } from "../model/errors.ts";
import { BUNDLE_NAME } from "./bundle-file.ts";

/** A bundle's file, or a folder that holds a source and its references. */
export interface Checkable {
  readonly kind: "bundle" | "fixture";
  readonly path: string;
}

/** Every bundle below the paths, in order of name. @throws ReadError when there is none */
export async function findBundles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await findAll(paths);
  const bundles = found.filter(({ kind }) => kind === "bundle");
  if (bundles.length === 0) throw new ReadError("read/no-bundles", { path: paths.join(", ") });
  return bundles.map(({ path }) => path);
}

/**
 * Every bundle and fixture folder below the paths, each once, in order of name.
 * @throws ReadError when there is none, or a path does not exist
 */
export async function findCheckable(paths: readonly string[]): Promise<readonly Checkable[]> {
  const found = await findAll(paths);
  if (found.length === 0) throw new ReadError("read/no-bundles", { path: paths.join(", ") });
  return found;
}

async function findAll(paths: readonly string[]): Promise<readonly Checkable[]> {
  const found = new Map<string, Checkable>();
  for (const path of paths) {
    const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
      throw new ReadError("read/missing", { path }, cause);
    });
    const all = info.isDirectory() ? await below(path) : [{ kind: "bundle", path } as const];
    for (const one of all) found.set(one.path, one);
  }
  return [...found.values()];
}

async function below(folder: string): Promise<readonly Checkable[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = new Map<string, string[]>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const known = names.get(entry.parentPath);
    if (known === undefined) names.set(entry.parentPath, [entry.name]);
    else known.push(entry.name);
  }
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([parent, own]): Checkable[] => [
      ...(isFixture(own) ? [{ kind: "fixture", path: parent } as const] : []),
      ...(own.includes(BUNDLE_NAME)
        ? [{ kind: "bundle", path: join(parent, BUNDLE_NAME) } as const]
        : []),
    ]);
}

const SOURCE = /\.ru\.[a-z]+$/u;
const REFERENCE = /^reference\.(?<language>[a-zA-Z-]+)\.txt$/u;

function isFixture(names: readonly string[]): boolean {
  return sourceOf(names) !== null && referencesOf(names).size > 0;
}

/** The source among the files of a fixture folder. */
export function sourceOf(names: readonly string[]): string | null {
  return names.filter((name) => SOURCE.test(name)).sort()[0] ?? null;
}

/** The references among the files of a fixture folder, by language. */
export function referencesOf(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    [...names].sort().flatMap((name) => {
      const language = REFERENCE.exec(name)?.groups?.["language"];
      return language === undefined ? [] : [[language, name] as const];
    }),
  );
}
