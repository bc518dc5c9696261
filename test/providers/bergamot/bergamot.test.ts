import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Job } from "../../../src/model/job.ts";
import { createBergamot } from "../../../src/providers/bergamot/bergamot.ts";

const fixture: string = new URL("../../../fixtures/models/", import.meta.url).pathname;
const rows = readFileSync(join(fixture, "triples.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((row) => row.split("\t"));
const store = mkdtempSync(join(tmpdir(), "dragoman-models-"));
const bergamot = createBergamot({
  environment: { DRAGOMAN_MODELS: store },
  catalogue: join(fixture, "catalogue.json"),
});
afterAll(async () => {
  await bergamot.close?.();
  rmSync(store, { recursive: true });
});

const languages = ["ru", "en", "az"];

function jobOf(from: string, to: string, texts: readonly string[]): Job {
  return {
    id: `${from}-${to}`,
    from,
    to,
    segments: texts.map((text, index) => ({ id: `b${index}.0`, text, previous: null, next: null })),
    terms: [],
    headline: null,
  };
}

it.each([
  ["ru", "en", "ru-en@0.1"],
  ["en", "az", "en-az@0.1"],
  ["ru", "az", "ru-en@0.1+en-az@0.1"],
])("translates the fixture sentences from %s to %s exactly", async (from, to, model) => {
  const column = (language: string) => rows.map((row) => row[languages.indexOf(language)] ?? "");
  const reply = await bergamot.translate(
    jobOf(from, to, column(from)),
    new AbortController().signal,
  );
  expect(reply.translations).toEqual(
    column(to).map((text, index) => ({ id: `b${index}.0`, text, model })),
  );
});
