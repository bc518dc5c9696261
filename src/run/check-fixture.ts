import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fingerprintsOf } from "../check/fingerprint.ts";
import { type Problem, problemOf } from "../check/problem.ts";
import { checkReading, plainText, type Reading } from "../check/reading.ts";
import { type CheckRules, runChecks } from "../check/run-checks.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Segment } from "../model/segment.ts";
import type { Target } from "../model/translation.ts";
import { analyse } from "../pipeline.ts";
import type { Checked } from "./check-bundles.ts";
import { referencesOf, sourceOf } from "./find-checked.ts";
import { readInput } from "./read-input.ts";

const READING = "segments.tsv";

/**
 * Checks a fixture folder: that its source is read as `segments.tsv` says, where that is there, that
 * every reference has one line per segment, and by `rules` the references against the source.
 * @throws ReadError where the source or a file of the folder cannot be read
 */
export async function checkFixture(folder: string, rules: CheckRules): Promise<Checked> {
  const names = await readdir(folder);
  const references = referencesOf(names);
  const languages = [...references.keys()];
  const readings = await readSource(join(folder, sourceOf(names) ?? ""), languages);
  const segments = readings.flatMap((reading) => reading.segments);
  const problems: Problem[] = [];
  if (names.includes(READING)) {
    const expected = await readLines(join(folder, READING));
    problems.push(...checkReading(readings, expected, READING));
  }
  for (const [language, file] of references) {
    const lines = await readLines(join(folder, file));
    problems.push(...checkReference({ language, file, lines }, segments, rules));
  }
  const texts = new Map(segments.map(({ id, text }) => [id, text]));
  const id = readings[0]?.article.id ?? "";
  const prints = fingerprintsOf(id, problems, (segment) => texts.get(segment));
  return {
    path: folder,
    kind: "fixture",
    languages,
    problems: problems.map((problem, at) => ({ ...problem, fingerprint: prints[at] ?? "" })),
  };
}

async function readSource(
  path: string,
  targets: readonly LanguageTag[],
): Promise<readonly Reading[]> {
  const place = { cwd: ".", stdin: async () => new Uint8Array() };
  const { articles, source } = await readInput(path, "auto", place);
  return Promise.all(articles.map((article) => analyse(article, source, { from: "ru", targets })));
}

async function readLines(path: string): Promise<readonly string[]> {
  const text = await readFile(path, "utf8");
  return text.replace(/\n$/u, "").split("\n");
}

interface Reference {
  readonly language: LanguageTag;
  readonly file: string;
  readonly lines: readonly string[];
}

function checkReference(
  { language, file, lines }: Reference,
  segments: readonly Segment[],
  rules: CheckRules,
): readonly Problem[] {
  if (lines.length !== segments.length) {
    const counts = { path: file, lines: lines.length, segments: segments.length };
    const place = { language, file };
    return [problemOf("reference/align", "error", "report/reference-length", counts, place)];
  }
  const empty = segments.flatMap(({ id }, at) => {
    if ((lines[at] ?? "").trim() !== "") return [];
    const place = { language, file, segment: id, line: at + 1 };
    const data = { path: file, segment: id };
    return [problemOf("reference/empty", "error", "report/reference-empty", data, place)];
  });
  const targets = new Map(segments.map(({ id, text }, at) => [id, targetOf(text, lines[at])]));
  const plain = segments.map((segment) => ({ ...segment, text: plainText(segment) }));
  const found = runChecks(plain, targets, language, rules);
  const line = new Map(segments.map(({ id }, at) => [id, at + 1]));
  const remarks = [...found].flatMap(([segment, findings]) =>
    findings.map((finding) => {
      const place = { file, segment, language, line: line.get(segment) ?? 1 };
      return { ...finding, ...place };
    }),
  );
  return [...empty, ...remarks];
}

/** A reference is a person's; what it copies from the source is not looked at. */
function targetOf(source: string, line = ""): Target {
  const origin = { provider: "reference" };
  const status = line === source ? "copied" : "reviewed";
  return line.trim() === ""
    ? { text: null, status: "untranslated", reason: "reference/empty", findings: [] }
    : { text: line, status, origin, findings: [] };
}
