import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { completeConfig } from "../src/config/config.ts";
import type { Bundle } from "../src/model/bundle.ts";
import { checkBundle } from "../src/run/check-bundles.ts";
import { openRun } from "../src/run/open-run.ts";
import { type ArticleResult, translateInputs } from "../src/run/translate-inputs.ts";
import { articles, type Fixture, texts } from "./fixture-articles.ts";

const noStdin = async () => new Uint8Array();
const folder = mkdtempSync(join(tmpdir(), "dragoman-pipeline-"));

async function translate(paths: readonly string[], flags: Record<string, unknown>, out: string) {
  const config = completeConfig(flags, {}, ["echo", "pseudo", "exec"]);
  const { signal } = new AbortController();
  const place = { env: {}, cwd: folder, settings: {}, signal, notice: () => undefined };
  const run = await openRun(config, place);
  const results = await translateInputs(paths, run, { cwd: folder, stdin: noStdin, out, signal });
  await run.close();
  return results;
}

function bundleOf(result: ArticleResult | undefined): Bundle {
  if (result?.status !== "complete" && result?.status !== "partial") {
    throw new TypeError(`the article failed: ${JSON.stringify(result)}`);
  }
  return result.translated.bundle;
}

const sourceOf = ({ id, path }: Fixture) => relative(folder, join(articles, id, path));
const memoryOf = ({ id }: Fixture) => join(articles, id, "memory.tmx");
const oneLine = (text: string) => text.replaceAll(/\s+/gu, " ");

/** The reading in the notation of `segments.tsv`. */
function readingOf({ segments, dropped }: Bundle): string[] {
  const kept = segments.map(({ block, role, source }, index) => ({
    at: source.start,
    line: `${segments[index - 1]?.block === block ? "" : "+"}${role}\t${oneLine(source.text)}`,
  }));
  const drops = dropped.map(({ start, reason, text }) => ({
    at: start,
    line: `drop:${reason}\t${oneLine(text)}`,
  }));
  return [...kept, ...drops].sort((a, b) => a.at - b.at).map(({ line }) => line);
}

describe.each(texts)("$id", (fixture) => {
  it("is read as an editor reads it, keeps all seven invariants and translates whole", async () => {
    const out = join(folder, `pseudo-${fixture.id}`);
    const [result] = await translate([sourceOf(fixture)], { provider: "pseudo" }, out);
    const expected = fixture.rows.map(({ kind, opens, role, ru }) => {
      return kind === "drop"
        ? `drop:${role}\t${oneLine(ru)}`
        : `${opens ? "+" : ""}${role}\t${oneLine(ru)}`;
    });
    expect(readingOf(bundleOf(result))).toEqual(expected);
    expect(result?.status).toBe("complete");
    const checked = await checkBundle(join(out, fixture.id, "bundle.json"));
    expect(checked.problems).toEqual([]);
  });
});

const withMemory = texts.filter((fixture) => existsSync(memoryOf(fixture)));

it.each(withMemory)("$id comes out of its memory as its references", async (fixture) => {
  const out = join(folder, `memory-${fixture.id}`);
  const flags = { provider: "memory", memory: memoryOf(fixture) };
  const bundle = bundleOf((await translate([sourceOf(fixture)], flags, out))[0]);
  for (const language of ["az", "en"] as const) {
    const given = bundle.segments.map(({ targets }) => targets[language]);
    const wanted = fixture.references[language].map((text, index) => {
      // Memories hold no passage in a target language: it is copied, or left to a provider.
      const isForeign = bundle.segments[index]?.source.language !== "ru";
      return isForeign && language === "en" ? null : text;
    });
    expect(given.map((target) => target?.text ?? null)).toEqual(wanted);
  }
});

it("gives the same bytes for the same input, whatever the order of answers", async () => {
  const paths = texts.slice(0, 6).map(sourceOf);
  const [first, second] = [join(folder, "first"), join(folder, "second")];
  const one = await translate(paths, { provider: "pseudo", concurrency: 1 }, first);
  const two = await translate(paths, { provider: "pseudo", concurrency: 16 }, second);
  expect(one.map((result) => JSON.stringify(bundleOf(result)))).toEqual(
    two.map((result) => JSON.stringify(bundleOf(result))),
  );
});

it("never shares a folder between two inputs of one name", async () => {
  const [fixture] = texts;
  if (fixture === undefined) throw new TypeError("no fixtures");
  const paths = [sourceOf(fixture), sourceOf(fixture), sourceOf(fixture)];
  const results = await translate(paths, { provider: "pseudo" }, join(folder, "same"));
  expect(results.map(({ id }) => id)).toEqual([fixture.id, `${fixture.id}-2`, `${fixture.id}-3`]);
});
