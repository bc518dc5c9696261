import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Bundle } from "../model/bundle.ts";
import { ReadError } from "../model/errors.ts";
import { languageCode } from "../stores/tmx/language-code.ts";
import { readXliffFile, type XliffDocument } from "../stores/xliff/read-xliff.ts";
import type { ReadFile } from "../stores/xliff/xliff-content.ts";
import { type OutputFile, writeFiles } from "../write/files.ts";
import { BUNDLE_NAME } from "./bundle-file.ts";
import { serialise } from "./deliver.ts";
import { applyTargets } from "./import-bundle.ts";
import { compareWithBundle, type ImportChanges } from "./import-changes.ts";
import { rewriteEdition } from "./import-edition.ts";
import { readValidBundle } from "./read-valid-bundle.ts";

/** What is imported, as absolute paths. */
export interface ImportRequest {
  readonly xliff: string;
  /** A bundle or its folder. */
  readonly bundle: string;
  /** The article's source; `null` = looked for beside the bundle. */
  readonly source: string | null;
  /** Read a file that breaks rules of the standard as far as possible. @default false */
  readonly lenient?: boolean;
}

/** What came of an import. */
export interface ImportResult {
  /** One for each language of the file. */
  readonly languages: readonly ImportChanges[];
  /** Files written: editions, then the bundle; empty where nothing changed. */
  readonly written: readonly string[];
  readonly breaches: XliffDocument["breaches"];
}

/**
 * Takes over what a CAT tool changed or approved: those targets become `reviewed`, and the editions
 * and the bundle are rewritten together. Segments in conflict are left as they are.
 * @throws ReadError, WriteError: nothing was written
 */
export async function importXliff(request: ImportRequest): Promise<ImportResult> {
  const document = await readXliffFile(request.xliff);
  if (request.lenient !== true) refuseInvalid(document);
  const bundlePath = await bundleFile(request.bundle);
  let bundle = await readValidBundle(bundlePath);
  const languages: ImportChanges[] = [];
  const files: OutputFile[] = [];
  for (const [language, own] of byLanguage(document, bundle)) {
    const segments = own.flatMap((file) => file.segments);
    const changes = compareWithBundle(bundle, language, segments);
    languages.push(changes);
    const { targets } = changes;
    if (targets.size === 0) continue;
    const edition = await rewriteEdition(bundlePath, bundle, language, targets, request.source);
    bundle = applyTargets(bundle, language, targets, edition);
    files.push({ path: edition.path, content: edition.text });
  }
  if (files.length > 0) files.push({ path: bundlePath, content: serialise(bundle) });
  await writeFiles(files);
  return { languages, written: files.map(({ path }) => path), breaches: document.breaches };
}

function refuseInvalid({ path, version, breaches }: XliffDocument): void {
  const [first] = breaches;
  if (first === undefined) return;
  const { line, message: reason } = first;
  throw new ReadError("xliff/invalid", { path, line, version, reason, count: breaches.length });
}

async function bundleFile(path: string): Promise<string> {
  const info = await stat(path).catch(() => null);
  return info?.isDirectory() === true ? join(path, BUNDLE_NAME) : path;
}

/** Files by the bundle's target language. Codes may be spelt in any way: ru, RU-RU, rus. */
function byLanguage(
  { path, files }: XliffDocument,
  { source, editions }: Bundle,
): ReadonlyMap<string, readonly ReadFile[]> {
  const groups = new Map<string, ReadFile[]>();
  for (const file of files) {
    const from = languageCode(file.sourceLanguage ?? "");
    const to = languageCode(file.targetLanguage ?? "");
    if (from !== source.language || to === null || editions[to] === undefined) {
      const expected = `${source.language} > ${Object.keys(editions).join(", ")}`;
      const given = { from: file.sourceLanguage ?? "?", to: file.targetLanguage ?? "?" };
      throw new ReadError("import/language", { path, ...given, expected });
    }
    groups.set(to, [...(groups.get(to) ?? []), file]);
  }
  if (files.every(({ segments }) => segments.length === 0)) {
    throw new ReadError("import/no-segments", { path });
  }
  return groups;
}
