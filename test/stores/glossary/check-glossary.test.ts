import { describe, expect, it } from "vitest";
import { checkGlossary } from "../../../src/stores/glossary/check-glossary.ts";
import { parseGlossary } from "../../../src/stores/glossary/read-glossary.ts";

function problems(csv: string): [number, string][] {
  const glossary = parseGlossary(new TextEncoder().encode(csv), "g.csv");
  return checkGlossary(glossary).map(({ line, problem }) => [line, problem]);
}

describe("checkGlossary", () => {
  it.each([
    ["nothing in a sound glossary", "source,az\nгаз,qaz\nГаза,Qəzza\n", []],
    ["a duplicate", "source,az\nгаз,qaz\nгаз,qaz\n", [[3, "duplicate"]]],
    [
      "a duplicate in other case with ё for е",
      "source,az\nСчётная палата,Hesablama Palatası\nсчетная палата,Hesablama Palatası\n",
      [[3, "duplicate"]],
    ],
    ["a contradiction", "source,az\nгаз,qaz\nгаз,kondensat\n", [[3, "contradiction"]]],
    ["nothing where domains differ", "source,az,domain\nмаг,maq,a\nмаг,sehrbaz,b\n", []],
    ["a bad language", "source,xzq\nгаз,qaz\n", [[0, "bad-language"]]],
    ["an empty source", "source,az\n,qaz\n", [[2, "empty-source"]]],
    ["an empty target", "source,az,en\nгаз,qaz,\n", [[2, "empty-target"]]],
    ["Cyrillic in a target", "source,az\nгаз,газ\n", [[2, "cyrillic-in-target"]]],
    ["a Cyrillic letter in a Latin word", "source,az\nгаз,qаz\n", [[2, "look-alike"]]],
    ["a Cyrillic schwa", "source,az\nпенсия,tәqaüd\n", [[2, "look-alike"]]],
    ["a Latin letter in a Russian word", "source,az\nгaз,qaz\n", [[2, "look-alike"]]],
    ["white space around", "source,az\nгаз, qaz\n", [[2, "whitespace"]]],
    ["two spaces", "source,az\nприродный  газ,təbii qaz\n", [[2, "whitespace"]]],
    ["a no-break space", "source,az\nприродный газ,təbii\u00A0qaz\n", [[2, "whitespace"]]],
    [
      "a forbidden target that is preferred",
      "source,az,forbidden_az\nгаз,qaz,qaz\n",
      [[2, "forbidden-is-preferred"]],
    ],
    ["a source without a word", "source,az\n%,faiz\n", [[2, "unfindable"]]],
  ])("finds %s", (_what, csv, expected) => {
    expect(problems(csv)).toEqual(expected);
  });

  it("warns of a missing target and calls the rest errors", () => {
    const csv = "source,az,en\nгаз,qaz,\nгаз,qaz,gas\n";
    const findings = checkGlossary(parseGlossary(new TextEncoder().encode(csv), "g.csv"));
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", "no en target"],
      ["error", '"газ" is already on line 2'],
    ]);
  });
});
