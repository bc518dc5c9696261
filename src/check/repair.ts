import { applyTypography } from "../languages/typography/apply-typography.ts";
import type { Bundle, BundleTarget } from "../model/bundle.ts";
import type { Finding } from "../model/finding.ts";
import type { LanguageTag } from "../model/language.ts";
import { type CheckRules, runChecks } from "./run-checks.ts";

/** A target's text that was repaired, and what the checks still find in it. */
export interface Repair {
  readonly text: string;
  /** What was put right: `quotes`, `spaces`, …, `numbers`. */
  readonly changes: readonly string[];
  readonly findings: readonly Finding[];
}

/** A text with one more thing put right. */
interface Candidate {
  readonly text: string;
  readonly changes: readonly string[];
}

type Targets = ReadonlyMap<string, BundleTarget>;
type Findings = ReadonlyMap<string, readonly Finding[]>;

/**
 * Repairs machine-made texts of one language where that is provably safe: typography (spaces, quotes,
 * dashes) and the signs inside numbers. A repair counts only if every letter and digit stays, some
 * finding goes away, and no other one comes anywhere in the edition. Texts of people and texts with
 * inline markup stay as they are.
 */
export function repairsOf(
  bundle: Bundle,
  language: LanguageTag,
  rules: CheckRules,
): ReadonlyMap<string, Repair> {
  const segments = bundle.segments.map(({ source, ...segment }) => ({ ...segment, ...source }));
  const find = (targets: Targets) => runChecks(segments, targets, language, rules);
  let targets = targetsOf(bundle, language);
  let found = find(targets);
  const changes = new Map<string, readonly string[]>();
  for (const [id, target] of targets) {
    if (!isOpen(target) || found.get(id)?.length === 0) continue;
    for (const next of candidates(target, language, () => targets.get(id)?.text ?? "")) {
      if (bare(next.text) !== bare(target.text ?? "")) continue;
      const tried = new Map(targets).set(id, { ...target, text: next.text });
      const after = find(tried);
      if (!isBetter(found, after)) continue;
      [targets, found] = [tried, after];
      changes.set(id, [...(changes.get(id) ?? []), ...next.changes]);
    }
  }
  return new Map(
    [...changes].map(([id, own]) => {
      const text = targets.get(id)?.text ?? "";
      return [id, { text, changes: [...new Set(own)], findings: found.get(id) ?? [] }];
    }),
  );
}

function targetsOf({ segments }: Bundle, language: LanguageTag): Targets {
  return new Map(
    segments.flatMap(({ id, targets }) => {
      const target = targets[language];
      return target === undefined ? [] : [[id, target] as const];
    }),
  );
}

function isOpen({ status, text, codes, origin }: BundleTarget): boolean {
  const isSynthetic = origin?.provider === "echo" || origin?.provider === "pseudo";
  return status === "translated" && text !== null && codes === undefined && !isSynthetic;
}

const FIGURE = /\d+(?:[.,\u00A0\u202F ]\d+)+/gu;

/** Typography first, then number by number; each is built on what was accepted before. */
function* candidates(
  { text }: BundleTarget,
  language: LanguageTag,
  current: () => string,
): Iterable<Candidate> {
  yield applyTypography(text ?? "", language);
  const count = [...(text ?? "").matchAll(FIGURE)].length;
  for (let at = 0; at < count; at += 1) {
    for (const write of [exchangeSigns, group(language)]) {
      yield { text: replaceFigure(current(), at, write), changes: ["numbers"] };
    }
  }
}

function replaceFigure(text: string, wanted: number, write: (figure: string) => string): string {
  let at = -1;
  return text.replaceAll(FIGURE, (figure) => {
    at += 1;
    return at === wanted ? write(figure) : figure;
  });
}

/** 1.234,5 ↔ 1,234.5 */
function exchangeSigns(figure: string): string {
  return figure.replaceAll(/[.,]/gu, (sign) => (sign === "." ? "," : "."));
}

/** 1 234,5 → en 1,234.5, az 1.234,5 */
function group(language: LanguageTag): (figure: string) => string {
  const [decimal, thousands] = language === "en" ? [".", ","] : [",", "."];
  return (figure) =>
    figure
      .replaceAll(/[.,](?=\d+$)/gu, decimal)
      .replaceAll(/[\u00A0\u202F ](?=\d{3}(?!\d))/gu, thousands);
}

function bare(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** Fewer findings, and none that was not there before. */
function isBetter(before: Findings, after: Findings): boolean {
  const left = keysOf(before);
  const total = left.length;
  const now = keysOf(after);
  const isSubset = now.every((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return isSubset && now.length < total;
}

/** What is found, by kind: the words it shows may change with the text around them. */
function keysOf(findings: Findings): string[] {
  return [...findings].flatMap(([id, own]) =>
    own.map(({ check, code, severity }) => `${id} ${check} ${code} ${severity}`),
  );
}
