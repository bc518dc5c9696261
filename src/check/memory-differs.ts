import { applyTypography } from "../languages/typography/apply-typography.ts";
import type { Bundle, BundleSegment } from "../model/bundle.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Memory, MemoryMatch } from "../model/memory.ts";
import { type Problem, problemOf } from "./problem.ts";

/**
 * Targets of one language for which the memory now holds only other translations of the very same
 * text: 101 % matches count before 100 % ones. A person's own text is only remarked on. Segments
 * with inline markup, copied and rendered ones are not looked at.
 */
export async function checkMemory(
  { segments }: Bundle,
  language: LanguageTag,
  memory: Memory,
): Promise<readonly Problem[]> {
  const asked = segments.filter((segment) => isFromWords(segment, language));
  const at = new Map(segments.map(({ id }, index) => [id, index]));
  const textAt = (index: number) => segments[index]?.source.text ?? null;
  const found = await memory.lookup(
    asked.map(({ id, source }) => ({
      text: source.text,
      from: source.language,
      to: language,
      previous: textAt((at.get(id) ?? 0) - 1),
      next: textAt((at.get(id) ?? 0) + 1),
      minimum: 100,
    })),
  );
  return asked.flatMap((segment, index) => compare(segment, language, found[index] ?? []));
}

function isFromWords({ source, targets }: BundleSegment, language: LanguageTag): boolean {
  const target = targets[language];
  const isWords = target?.status === "translated" || target?.status === "reviewed";
  return isWords && source.codes === undefined && source.language !== language;
}

function compare(
  { id, targets }: BundleSegment,
  language: LanguageTag,
  matches: readonly MemoryMatch[],
): readonly Problem[] {
  const { text = null, status } = targets[language] ?? {};
  const full = matches.filter(({ score, repaired }) => score >= 100 && repaired !== true);
  const best = Math.max(...full.map(({ score }) => score));
  const wanted = full.filter(({ score }) => score === best).map(({ target }) => target);
  if (text === null || wanted.length === 0) return [];
  const printed = (own: string) => applyTypography(own, language).text;
  if (wanted.some((own) => own === text || printed(own) === printed(text))) return [];
  const rest = { segment: id, language, expected: wanted, actual: [text] };
  const severity = status === "reviewed" ? "info" : "warning";
  return [problemOf("memory/differs", severity, "report/memory-differs", { segment: id }, rest)];
}
