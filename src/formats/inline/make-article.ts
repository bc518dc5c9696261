import type { Article, ArticleMetadata } from "../../model/article.ts";
import { draftsOf } from "./drafts.ts";
import { datedBy, languageTag, mediaOf, toBlocks } from "./roles.ts";
import type { Slot } from "./slot.ts";

/** What a reader of a structured format knows of an article besides its slots. */
export interface ArticleParts extends Omit<ArticleMetadata, "media" | "dateline"> {
  readonly id: string;
  readonly format: string;
  /** As declared, in whatever spelling. */
  readonly language: string | null;
  readonly skeleton: unknown;
}

/** An article from the slots of its document; an item without text has no blocks. */
export function makeArticle(slots: readonly Slot[], parts: ArticleParts): Article {
  const { drafts, nodes } = draftsOf(slots);
  const { id, format, language, skeleton, carried, ...metadata } = parts;
  const { blocks, dateline } = toBlocks(drafts);
  const declared = languageTag(language);
  const kept = Object.entries(carried ?? {}).filter(([, value]) => !isEmpty(value));
  return {
    id,
    format,
    text: "",
    blocks,
    nodes,
    dropped: [],
    metadata: {
      ...metadata,
      media: mediaOf(blocks),
      dateline: datedBy(dateline, metadata.published),
      ...(kept.length === 0 ? {} : { carried: Object.fromEntries(kept) }),
    },
    ...(declared === null ? {} : { declaredLanguage: declared }),
    skeleton,
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
