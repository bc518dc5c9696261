import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../align/bundle.ts";
import type { Article } from "../model/article.ts";
import type { Bundle } from "../model/bundle.ts";
import { DragomanError, ReadError } from "../model/errors.ts";
import type { Format } from "../model/format.ts";
import type { Segment } from "../model/segment.ts";
import { analyse } from "../pipeline.ts";
import { readInput } from "./read-input.ts";

/** A bundle's article, read again from its unchanged source. */
export interface FoundSource {
  readonly format: Format;
  readonly article: Article;
  readonly segments: readonly Segment[];
}

/**
 * Reads a bundle's source again: the given file, else one beside the bundle or one folder up.
 * `null` where there is none with the same bytes and the same segments.
 * @throws ReadError `import/no-source` where the given file is another one
 */
export async function findSource(
  bundlePath: string,
  bundle: Bundle,
  given: string | null,
): Promise<FoundSource | null> {
  const folder = dirname(bundlePath);
  const { source } = bundle;
  const places =
    given === null
      ? [folder, dirname(folder), dirname(dirname(folder))].map((place) => join(place, source.path))
      : [given];
  for (const path of places) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null || sha256(bytes) !== source.sha256) continue;
    const found = await readAgain(path, bundle);
    if (found !== null) return found;
  }
  if (given === null) return null;
  throw new ReadError("import/no-source", { path: given, format: source.format });
}

async function readAgain(path: string, bundle: Bundle): Promise<FoundSource | null> {
  const { language, format: name } = bundle.source;
  const place = { cwd: dirname(path), stdin: async () => new Uint8Array() };
  const targets = Object.keys(bundle.editions);
  try {
    const { articles, format, source } = await readInput(path, name, place);
    for (const article of articles) {
      const { segments } = await analyse(article, source, { from: language, targets });
      if (isSame(segments, bundle)) return { format, article, segments };
    }
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error; // an older dragoman read it in another way
  }
  return null;
}

function isSame(segments: readonly Segment[], bundle: Bundle): boolean {
  return (
    segments.length === bundle.segments.length &&
    segments.every(({ id, text }, index) => {
      const known = bundle.segments[index];
      return known?.id === id && known.source.text === text;
    })
  );
}
