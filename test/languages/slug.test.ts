import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slug, slugOfPath } from "../../src/languages/slug.ts";

describe("slugOfPath", () => {
  it.each([
    ["a/b/who-digital-health.ru.txt", "who-digital-health"],
    ["C:\\news\\Порт Алят.txt", "port-alyat"],
    ["source.ru.txt", "source"],
    ["-", "stdin"],
    ["Щит и меч.html", "shchit-i-mech"],
    ["Bakı şəhəri, ƏLAQƏ.txt", "baki-seheri-elaqe"],
    ["İstanbul.md", "istanbul"],
    ["story", "story"],
    [".txt", "txt"],
    ["a/", "article"],
    ["", "article"],
    ["文章.txt", "article"],
    ["CON.txt", "con-article"],
    ["lpt1.ru.txt", "lpt1-article"],
    ["2022.04.26.txt", "2022-04-26"],
    ["ёлка.az-Cyrl.txt", "elka"],
    [
      `${"слово ".repeat(40)}.txt`,
      "slovo-slovo-slovo-slovo-slovo-slovo-slovo-slovo-slovo-slovo-slovo-slovo-slovo",
    ],
  ])("%j becomes %s", (path, expected) => {
    expect(slugOfPath(path)).toBe(expected);
  });

  it("is safe as a folder name on every system, whatever the path", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (path) => {
        for (const name of [slug(path), slugOfPath(path)]) {
          expect(name).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
        }
      }),
    );
  });
});
