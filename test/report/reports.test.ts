import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { githubReport } from "../../src/report/github.ts";
import { jsonReport } from "../../src/report/json.ts";
import { junitReport } from "../../src/report/junit.ts";
import type { ReportedProblem } from "../../src/report/report.ts";
import { sarifReport } from "../../src/report/sarif.ts";
import { textReport } from "../../src/report/text.ts";
import { openXmlParser } from "../../src/stores/xliff/xml-parser.ts";
import { reportOf, seeded } from "./seeded.ts";

const accepted: ReportedProblem = { ...seeded, isAccepted: true, isFatal: false };
const remark: ReportedProblem = { ...seeded, severity: "warning", isFatal: false };

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements with their attributes, in order; throws where the XML is not well-formed. */
function elementsOf(xml: string): readonly Element[] {
  const parser = openXmlParser();
  const elements: Element[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (element) => {
    elements.push(element);
  });
  parser.write(xml);
  parser.close();
  return elements;
}

describe("the text report", () => {
  it("says everything about a problem in one line without control characters", () => {
    expect(textReport(reportOf([seeded]), (level) => level)).toBe(
      'out/a b,c:d/bundle.json:az:7: error numbers: Numbers differ: expected 5 %, found <b>"6"</b> & \\u{7}\\n50%.\n',
    );
  });
  it("leaves out what the baseline accepts", () => {
    expect(textReport(reportOf([accepted]), (level) => level)).toBe("");
  });
});

describe("the GitHub report", () => {
  it("escapes properties and message of the annotation", () => {
    expect(githubReport(reportOf([seeded]))).toBe(
      '::error file=out/a b%2Cc%3Ad/şəkil.txt,line=7,title=numbers az b2.0::Numbers differ: expected 5 %25, found <b>"6"</b> & \u0007%0A50%25.\n',
    );
  });
  it("calls warnings warnings and leaves out what is accepted", () => {
    expect(githubReport(reportOf([remark, accepted]))).toMatch(/^::warning [^\n]+\n$/u);
  });
});

describe("the JUnit report", () => {
  it("has a failed test for the problem and passed ones for clean editions", () => {
    const elements = elementsOf(junitReport(reportOf([seeded])));
    expect(elements.map(({ name }) => name)).toEqual([
      "testsuites",
      "testsuite",
      "testcase",
      "testcase",
      "failure",
      "testsuite",
      "testcase",
      "testcase",
    ]);
    expect(elements[0]?.attributes).toMatchObject({ tests: "4", failures: "1" });
    expect(elements[4]?.attributes["message"]).toBe(seeded.text.replace("\u0007", "\uFFFD"));
  });
  it("skips accepted problems and only mentions those below --fail-on", () => {
    const elements = elementsOf(junitReport(reportOf([accepted, remark])));
    const names = elements.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["skipped", "system-out"]));
    expect(names).not.toContain("failure");
    expect(elements[0]?.attributes["failures"]).toBe("0");
  });
  it("is well-formed whatever the text holds", () => {
    const any = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.array(fc.record({ text: any, file: any }), { maxLength: 40 }), (all) => {
        const problems = all.map((own) => ({ ...seeded, ...own }));
        expect(() => elementsOf(junitReport(reportOf(problems)))).not.toThrow();
      }),
      { numRuns: 15 },
    );
  }, 20_000);
});

/** What SARIF 2.1.0 requires of the properties that the report uses (section numbers of the standard). */
const subset = {
  type: "object",
  required: ["version", "runs"], // 3.13
  properties: {
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      items: {
        type: "object",
        required: ["tool"], // 3.14.6
        properties: {
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] }, // 3.14.17
          results: {
            type: "array",
            items: {
              type: "object",
              required: ["message"], // 3.27.11
              properties: {
                ruleIndex: { type: "integer", minimum: -1 }, // 3.27.6
                level: { enum: ["none", "note", "warning", "error"] }, // 3.27.10
                partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
                suppressions: {
                  type: "array",
                  items: {
                    required: ["kind"],
                    properties: { kind: { enum: ["inSource", "external"] } },
                  },
                },
                locations: {
                  type: "array",
                  items: {
                    properties: {
                      physicalLocation: {
                        properties: { region: { properties: { startLine: { minimum: 1 } } } },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;

describe("the SARIF report", () => {
  const validate = new Ajv({ strict: false }).compile(subset);

  it("points to the edition's line, with rule, level and fingerprint", () => {
    const log = JSON.parse(sarifReport(reportOf([seeded])));
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    const [run] = log.runs;
    expect(run.tool.driver.rules).toEqual([
      { id: "numbers", shortDescription: { text: "Numbers are those of the source." } },
    ]);
    expect(run.results).toEqual([
      {
        ruleId: "numbers",
        ruleIndex: 0,
        level: "error",
        message: { text: seeded.text },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "out/a%20b%2Cc%3Ad/%C5%9F%C9%99kil.txt" },
              region: { startLine: 7 },
            },
            logicalLocations: [{ fullyQualifiedName: "az/b2.0" }],
          },
        ],
        partialFingerprints: { "dragoman/v1": seeded.fingerprint },
      },
    ]);
  });
  it("suppresses what the baseline accepts", () => {
    const log = JSON.parse(sarifReport(reportOf([accepted])));
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(log.runs[0].results[0].suppressions).toEqual([{ kind: "external" }]);
  });
  it("writes any path as a URI", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (file) => {
        const log = JSON.parse(sarifReport(reportOf([{ ...seeded, file }])));
        const { uri } = log.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
        expect(uri).toMatch(/^[\w.!~*'()%/-]*$/u);
      }),
    );
  });
});

describe("the JSON report", () => {
  it("counts what is open and marks what is accepted", () => {
    const { totals, bundles } = JSON.parse(jsonReport(reportOf([seeded, remark, accepted])));
    expect(totals).toEqual({ items: 2, error: 1, warning: 1, info: 0, accepted: 1 });
    expect(bundles[0].problems.map((own: { accepted: boolean }) => own.accepted)).toEqual([
      false,
      false,
      true,
    ]);
  });
});
