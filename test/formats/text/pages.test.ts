import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readText } from "../../../src/formats/text/read.ts";

/** What the tags of `pages.txt` stand for. */
const names: Readonly<Record<string, string>> = {
  h: "headline",
  l: "lead",
  d: "dateline",
  b: "byline",
  s: "subheading",
  p: "paragraph",
  li: "list-item",
  q: "quote",
  ca: "caption",
  cr: "credit",
  n: "note",
  "-nav": "-navigation",
  "-dup": "-duplicate",
  "-ad": "-advertising",
  "-cnt": "-counter",
};

/** Invented pages: `=== name`, then lines in which `{tag}` says what the text behind it is. */
const pages = readFileSync(new URL("pages.txt", import.meta.url), "utf8")
  .split(/^=== /m)
  .slice(1)
  .map((page) => {
    const name = page.slice(0, page.indexOf("\n"));
    const marked = page.slice(name.length + 1);
    const outline = [...marked.matchAll(/\{([a-z-]+)\}([^{]*)/g)]
      .map(([, tag = "", content = ""]) => `${names[tag]}: ${content.trim()}`)
      .filter((line) => !line.endsWith(": "));
    return { name, outline, text: marked.replaceAll(/\{[a-z-]+\}/g, "") };
  });

function outlineOf(text: string): readonly string[] {
  const source = { path: "page.ru.txt", bytes: new Uint8Array(), text, encoding: "utf-8" } as const;
  const { blocks, dropped } = readText(source);
  return [
    ...blocks.map(({ start, role, text: content }) => ({ start, line: `${role}: ${content}` })),
    ...dropped.map(({ start, reason, text: content }) => ({
      start,
      line: `-${reason}: ${content}`,
    })),
  ]
    .sort((one, other) => one.start - other.start)
    .map(({ line }) => line);
}

describe("pages pasted from agencies and wire copy", () => {
  it.each(pages)("are read as an editor reads them: $name", ({ text, outline }) => {
    expect(outlineOf(text)).toEqual(outline);
  });
});
