import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { sha256 } from "../align/bundle.ts";
import { type FoundSegment, findSegments } from "../check/edited.ts";
import type { Points } from "../check/invariants.ts";
import type { Bundle } from "../model/bundle.ts";
import type { LanguageTag } from "../model/language.ts";
import { decode } from "../read/decode.ts";

/** An edition file as it is now. */
export interface FoundEdition {
  readonly text: string;
  /** Hash of its bytes. */
  readonly sha256: string;
  /** Dragoman's own bytes are still there. */
  readonly isIntact: boolean;
  /** Where the bundle's texts are: by their offsets while it is intact, else found in order. */
  readonly segments: readonly FoundSegment[];
}

/** What of a bundle's files is at hand. */
export interface BundleExhibit {
  /** By language; missing ones are not in the map. */
  readonly editions: ReadonlyMap<LanguageTag, FoundEdition>;
  /** The input with its path from the bundle, where its offsets count in it. */
  readonly source: { readonly path: string; readonly points: Points } | null;
}

/** Reads what lies beside a bundle: its editions, and the source beside it or one folder up. */
export async function readExhibit(bundle: Bundle, folder: string): Promise<BundleExhibit> {
  const editions = new Map<LanguageTag, FoundEdition>();
  for (const [language, { path, sha256: wanted }] of Object.entries(bundle.editions)) {
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (bytes === null) continue;
    const text = bytes.toString("utf8");
    const hash = sha256(bytes);
    const isIntact = hash === wanted;
    const segments = isIntact
      ? placedSegments(bundle, language, text)
      : findSegments(bundle, language, text);
    editions.set(language, { text, sha256: hash, isIntact, segments });
  }
  return { editions, source: await readSource(bundle, folder) };
}

/** Lines of the targets by their offsets, in one pass over the edition. */
function placedSegments(
  { segments }: Bundle,
  language: LanguageTag,
  edition: string,
): readonly FoundSegment[] {
  const breaks = [...edition].flatMap((point, index) => (point === "\n" ? [index] : []));
  return segments.flatMap(({ id, targets }) => {
    const start = targets[language]?.start;
    if (start === undefined) return [];
    const line = 1 + breaks.filter((at) => at < start).length;
    return [{ segment: id, line, isKept: true }];
  });
}

/** The input, where the very same bytes lie beside the bundle or one folder up. */
async function readSource({ source }: Bundle, folder: string): Promise<BundleExhibit["source"]> {
  if (source.format !== "text" && source.format !== "markdown") return null;
  for (const place of [folder, dirname(folder)]) {
    const path = join(place, source.path);
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null && sha256(bytes) === source.sha256) {
      return { path: relative(folder, path), points: [...decode(bytes, path).text] };
    }
  }
  return null;
}
