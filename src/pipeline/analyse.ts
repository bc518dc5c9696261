import { sha256 } from "../align/bundle.ts";
import type { Article, Block } from "../model/article.ts";
import type { BundleSource } from "../model/bundle.ts";
import { ReadError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Segment } from "../model/segment.ts";
import type { Source } from "../model/source.ts";
import { recogniseLanguage } from "../read/language.ts";
import { segmentArticle } from "../segment/segment.ts";

/** An article as it was read, with its language and segments: what `dragoman segment` shows. */
export interface ReadArticle {
  readonly article: Article;
  readonly source: BundleSource;
  readonly segments: readonly Segment[];
}

/**
 * Reads an article's language and cuts it into segments.
 * @throws ReadError when it is not in the expected language, or holds no text to tell it by
 */
export async function analyse(
  article: Article,
  source: Source,
  { from, targets }: { from: LanguageTag | "auto"; targets: readonly LanguageTag[] },
): Promise<ReadArticle> {
  if (article.blocks.length === 0 && from === "auto") {
    throw new ReadError("read/no-text", { path: source.path });
  }
  const recognised = await recogniseLanguage(article, { path: source.path, from, targets });
  const languageOf = (text: string, block: Block) =>
    block.language ?? (block.role === "credit" ? null : recognised.foreign(text));
  const segments = segmentArticle(article, { language: recognised.language, languageOf });
  return {
    article,
    segments,
    source: {
      path: source.path.split(/[\\/]/).at(-1) ?? source.path,
      format: article.format,
      sha256: sha256(source.bytes),
      ...(source.encoding === "utf-8" ? {} : { encoding: source.encoding }),
      language: recognised.language,
      detection: recognised.detection,
    },
  };
}
