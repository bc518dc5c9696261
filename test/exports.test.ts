import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as dragoman from "../src/index.ts";
import * as providers from "../src/providers/index.ts";

it("exports exactly these names from dragoman", () => {
  expect(Object.keys(dragoman).sort()).toMatchInlineSnapshot(`
    [
      "ConfigError",
      "DragomanError",
      "ProviderError",
      "ReadError",
      "StoreError",
      "VERSION",
      "WriteError",
      "bundleSchema",
      "corpusScore",
      "detectLanguage",
      "findTerms",
      "readArticle",
      "sentenceScore",
      "splitSentences",
      "translateArticle",
    ]
  `);
});

it("exports exactly these names from dragoman/providers", () => {
  expect(Object.keys(providers).sort()).toMatchInlineSnapshot(`
    [
      "ProviderError",
      "registry",
    ]
  `);
});

it("has the version of its package", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(dragoman.VERSION).toBe(manifest.version);
});

it("translates an article as the README shows", async () => {
  const text =
    "В порту открыли новый причал\n\nНовый причал открыли в среду, сообщили в управлении порта.\n";
  const { editions, bundle } = await dragoman.translateArticle(text, {
    to: ["en"],
    provider: "pseudo",
  });
  expect(editions["en"]).toMatch(/^\[.+\]\n\n\[.+\]\n$/u);
  expect(bundle.totals.segments).toBe(2);
});
