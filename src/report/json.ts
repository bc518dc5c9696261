import type { Report } from "./report.ts";

/**
 * One JSON document: every bundle and fixture folder with its problems, accepted ones included.
 * `code`, `data`, `expected` and `actual` are for scripts; `message` is in the interface's language.
 */
export function jsonReport({ version, items }: Report): string {
  const problems = items.flatMap((item) => item.problems);
  const open = problems.filter(({ isAccepted }) => !isAccepted);
  const count = (level: string) => open.filter(({ severity }) => severity === level).length;
  const document = {
    dragoman: version,
    totals: {
      items: items.length,
      error: count("error"),
      warning: count("warning"),
      info: count("info"),
      accepted: problems.length - open.length,
    },
    bundles: items.map(({ kind, path, languages, problems: own }) => ({
      path,
      kind,
      languages,
      problems: own.map(({ isAccepted, isFatal: _isFatal, ...problem }) => ({
        ...problem,
        message: problem.text,
        accepted: isAccepted,
      })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
