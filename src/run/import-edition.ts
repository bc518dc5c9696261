import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../align/bundle.ts";
import type { Bundle, BundleTarget } from "../model/bundle.ts";
import { ReadError } from "../model/errors.ts";
import type { WrittenEdition } from "../model/format.ts";
import type { LanguageTag } from "../model/language.ts";
import type { ImportedTarget } from "./import-changes.ts";
import { toUnits } from "./import-content.ts";
import { type FoundSource, findSource } from "./import-source.ts";
import { spliceEdition } from "./splice-edition.ts";

/** An edition with a person's texts in it, by the place it is written to. */
export interface RewrittenEdition extends WrittenEdition {
  readonly path: string;
}

/**
 * Writes an edition anew with imported targets: from the source where the very same bytes are still
 * there, else by replacing texts at their places in the edition that dragoman wrote.
 * @throws ReadError when the edition was changed by hand, or neither way is possible
 */
export async function rewriteEdition(
  bundlePath: string,
  bundle: Bundle,
  language: LanguageTag,
  targets: ReadonlyMap<string, ImportedTarget>,
  sourcePath: string | null,
): Promise<RewrittenEdition> {
  const path = join(dirname(bundlePath), bundle.editions[language]?.path ?? "");
  const current = await readEdition(path, bundle, language);
  const source = await findSource(bundlePath, bundle, sourcePath);
  if (source !== null) return { path, ...fromSource(source, bundle, language, targets) };
  if (current === null) throw new ReadError("import/edition-missing", { path });
  const spliced = spliceEdition(current, bundle, language, targets);
  if (spliced !== null) return { path, ...spliced };
  throw new ReadError("import/no-source", { path, format: bundle.source.format });
}

/** The edition as dragoman wrote it; `null` where it is gone. */
async function readEdition(
  path: string,
  { editions }: Bundle,
  language: LanguageTag,
): Promise<string | null> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw new ReadError("read/unreadable", { path, reason: cause.code ?? "unknown" }, cause);
  });
  if (bytes === null) return null;
  if (sha256(bytes) !== editions[language]?.sha256) {
    throw new ReadError("import/edition-changed", { path });
  }
  return bytes.toString("utf8");
}

function fromSource(
  { format, article, segments }: FoundSource,
  bundle: Bundle,
  language: LanguageTag,
  targets: ReadonlyMap<string, ImportedTarget>,
): WrittenEdition {
  const known = new Map(bundle.segments.map((segment) => [segment.id, segment]));
  const merged = segments.map(({ id }) => {
    const old = known.get(id)?.targets[language];
    return [id, targets.get(id) ?? withUnits(old)] as const;
  });
  const texts = new Map(merged.map(([id, { text }]) => [id, text]));
  const codes = new Map(merged.map(([id, target]) => [id, target.codes]));
  return format.write({ article, language, segments, texts, codes });
}

function withUnits(
  target: BundleTarget | undefined,
): Omit<ImportedTarget, "changed" | "text"> & { readonly text: string | null } {
  const text = target?.text ?? null;
  return { text, codes: text === null ? [] : toUnits(text, target?.codes) };
}
