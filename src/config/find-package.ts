import { existsSync, readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, join } from "node:path";

/** What `exports` of a package may ask for, as far as `import` in Node answers. */
const CONDITIONS: readonly string[] = ["node", "import", "module-sync", "default"];

/**
 * The file that `import` of a package means in a folder: Node has no stable function for that from
 * elsewhere, and `require.resolve` refuses packages that only have ES modules. `null` where no
 * such package is installed.
 * @throws Error where it is installed but does not export what is named
 */
export function findPackage(specifier: string, cwd: string): string | null {
  const [, name = "", rest = ""] = /^((?:@[^/]+\/)?[^/]+)(\/.+)?$/u.exec(specifier) ?? [];
  if (name === "" || isBuiltin(specifier)) return null;
  const root = rootOf(name, cwd);
  const require = createRequire(join(cwd, "package.json"));
  if (root === null) {
    try {
      return require.resolve(specifier);
    } catch {
      return null;
    }
  }
  const { exports } = manifestOf(root);
  if (exports === undefined || exports === null) return require.resolve(join(root, rest));
  const file = target(exports, `.${rest}`);
  if (file === null) throw new Error(`the package ${name} does not export .${rest}`);
  return join(root, file);
}

/** Whether a chain may name this package, working or not: what is wrong with it is said on loading. */
export function isPackage(specifier: string, cwd: string): boolean {
  try {
    return findPackage(specifier, cwd) !== null;
  } catch {
    return true;
  }
}

function rootOf(name: string, cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const root = join(folder, "node_modules", name);
    if (existsSync(join(root, "package.json"))) return root;
    if (dirname(folder) === folder) return null;
  }
}

function manifestOf(root: string): Readonly<Record<string, unknown>> {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return isObject(manifest) ? manifest : {};
}

/** The file of a subpath: `exports` is a file, conditions, or either by subpath. */
function target(exports: unknown, subpath: string): string | null {
  const isByPath = isObject(exports) && Object.keys(exports).some((key) => key.startsWith("."));
  if (!isByPath) return subpath === "." ? choose(exports) : null;
  if (subpath in exports) return choose(exports[subpath]);
  for (const [pattern, value] of Object.entries(exports)) {
    const [before = "", after] = pattern.split("*");
    if (after === undefined || !subpath.startsWith(before) || !subpath.endsWith(after)) continue;
    const part = subpath.slice(before.length, subpath.length - after.length);
    return choose(value)?.replaceAll("*", () => part) ?? null;
  }
  return null;
}

/** The first file whose conditions hold. */
function choose(value: unknown): string | null {
  if (typeof value === "string") return value;
  const options = Array.isArray(value)
    ? value
    : isObject(value)
      ? Object.keys(value).flatMap((key) => (CONDITIONS.includes(key) ? [value[key]] : []))
      : [];
  for (const option of options) {
    const file = choose(option);
    if (file !== null) return file;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
