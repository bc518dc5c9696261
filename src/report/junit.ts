import { escapeXml } from "./escape.ts";
import type { Report, ReportedItem, ReportedProblem } from "./report.ts";

/**
 * JUnit XML as Jenkins reads it (jenkins-junit.xsd): one suite per bundle or fixture folder, one
 * failed test per problem that reaches `--fail-on`, a skipped one per accepted problem, one that
 * passed with a remark in its output for the others, and one that passed for every edition
 * without problems. No times: the same input gives the same report.
 */
export function junitReport({ items }: Report): string {
  const suites = items.map(suite);
  const sum = (count: (item: ReportedItem) => number) =>
    items.reduce((total, item) => total + count(item), 0);
  const tests = sum((item) => item.problems.length + cleanParts(item).length);
  const counts = `tests="${tests}" failures="${sum(failures)}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="dragoman check" ${counts}>
${suites.join("")}</testsuites>
`;
}

function suite(item: ReportedItem): string {
  const clean = cleanParts(item);
  const tests = item.problems.length + clean.length;
  const skipped = item.problems.filter(({ isAccepted }) => isAccepted).length;
  const counts = `tests="${tests}" failures="${failures(item)}" errors="0" skipped="${skipped}"`;
  const passed = clean.map(
    (part) => `    <testcase classname="${escapeXml(item.path)}" name="${escapeXml(part)}"/>\n`,
  );
  const found = item.problems.map((problem) => testCase(problem, item.path));
  return `  <testsuite name="${escapeXml(item.path)}" ${counts}>
${passed.join("")}${found.join("")}  </testsuite>
`;
}

function testCase(problem: ReportedProblem, path: string): string {
  const { language, check, segment } = problem;
  const name = [language, check, segment].filter((part) => part !== undefined).join(" ");
  const head = `    <testcase classname="${escapeXml(path)}" name="${escapeXml(name)}"`;
  return `${head}>\n      ${outcome(problem)}\n    </testcase>\n`;
}

function outcome(problem: ReportedProblem): string {
  const { isAccepted, isFatal, severity, text } = problem;
  const message = `message="${escapeXml(text)}"`;
  const body = escapeXml(details(problem));
  if (isAccepted) return `<skipped ${message}/>`;
  if (isFatal) return `<failure type="${severity}" ${message}>${body}</failure>`;
  return `<system-out>${body}</system-out>`;
}

function details({ file, line, severity, text, expected, actual }: ReportedProblem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const lists = [expected, actual].map((list, index) =>
    list === undefined ? [] : [`${index === 0 ? "expected" : "actual"}: ${list.join(", ")}`],
  );
  return [`${place}: ${severity}: ${text}`, ...lists.flat()].join("\n");
}

function failures({ problems }: ReportedItem): number {
  return problems.filter(({ isFatal }) => isFatal).length;
}

/** Languages without problems of their own; the item itself where nothing at all was found. */
function cleanParts({ kind, languages, problems }: ReportedItem): readonly string[] {
  const clean = languages.filter((own) => !problems.some(({ language }) => language === own));
  return clean.length === 0 && problems.length === 0 ? [kind] : clean;
}
