import type { Article, ArticleMetadata, ItemIdentity } from "../../model/article.ts";
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
  /** `null` where the item has no id of its own. */
  readonly item: ItemIdentity | null;
}

/** What an item says of itself, in words of its own; `null` without an id. */
export interface ItemWords {
  readonly id: string | null;
  readonly version?: string | null;
  /** Publication status: `usable`, `stat:canceled`, `withheld`. */
  readonly status?: string | null;
  readonly urgency?: unknown;
}

/** An item's identity from its own words: ids are kept as they are. */
export function identityOf({ id, version, status, urgency }: ItemWords): ItemIdentity | null {
  if (id === null) return null;
  const level = Number(urgency);
  return {
    id,
    ...(version == null ? {} : { version }),
    ...(/(?:cancell?ed|withheld)$/iu.test(status ?? "") ? { withdrawn: true } : {}),
    ...(Number.isInteger(level) && level >= 1 && level <= 9 ? { urgency: level } : {}),
  };
}

/** An article from the slots of its document; an item without text has no blocks. */
export function makeArticle(slots: readonly Slot[], parts: ArticleParts): Article {
  const { drafts, nodes } = draftsOf(slots);
  const { id, format, language, skeleton, carried, item, ...metadata } = parts;
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
    ...(item === null ? {} : { item }),
    skeleton,
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
