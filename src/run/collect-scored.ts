import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Scored } from "../evaluate/evaluate.ts";
import { ReadError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";
import { readBundle } from "./bundle-file.ts";
import { findBundles } from "./find-checked.ts";

/**
 * Segments of the bundles below the paths with their references, by language. References are files
 * `reference.<language>.txt`, one segment a line, beside the bundle or in `<references>/<id>/`.
 * Copied and rendered segments are left out: nobody translated them.
 * @throws ReadError where a reference is missing or has another number of lines
 */
export async function collectScored(
  paths: readonly string[],
  references: string | null,
): Promise<ReadonlyMap<LanguageTag, readonly Scored[]>> {
  const scored = new Map<LanguageTag, Scored[]>();
  for (const path of await findBundles(paths)) {
    const bundle = await readBundle(path);
    const folders =
      references === null ? [dirname(path)] : [join(references, bundle.id), dirname(path)];
    for (const language of Object.keys(bundle.editions)) {
      const lines = await readReference(folders, language);
      if (lines.length !== bundle.segments.length) {
        const data = { path, language, lines: lines.length, segments: bundle.segments.length };
        throw new ReadError("read/reference-length", data);
      }
      const rows = bundle.segments.flatMap(({ id, source, targets }, index): Scored[] => {
        const target = targets[language];
        if (target?.status === "copied" || target?.status === "rendered") return [];
        const reference = lines[index] ?? "";
        const hypothesis = target?.text ?? "";
        return [{ article: bundle.id, segment: id, source: source.text, hypothesis, reference }];
      });
      scored.set(language, [...(scored.get(language) ?? []), ...rows]);
    }
  }
  return scored;
}

async function readReference(folders: readonly string[], language: LanguageTag): Promise<string[]> {
  for (const folder of folders) {
    const path = join(folder, `reference.${language}.txt`);
    const text = await readFile(path, "utf8").catch(() => null);
    if (text !== null) return text.replace(/\n$/u, "").split("\n");
  }
  throw new ReadError("read/reference-missing", { path: folders[0] ?? ".", language });
}
