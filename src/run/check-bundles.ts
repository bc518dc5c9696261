import { dirname } from "node:path";
import { editedProblems } from "../check/edited.ts";
import { fingerprintsOf } from "../check/fingerprint.ts";
import { checkInvariants } from "../check/invariants.ts";
import { type Problem, problemOf } from "../check/problem.ts";
import { type CheckRules, runChecks } from "../check/run-checks.ts";
import { checkSchema } from "../check/schema.ts";
import type { Bundle } from "../model/bundle.ts";
import type { DragomanError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";
import { type BundleExhibit, readExhibit } from "./bundle-exhibit.ts";
import { readBundleJson } from "./bundle-file.ts";
import { checkFreshness, type FreshnessRules } from "./check-freshness.ts";

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

/** What is checked besides schema, alignment and editions. */
export interface BundleRules {
  /** Checks of every target's text against its source. */
  readonly checks?: CheckRules;
  readonly freshness?: FreshnessRules;
}

/**
 * Checks a bundle against its schema, its source where that is beside it, its editions, and by
 * `rules` every target's text against its source, and whether all of it is still fresh.
 */
export async function checkBundle(path: string, rules: BundleRules = {}): Promise<Checked> {
  const value = await readBundleJson(path);
  const schema = await checkSchema(value);
  if (schema.length > 0) return finish(path, null, schema);
  const bundle = value as Bundle;
  const exhibit = await readExhibit(bundle, dirname(path));
  const stale =
    rules.freshness === undefined ? [] : await checkFreshness(path, bundle, rules.freshness);
  const found = rules.checks === undefined ? [] : findProblems(bundle, rules.checks);
  const problems = [
    ...editionProblems(bundle, exhibit),
    ...brokenInvariants(bundle, exhibit),
    ...stale,
    ...found,
  ];
  return finish(
    path,
    bundle,
    problems.map((problem) => placeOf(problem, bundle, exhibit)),
  );
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

/** A problem of a language is in its edition, a line without a language in the source. */
function placeOf(problem: Problem, { editions }: Bundle, exhibit: BundleExhibit): Problem {
  const { language, segment, file } = problem;
  if (file !== undefined) return problem;
  if (language === undefined) {
    const source = exhibit.source?.path;
    const isInSource = problem.line !== undefined && source !== undefined;
    return isInSource ? { ...problem, file: source } : problem;
  }
  const edition = exhibit.editions.get(language);
  const path = editions[language]?.path;
  if (edition === undefined || path === undefined) return problem;
  const known = edition.segments.find((own) => own.segment === segment)?.line;
  const line = problem.line ?? known;
  return { ...problem, file: path, ...(line === undefined ? {} : { line }) };
}

/** Editions that are missing, or that a person has edited. */
function editionProblems({ editions }: Bundle, exhibit: BundleExhibit): readonly Problem[] {
  return Object.entries(editions).flatMap(([language, { path, sha256 }]) => {
    const found = exhibit.editions.get(language);
    if (found === undefined) {
      const data = { path };
      return [problemOf("edition/missing", "error", "report/edition-missing", data, { language })];
    }
    if (found.isIntact) return [];
    const rest = { language, file: path, expected: [sha256], actual: [found.sha256] };
    const changed = problemOf("edition/changed", "error", "report/edition-changed", { path }, rest);
    return [changed, ...editedProblems(found.segments, language, path)];
  });
}

/** In an edition that was edited by hand, no offset means anything any more. */
function brokenInvariants(bundle: Bundle, { editions, source }: BundleExhibit): readonly Problem[] {
  const intact = [...editions].filter(([, { isIntact }]) => isIntact);
  const texts = new Map(intact.map(([language, { text }]) => [language, [...text]]));
  return checkInvariants({ bundle, source: source?.points ?? null, editions: texts });
}

/** What the checks find in the targets. */
function findProblems({ segments, editions }: Bundle, rules: CheckRules): Problem[] {
  const sources = segments.map(({ source, ...segment }) => ({ ...segment, ...source }));
  return Object.keys(editions).flatMap((language) => {
    const targets = new Map(
      segments.flatMap(({ id, targets }) => {
        const target = targets[language];
        return target === undefined ? [] : [[id, target] as const];
      }),
    );
    const found = runChecks(sources, targets, language, rules);
    return [...found].flatMap(([segment, findings]) =>
      findings.map((finding) => ({ ...finding, segment, language })),
    );
  });
}
