import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../align/bundle.ts";
import { checkInvariants, lineOf, type Points } from "../check/invariants.ts";
import type { Problem } from "../check/problem.ts";
import { type CheckRules, runChecks } from "../check/run-checks.ts";
import { checkSchema } from "../check/schema.ts";
import type { Bundle } from "../model/bundle.ts";
import { ReadError } from "../model/errors.ts";
import { decode } from "../read/decode.ts";
import { BUNDLE_NAME, readBundleJson } from "./bundle-file.ts";

/** A checked bundle. */
export interface CheckedBundle {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** Every bundle below the paths, in order of name. @throws ReadError when there is none */
export async function findBundles(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
      throw new ReadError("read/missing", { path }, cause);
    });
    if (!info.isDirectory()) found.push(path);
    else {
      const names = await readdir(path, { recursive: true });
      const bundles = names.filter((name) => name.split(/[\\/]/u).at(-1) === BUNDLE_NAME);
      found.push(...bundles.sort().map((name) => join(path, name)));
    }
  }
  if (found.length === 0) throw new ReadError("read/no-bundles", { path: paths.join(", ") });
  return found;
}

/**
 * Checks a bundle against its schema, its source where that is beside it, its editions, and by
 * `rules` every target's text against its source.
 */
export async function checkBundle(path: string, rules?: CheckRules): Promise<CheckedBundle> {
  const value = await readBundleJson(path);
  const schema = await checkSchema(value);
  if (schema.length > 0) return { path, problems: schema };
  const bundle = value as Bundle;
  const folder = dirname(path);
  const { editions, problems } = await readEditions(bundle, folder);
  const source = await readSource(bundle, folder);
  const broken = checkInvariants({ bundle, source, editions });
  const found = rules === undefined ? [] : findProblems(bundle, editions, rules);
  return { path, problems: [...problems, ...broken, ...found] };
}

/** What the checks find in the targets, with the line of the edition. */
function findProblems(
  { segments, editions }: Bundle,
  texts: ReadonlyMap<string, Points>,
  rules: CheckRules,
): Problem[] {
  const sources = segments.map(({ source, ...segment }) => ({ ...segment, ...source }));
  return Object.keys(editions).flatMap((language) => {
    const targets = new Map(
      segments.flatMap(({ id, targets }) => {
        const target = targets[language];
        return target === undefined ? [] : [[id, target] as const];
      }),
    );
    const found = runChecks(sources, targets, language, rules);
    return [...found].flatMap(([segment, findings]) => {
      const start = targets.get(segment)?.start;
      const edition = texts.get(language);
      const known = start !== undefined && edition !== undefined;
      const place = known ? { line: lineOf(edition, start) } : {};
      return findings.map((finding) => ({ ...finding, segment, language, ...place }));
    });
  });
}

async function readEditions(
  { editions }: Bundle,
  folder: string,
): Promise<{ editions: Map<string, Points>; problems: Problem[] }> {
  const found = new Map<string, Points>();
  const problems: Problem[] = [];
  for (const [language, { path, sha256: wanted }] of Object.entries(editions)) {
    const bytes = await readFile(join(folder, path)).catch(() => null);
    const problem = { severity: "error", language } as const;
    if (bytes === null) {
      const message = `${path}: the edition is missing`;
      problems.push({ ...problem, check: "edition/missing", message });
      continue;
    }
    if (sha256(bytes) !== wanted) {
      const message = `${path}: the edition was changed since dragoman wrote it`;
      problems.push({ ...problem, check: "edition/changed", message });
    }
    found.set(language, [...bytes.toString("utf8")]);
  }
  return { editions: found, problems };
}

/** The input, where the very same bytes lie beside the bundle or one folder up. */
async function readSource({ source }: Bundle, folder: string): Promise<Points | null> {
  if (source.format !== "text" && source.format !== "markdown") return null;
  for (const place of [folder, dirname(folder)]) {
    const path = join(place, source.path);
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null && sha256(bytes) === source.sha256) return [...decode(bytes, path).text];
  }
  return null;
}
