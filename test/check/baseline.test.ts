import { describe, expect, it } from "vitest";
import { isAcceptable, parseBaseline, serialiseBaseline } from "../../src/check/baseline.ts";
import { fingerprintsOf } from "../../src/check/fingerprint.ts";
import type { Problem } from "../../src/check/problem.ts";

const problem: Problem = {
  check: "numbers",
  severity: "error",
  message: "Numbers differ.",
  segment: "b2.0",
  language: "az",
  line: 7,
  expected: ["5"],
  actual: ["6"],
};
const texts = new Map([
  ["b2.0", "Пять."],
  ["b9.0", "Пять."],
  ["b3.0", "Шесть."],
]);
const print = (change: Partial<Problem>, article = "a") =>
  fingerprintsOf(article, [{ ...problem, ...change }], (id) => texts.get(id))[0];

describe("a fingerprint", () => {
  it.each<[string, Partial<Problem>]>([
    ["the line", { line: 90 }],
    ["the segment's id", { segment: "b9.0" }],
    ["the severity", { severity: "warning" }],
    ["the file", { file: "other.txt" }],
  ])("stays the same when %s changes", (_, change) => {
    expect(print(change)).toBe(print({}));
  });

  it.each<[string, Partial<Problem>]>([
    ["the check", { check: "dates" }],
    ["the language", { language: "en" }],
    ["what was found", { actual: ["7"] }],
    ["the source text", { segment: "b3.0" }],
  ])("changes with %s", (_, change) => {
    expect(print(change)).not.toBe(print({}));
  });

  it("is another one in another article, and for the same problem a second time", () => {
    expect(print({}, "b")).not.toBe(print({}));
    const [first, second] = fingerprintsOf("a", [problem, problem], (id) => texts.get(id));
    expect(first).toMatch(/^[\da-f]{16}$/u);
    expect(second).not.toBe(first);
  });
});

describe("a baseline", () => {
  const entry = { fingerprint: "12", article: "a", check: "numbers", message: "Numbers differ." };

  it("is read as it was written", () => {
    const written = serialiseBaseline([{ ...entry, fingerprint: "34" }, entry]);
    expect(parseBaseline(written)).toEqual({ fingerprints: new Set(["12", "34"]) });
    expect(written.indexOf('"12"')).toBeLessThan(written.indexOf('"34"'));
  });

  it.each(["", "{", "null", "[]", "{}", '{"dragomanBaseline":1,"accepted":[null]}'])(
    "refuses %s",
    (content) => {
      expect(parseBaseline(content)).toHaveProperty("reason");
    },
  );

  it.each(["schema", "invariant/3", "unreadable", "edition/missing"])("never holds %s", (check) => {
    expect(isAcceptable({ check })).toBe(false);
  });
});
