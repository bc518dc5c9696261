import { createHash } from "node:crypto";
import { findTerms } from "../languages/terms/find-terms.ts";
import type { Job, JobSegment } from "../model/job.ts";
import type { Provider } from "../model/provider.ts";

/** Changes when a key's meaning does, so that older entries are no longer found. */
const SCHEME = 1;

/**
 * Hash of everything that decides a provider's reply to one text: the text, the pair, the provider
 * with its version (engine, model, instructions), the terms that occur, and what else this provider
 * can make use of: neighbours and headline, the example, the pivot.
 */
export function journalKey(
  segment: JobSegment,
  { from, to, terms, headline }: Omit<Job, "id" | "segments">,
  { name, version, capabilities = {} }: Provider,
): string {
  const { text, previous, next, example, pivot } = segment;
  const content = [
    SCHEME,
    [name, version],
    [from, to, text],
    capabilities.glossary ? termsIn(text, terms, from) : [],
    capabilities.context ? [headline, previous, next] : [],
    capabilities.examples && example !== undefined ? [example.source, example.target] : [],
    capabilities.pivot && pivot !== undefined ? [pivot.language, pivot.text] : [],
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url");
}

/** The terms that occur in a text; of a language without rules for that, all. */
function termsIn(text: string, terms: Job["terms"], language: string): readonly string[][] {
  const pairs = terms.map(({ source, target }) => [source, target]);
  if (language !== "ru" && language !== "az" && language !== "en") return pairs;
  const found = new Set(findTerms(text, terms, language).map(({ term }) => term));
  return pairs.filter((_, index) => found.has(index));
}
