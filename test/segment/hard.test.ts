import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cut } from "./cut.ts";

function cases(language: string): readonly string[] {
  return readFileSync(new URL(`hard.${language}.txt`, import.meta.url), "utf8")
    .trim()
    .split("\n");
}

describe.each(["ru", "az", "en"] as const)("hard sentences in %s", (language) => {
  it.each(cases(language))("%s", (text) => {
    expect(cut(text, language)).toBe(text);
  });
});
