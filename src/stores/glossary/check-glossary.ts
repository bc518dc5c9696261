import type { Glossary, GlossaryEntry } from "../../model/glossary.ts";
import type { LanguageTag } from "../../model/language.ts";
import { checkEntry } from "./check-entry.ts";
import type { GlossaryFinding } from "./glossary-finding.ts";

/**
 * What is wrong with a glossary's content: duplicates, contradictions, bad languages, empty or
 * Cyrillic targets, letters that only look right, white space, forbidden targets that are also
 * preferred. By line; empty for a sound glossary. Missing targets are warnings, the rest errors.
 */
export function checkGlossary(glossary: Glossary): readonly GlossaryFinding[] {
  const { entries, sourceLanguage, targetLanguages } = glossary;
  const findings = [
    ...badLanguages(glossary),
    ...entries.flatMap((entry) => checkEntry(entry, sourceLanguage, targetLanguages)),
    ...repeated(entries),
  ];
  return findings.toSorted((a, b) => a.line - b.line);
}

function badLanguages({ sourceLanguage, targetLanguages }: Glossary): readonly GlossaryFinding[] {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const isBad = (language: LanguageTag) =>
    language === sourceLanguage || names.of(language) === undefined;
  return targetLanguages.filter(isBad).map((language) => ({
    problem: "bad-language",
    severity: "error",
    line: 0,
    message: `${language} is not a language to translate to`,
    data: { language },
  }));
}

/** Entries with the same source term, compared without case, ё and surrounding space. */
function repeated(entries: readonly GlossaryEntry[]): readonly GlossaryFinding[] {
  const first = new Map<string, GlossaryEntry>();
  const findings: GlossaryFinding[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    const before = first.get(key);
    if (!before) first.set(key, entry);
    else if (key !== "") findings.push(compare(before, entry));
  }
  return findings;
}

/** Capitals stay: «Мир» the agency and «мир» the thing are two terms. */
function keyOf({ source, caseRule, domain }: GlossaryEntry): string {
  const text = source.trim().replaceAll("ё", "е").replace(/\s+/g, " ");
  const plain = caseRule === "exact" || !text.includes(" ") ? text : text.toLowerCase();
  return plain === "" ? "" : `${plain}\n${domain ?? ""}`;
}

function compare(before: GlossaryEntry, entry: GlossaryEntry): GlossaryFinding {
  const { line, source } = entry;
  const differing = Object.keys(entry.targets).find((language) => {
    const [one] = before.targets[language] ?? [];
    const [other] = entry.targets[language] ?? [];
    return one !== undefined && other !== undefined && one !== other;
  });
  const data = { source, other: before.line };
  if (differing === undefined) {
    const message = `"${source}" is already on line ${before.line}`;
    return { problem: "duplicate", severity: "error", line, message, data };
  }
  const message = `"${source}" has another ${differing} target on line ${before.line}`;
  const language = differing;
  return {
    problem: "contradiction",
    severity: "error",
    line,
    message,
    data: { ...data, language },
  };
}
