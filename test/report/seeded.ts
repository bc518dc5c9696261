import type { Report, ReportedProblem } from "../../src/report/report.ts";

/** A problem with everything that a report has to escape. */
export const seeded: ReportedProblem = {
  check: "numbers",
  severity: "error",
  message: 'Numbers differ: expected 5 %, found <b>"6"</b> & \u0007\n50%.',
  text: 'Numbers differ: expected 5 %, found <b>"6"</b> & \u0007\n50%.',
  code: "numbers/changed",
  segment: "b2.0",
  language: "az",
  file: "out/a b,c:d/şəkil.txt",
  line: 7,
  expected: ["5 %"],
  actual: ["6 ]]>"],
  fingerprint: "0123456789abcdef",
  isAccepted: false,
  isFatal: true,
};

/** A report with one bundle that holds the problems, and one without any. */
export function reportOf(problems: readonly ReportedProblem[]): Report {
  const kind = "bundle";
  const languages = ["az", "en"];
  return {
    version: "0.1.0",
    items: [
      { kind, path: "out/a b,c:d/bundle.json", languages, problems },
      { kind, path: "out/clean/bundle.json", languages, problems: [] },
    ],
    about: new Map([["numbers", "Numbers are those of the source."]]),
  };
}
