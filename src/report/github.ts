import type { Severity } from "../model/finding.ts";
import { escapeCommand, escapeProperty } from "./escape.ts";
import { openProblems, type Report, type ReportedProblem } from "./report.ts";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/**
 * Annotations as workflow commands of GitHub Actions, one per line:
 * `::error file=…,line=…,title=…::message`. Accepted problems are left out.
 */
export function githubReport(report: Report): string {
  return openProblems(report).map(annotation).join("");
}

function annotation(problem: ReportedProblem): string {
  const { severity, file, line, check, language, segment, text } = problem;
  const title = [check, language, segment].filter((part) => part !== undefined).join(" ");
  const properties = Object.entries({ file, line: line ?? 1, title })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
  return `::${COMMANDS[severity]} ${properties}::${escapeCommand(text)}\n`;
}
