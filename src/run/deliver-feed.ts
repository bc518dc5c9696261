import { join } from "node:path";
import { slugOfPath } from "../languages/slug.ts";
import type { EditionInput } from "../model/format.ts";
import type { TranslatedArticle } from "../pipeline.ts";
import { type OutputFile, writeFiles } from "../write/files.ts";

const FEEDS: ReadonlySet<string> = new Set(["rss", "atom", "jsonfeed"]);

/**
 * Writes a feed's translated items as one feed per language, `<out>/<feed>.az.xml`; an item without
 * a translation is not in it. Other inputs, and feeds of one item, have nothing to put together.
 * @throws WriteError
 */
export async function deliverFeed(
  path: string,
  items: readonly TranslatedArticle[],
  folder: string,
): Promise<readonly string[]> {
  const [first, second] = items;
  if (first === undefined || second === undefined) return [];
  if (!FEEDS.has(first.article.format)) return [];
  const { writeFeed } = await import("../formats/feed/write-feed.ts");
  const files: OutputFile[] = [];
  for (const [language, { path: edition }] of first.editions) {
    const written = writeFeed(items.map((item) => editionInput(item, language)));
    const extension = edition.slice(language.length);
    const name = `${slugOfPath(path)}.${language}${extension}`;
    if (written !== null) files.push({ path: join(folder, name), content: written.text });
  }
  await writeFiles(files);
  return files.map((file) => file.path);
}

function editionInput(
  { article, segments, bundle }: TranslatedArticle,
  language: string,
): EditionInput {
  const targets = bundle.segments.map(({ id, targets: all }) => [id, all[language]] as const);
  return {
    article,
    language,
    segments,
    texts: new Map(targets.map(([id, target]) => [id, target?.text ?? null])),
    codes: new Map(targets.map(([id, target]) => [id, target?.codes ?? []])),
  };
}
