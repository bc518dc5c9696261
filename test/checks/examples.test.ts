import { describe, expect, it } from "vitest";
import { checkIds } from "../../src/checks/ids.ts";
import { checks } from "../../src/checks/index.ts";
import { checkTexts } from "../../src/model/check-texts.ts";
import { remarks } from "./pair.ts";

it("has every check under the id that the configuration knows", () => {
  expect(checks.map(({ id }) => id)).toEqual(checkIds);
});

it("has a check for every text of a remark", () => {
  const named = new Set(Object.keys(checkTexts).map((code) => code.split("/")[0]));
  expect([...named].sort()).toEqual([...checkIds].sort());
});

describe.each(checks)("$id", (check) => {
  it("says what it looks for, with an example", () => {
    expect(check.about).toMatch(/^.{20,}\.$/u);
    expect(check.examples.length).toBeGreaterThan(0);
  });

  it.each(check.examples)("notices “$wrong”", ({ wrong, ...example }) => {
    const found = remarks(check, { ...example, target: wrong });
    expect(found).not.toEqual([]);
    for (const { code } of found) expect(code.startsWith(`${check.id}/`)).toBe(true);
  });

  it.each(check.examples)("accepts “$right”", ({ right, ...example }) => {
    expect(remarks(check, { ...example, target: right })).toEqual([]);
  });
});
