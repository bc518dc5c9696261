import { resolve } from "node:path";
import type { CheckRules } from "../check/run-checks.ts";
import type { Config } from "../config/config.ts";
import type { Glossary, GlossaryHit } from "../model/glossary.ts";

/**
 * The checks as configured, with the glossaries' terms (those already open, where they are).
 * @throws ReadError on an unreadable glossary
 */
export async function openRules(
  config: Pick<Config, "checks" | "glossary">,
  cwd: string,
  known?: CheckRules["termsIn"],
): Promise<CheckRules> {
  const { checks } = await import("../checks/index.ts");
  const termsIn = known ?? (await openGlossaries(config, cwd));
  return { checks, severities: config.checks, termsIn };
}

/** Finds the terms of the configured glossaries. @throws ReadError on an unreadable one */
export function openGlossaries(
  { glossary }: Pick<Config, "glossary">,
  cwd: string,
): Promise<CheckRules["termsIn"]> {
  return openTerms(glossary.map((path) => resolve(cwd, path)));
}

/** Terms of several glossaries; where two know a term at the same place, the first one counts. */
async function openTerms(paths: readonly string[]): Promise<CheckRules["termsIn"]> {
  if (paths.length === 0) return () => [];
  const { readGlossary } = await import("../stores/glossary/read-glossary.ts");
  const { termsIn } = await import("../stores/glossary/terms-in.ts");
  const glossaries: readonly Glossary[] = await Promise.all(
    paths.map((path) => readGlossary(path)),
  );
  return (text, from, to) => {
    const hits: GlossaryHit[] = [];
    for (const hit of glossaries.flatMap((glossary) => termsIn(text, glossary, from, to))) {
      if (!hits.some(({ start, end }) => start < hit.end && hit.start < end)) hits.push(hit);
    }
    return hits.sort((a, b) => a.start - b.start);
  };
}
