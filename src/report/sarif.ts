import type { Severity } from "../model/finding.ts";
import type { Report, ReportedProblem } from "./report.ts";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * A SARIF 2.1.0 log with one run: a rule per check, a result per problem with
 * its file and line, a partial fingerprint, and a suppression where the baseline accepts it.
 */
export function sarifReport({ version, items, about }: Report): string {
  const problems = items.flatMap((item) => item.problems);
  const ids = [...new Set([...about.keys(), ...problems.map(({ check }) => check)])].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "dragoman",
            version,
            semanticVersion: version,
            rules: ids.map((id) => ({ id, shortDescription: { text: about.get(id) ?? id } })),
          },
        },
        columnKind: "unicodeCodePoints",
        results: problems.map((problem) => resultOf(problem, ids.indexOf(problem.check))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(problem: ReportedProblem, ruleIndex: number): Readonly<Record<string, unknown>> {
  const { check, severity, text, fingerprint, isAccepted, language, segment } = problem;
  const name = [language, segment].filter((part) => part !== undefined).join("/");
  return {
    ruleId: check,
    ruleIndex,
    level: LEVELS[severity],
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(problem.file) },
          region: { startLine: problem.line ?? 1 },
        },
        ...(name === "" ? {} : { logicalLocations: [{ fullyQualifiedName: name }] }),
      },
    ],
    partialFingerprints: { "dragoman/v1": fingerprint },
    ...(isAccepted ? { suppressions: [{ kind: "external" }] } : {}),
  };
}

/** A path as a relative reference (RFC 3986): a colon in its first part is escaped too. */
function uriOf(path: string): string {
  const parts = path.split("/").map((part) => encodeURIComponent(wellFormed(part)));
  return parts.join("/");
}

/** A text without half characters, which no URI can hold. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}
