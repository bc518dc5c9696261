import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { sha256 } from "../align/bundle.ts";
import { fingerprintsOf } from "../check/fingerprint.ts";
import { checkInvariants, lineOf, type Points } from "../check/invariants.ts";
import { type Problem, problemOf } from "../check/problem.ts";
import { type CheckRules, runChecks } from "../check/run-checks.ts";
import { checkSchema } from "../check/schema.ts";
import type { Bundle } from "../model/bundle.ts";
import type { DragomanError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";
import { decode } from "../read/decode.ts";
import { readBundleJson } from "./bundle-file.ts";

/** A problem that has been given its fingerprint. */
export interface CheckedProblem extends Problem {
  readonly fingerprint: string;
}

/** A checked bundle or fixture folder. */
export interface Checked {
  readonly path: string;
  readonly kind: "bundle" | "fixture";
  readonly languages: readonly LanguageTag[];
  readonly problems: readonly CheckedProblem[];
  /** Why it could not be read at all. */
  readonly failure?: DragomanError;
}

/**
 * Checks a bundle against its schema, its source where that is beside it, its editions, and by
 * `rules` every target's text against its source.
 */
export async function checkBundle(path: string, rules?: CheckRules): Promise<Checked> {
  const value = await readBundleJson(path);
  const schema = await checkSchema(value);
  if (schema.length > 0) return finish(path, null, schema);
  const bundle = value as Bundle;
  const folder = dirname(path);
  const { editions, problems } = await readEditions(bundle, folder);
  const source = await readSource(bundle, folder);
  const broken = checkInvariants({ bundle, source: source?.points ?? null, editions });
  const placed = broken.map((problem) => placeOf(problem, bundle, source?.path));
  const found = rules === undefined ? [] : findProblems(bundle, editions, rules);
  return finish(path, bundle, [...problems, ...placed, ...found]);
}

function finish(path: string, bundle: Bundle | null, problems: readonly Problem[]): Checked {
  const texts = new Map(bundle?.segments.map(({ id, source }) => [id, source.text]));
  const prints = fingerprintsOf(bundle?.id ?? "", problems, (segment) => texts.get(segment));
  return {
    path,
    kind: "bundle",
    languages: Object.keys(bundle?.editions ?? {}),
    problems: problems.map((problem, at) => ({ ...problem, fingerprint: prints[at] ?? "" })),
  };
}

/** A problem with a line is in the edition of its language, without a language in the source. */
function placeOf(problem: Problem, { editions }: Bundle, source: string | undefined): Problem {
  const { line, language } = problem;
  const file = language === undefined ? source : editions[language]?.path;
  return line === undefined || file === undefined ? problem : { ...problem, file };
}

/** What the checks find in the targets, with the line of the edition. */
function findProblems(
  bundle: Bundle,
  texts: ReadonlyMap<string, Points>,
  rules: CheckRules,
): Problem[] {
  const { segments, editions } = bundle;
  const sources = segments.map(({ source, ...segment }) => ({ ...segment, ...source }));
  return Object.keys(editions).flatMap((language) => {
    const targets = new Map(
      segments.flatMap(({ id, targets }) => {
        const target = targets[language];
        return target === undefined ? [] : [[id, target] as const];
      }),
    );
    const file = editions[language]?.path ?? "";
    const found = runChecks(sources, targets, language, rules);
    return [...found].flatMap(([segment, findings]) => {
      const start = targets.get(segment)?.start;
      const edition = texts.get(language);
      const known = start !== undefined && edition !== undefined;
      const place = { file, ...(known ? { line: lineOf(edition, start) } : {}) };
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
    if (bytes === null) {
      const missing = "report/edition-missing";
      problems.push(problemOf("edition/missing", "error", missing, { path }, { language }));
      continue;
    }
    if (sha256(bytes) !== wanted) {
      const place = { language, file: path };
      const changed = "report/edition-changed";
      problems.push(problemOf("edition/changed", "error", changed, { path }, place));
    }
    found.set(language, [...bytes.toString("utf8")]);
  }
  return { editions: found, problems };
}

/** The input, where the very same bytes lie beside the bundle or one folder up. */
async function readSource(
  { source }: Bundle,
  folder: string,
): Promise<{ readonly path: string; readonly points: Points } | null> {
  if (source.format !== "text" && source.format !== "markdown") return null;
  for (const place of [folder, dirname(folder)]) {
    const path = join(place, source.path);
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null && sha256(bytes) === source.sha256) {
      return { path: relative(folder, path), points: [...decode(bytes, path).text] };
    }
  }
  return null;
}
