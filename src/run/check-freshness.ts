import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { sha256 } from "../align/bundle.ts";
import { checkMemory } from "../check/memory-differs.ts";
import { type Problem, problemOf } from "../check/problem.ts";
import { corpusScore } from "../evaluate/score.ts";
import type { Bundle } from "../model/bundle.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Memory } from "../model/memory.ts";

/** What bundles are compared with to see whether they are still fresh. */
export interface FreshnessRules {
  /** Files below the folder of sources by name; `null` = only beside the bundle and one folder up. */
  readonly sources: ReadonlyMap<string, readonly string[]> | null;
  readonly memory: Memory | null;
  /** Holds `<id>/reference.<language>.txt`, where references are not beside the bundle. */
  readonly references: string | null;
  /** Lowest chrF++ of an edition against its reference, 0–100. */
  readonly minimumChrf: number | null;
}

/** Every file below a folder by its name. */
export async function filesByName(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string[]>();
  for (const entry of entries.filter((own) => own.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(entry.name, [...(files.get(entry.name) ?? []), path].sort());
  }
  return files;
}

/** Whether the source, the memory and the score still are what the bundle needs. */
export async function checkFreshness(
  path: string,
  bundle: Bundle,
  rules: FreshnessRules,
): Promise<readonly Problem[]> {
  const problems = [...(await checkSource(path, bundle, rules))];
  for (const language of Object.keys(bundle.editions)) {
    const { memory } = rules;
    if (memory !== null) problems.push(...(await checkMemory(bundle, language, memory)));
    problems.push(...(await checkScore(path, bundle, language, rules)));
  }
  return problems;
}

/** A source of the bundle's name is at hand, but none has the bytes that were translated. */
async function checkSource(
  path: string,
  { source }: Bundle,
  { sources }: FreshnessRules,
): Promise<readonly Problem[]> {
  const folder = dirname(path);
  const near = [folder, dirname(folder)].map((place) => join(place, source.path));
  const given = sources?.get(basename(source.path)) ?? [];
  const seen: { readonly place: string; readonly hash: string }[] = [];
  for (const place of [...given, ...near]) {
    const bytes = await readFile(place).catch(() => null);
    if (bytes !== null) seen.push({ place, hash: sha256(bytes) });
  }
  if (seen.some(({ hash }) => hash === source.sha256)) return [];
  const [changed] = seen;
  if (changed !== undefined) {
    const file = relative(folder, changed.place);
    const rest = { file, expected: [source.sha256], actual: [changed.hash] };
    const data = { path: source.path };
    return [problemOf("source/changed", "error", "report/source-changed", data, rest)];
  }
  if (sources === null) return [];
  const data = { path: source.path };
  return [problemOf("source/missing", "warning", "report/source-missing", data)];
}

/** The edition's chrF++, where there is a reference and a floor. */
async function checkScore(
  path: string,
  bundle: Bundle,
  language: LanguageTag,
  { references, minimumChrf: minimum }: FreshnessRules,
): Promise<readonly Problem[]> {
  if (minimum === null) return [];
  const reference = await readReference(path, bundle.id, language, references);
  if (reference === null) return [];
  const { segments, editions } = bundle;
  const file = editions[language]?.path ?? "";
  if (reference.lines.length !== segments.length) {
    const data = { path: reference.path, lines: reference.lines.length, segments: segments.length };
    const place = { language, file: reference.path };
    return [problemOf("reference/align", "error", "report/reference-length", data, place)];
  }
  const pairs = segments.flatMap(({ targets }, index) => {
    const { text = null, status } = targets[language] ?? {};
    const isMade = status === "copied" || status === "rendered";
    return isMade ? [] : [{ hypothesis: text ?? "", reference: reference.lines[index] ?? "" }];
  });
  const { score } = corpusScore(
    "chrf++",
    pairs.map(({ hypothesis }) => hypothesis),
    pairs.map((pair) => pair.reference),
  );
  if (pairs.length === 0 || score >= minimum) return [];
  const data = { language, score: score.toFixed(2), minimum };
  const rest = { language, file, expected: [`≥ ${minimum}`], actual: [score.toFixed(2)] };
  return [problemOf("score/floor", "error", "report/score-floor", data, rest)];
}

async function readReference(
  path: string,
  id: string,
  language: LanguageTag,
  references: string | null,
): Promise<{ readonly path: string; readonly lines: readonly string[] } | null> {
  const folder = dirname(path);
  for (const place of references === null ? [folder] : [join(references, id), folder]) {
    const file = join(place, `reference.${language}.txt`);
    const text = await readFile(file, "utf8").catch(() => null);
    if (text === null) continue;
    return { path: relative(folder, file), lines: text.replace(/\n$/u, "").split("\n") };
  }
  return null;
}
