import type { Check, Pair, PairText, Remark } from "../model/check.ts";
import { checkTexts } from "../model/check-texts.ts";
import type { Finding, Severity } from "../model/finding.ts";
import type { GlossaryHit } from "../model/glossary.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Segment } from "../model/segment.ts";
import type { Target, Targets } from "../model/translation.ts";

/** Which checks run, how bad their findings are, and the glossary they know. */
export interface CheckRules {
  readonly checks: readonly Check[];
  /** Severity by check id where it is not the check's own; `off` leaves the check out. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** Glossary entries that occur in a source text. */
  termsIn(text: string, from: LanguageTag, to: LanguageTag): readonly GlossaryHit[];
}

/** A segment of any source: an article or a bundle. */
export type CheckedSegment = Pick<Segment, "id" | "block" | "role" | "text" | "language">;

/** A run without a space that is data, not prose: patterns for prose take long on it. */
const UNBROKEN = /\S{500}/u;

/** Providers whose text is not a translation. */
const SYNTHETIC: ReadonlySet<string> = new Set(["echo", "pseudo"]);

/**
 * The findings of every check by segment id, for one edition. Copied and untranslated segments are
 * not looked at, nor are texts with 500 characters in one piece.
 */
export function runChecks(
  segments: readonly CheckedSegment[],
  targets: Pick<ReadonlyMap<string, Target>, "get">,
  to: LanguageTag,
  rules: CheckRules,
  isWanted: (target: Target) => boolean = () => true,
): ReadonlyMap<string, readonly Finding[]> {
  const edition = segments.map(
    ({ id, block, role, text, language }): PairText => ({
      id,
      block,
      role,
      source: text,
      target: targets.get(id)?.text ?? null,
      terms: rules.termsIn(text, language, to),
    }),
  );
  const active = rules.checks.filter(({ id }) => rules.severities[id] !== "off");
  const found = new Map<string, readonly Finding[]>();
  segments.forEach(({ id, language }, at) => {
    const own = edition[at];
    const target = targets.get(id);
    if (own?.target == null || target === undefined || target.status === "copied") return;
    if (language === to || !isWanted(target)) return;
    if (UNBROKEN.test(own.source) || UNBROKEN.test(own.target)) return;
    const isSynthetic = SYNTHETIC.has(target.origin?.provider ?? "");
    const into = isSynthetic ? "und" : to;
    const pair: Pair = { ...own, target: own.target, from: language, to: into, edition, at };
    const fitting = active.filter(({ anyText }) => !isSynthetic || anyText === true);
    found.set(
      id,
      fitting.flatMap((check) => findingsOf(check, pair, rules.severities[check.id])),
    );
  });
  return found;
}

/**
 * Whether a target is a machine's own. What people wrote (memory, review) and what rules rendered is
 * not judged while translating, only by `dragoman check`.
 */
export function isMachine({ status, origin }: Target): boolean {
  return status === "translated" && origin !== undefined && origin.provider !== "memory";
}

/** The targets of one edition with what the checks found in the machine's texts. */
export function checkTargets(
  segments: readonly CheckedSegment[],
  targets: Targets,
  to: LanguageTag,
  rules: CheckRules,
): Targets {
  const found = runChecks(segments, targets, to, rules, isMachine);
  return new Map(
    [...targets].map(([id, target]) => [id, { ...target, findings: found.get(id) ?? [] }]),
  );
}

function findingsOf(check: Check, pair: Pair, configured: Severity | "off" | undefined): Finding[] {
  return [...check.run(pair)].map((remark) => {
    const { code, expected, actual } = remark;
    const severity = configured === "off" ? undefined : configured;
    return {
      check: check.id,
      severity: severity ?? remark.severity ?? check.severity,
      message: textOf(remark),
      code,
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
    };
  });
}

/** A remark in English. */
function textOf({ code, expected = [], actual = [] }: Remark): string {
  return checkTexts[code]
    .replaceAll("{{expected}}", () => list(expected))
    .replaceAll("{{actual}}", () => list(actual));
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "—" : items.join(", ");
}
