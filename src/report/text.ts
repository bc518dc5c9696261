import { escapeLine } from "./escape.ts";
import type { Report } from "./report.ts";

/**
 * One line per problem: `path:language:line: severity check: message`. Accepted problems are left
 * out; `severity` names a level in the interface's language.
 */
export function textReport(
  { items }: Report,
  severity: (level: "info" | "warning" | "error") => string,
): string {
  return items
    .flatMap(({ path, problems }) =>
      problems
        .filter(({ isAccepted }) => !isAccepted)
        .map((problem) => {
          const { language, line, check, text } = problem;
          const place = [path, language, line].filter((part) => part !== undefined).join(":");
          return `${escapeLine(`${place}: ${severity(problem.severity)} ${check}: ${text}`)}\n`;
        }),
    )
    .join("");
}
