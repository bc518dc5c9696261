import { slugOfPath } from "../../languages/slug.ts";
import type { Article, ArticleMetadata, InlineCode, Role } from "../../model/article.ts";
import { ReadError } from "../../model/errors.ts";
import { visibleText } from "../../model/marked-text.ts";
import type { Source } from "../../model/source.ts";
import { codesIn, cutDateline } from "../inline/dateline.ts";
import {
  type BlockDraft,
  datedBy,
  dayOf,
  isLeadBefore,
  languageTag,
  mediaOf,
  toBlocks,
} from "../inline/roles.ts";
import { isTitleLike } from "../text/draft.ts";
import { editorialRole } from "../text/editorial.ts";
import { blocksOf, type MarkdownBlock } from "./blocks.ts";
import { aloneWhere, insideShared } from "./crossing.ts";
import { escapeCodes, type Field, type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { inlineCodes } from "./inline.ts";
import { imageAt } from "./links.ts";

/** What the writer needs: the fields of the front matter by the offset of their text. */
export interface MarkdownSkeleton {
  readonly fields: ReadonlyMap<number, Field>;
  readonly language: Field | null;
}

const HEADLINES: ReadonlySet<string> = new Set(["title", "headline"]);
const LEADS: ReadonlySet<string> = new Set(
  "description subtitle summary excerpt lead lede subhead".split(" "),
);
const LANGUAGES: ReadonlySet<string> = new Set(["language", "lang", "locale"]);
/** A dateline opens the article: it is looked for in this many paragraphs, no further. */
const DATELINE_WITHIN = 4;

/**
 * Reads a Markdown file with or without YAML front matter. Offsets count in the file; markers of
 * blocks stay between the blocks, markup inside them is inline code.
 * @throws ReadError `read/front-matter`, `read/no-text`
 */
export function readMarkdown({ text, path }: Source): Article {
  const front = readFrontMatter(text, path);
  const drafts = [...frontDrafts(front, text), ...bodyDrafts(front, text)].sort(
    (one, other) => one.start - other.start,
  );
  if (drafts.length === 0) throw new ReadError("read/no-text", { path });
  const { blocks, dateline } = toBlocks(drafts);
  const language = front.fields.find(({ key }) => LANGUAGES.has(key)) ?? null;
  const declared = language === null ? null : languageTag(String(front.values[language.key]));
  const metadata = metadataOf(front);
  const skeleton: MarkdownSkeleton = {
    fields: new Map(front.fields.map((field) => [field.inner[0], field])),
    language,
  };
  return {
    id: slugOfPath(path),
    format: "markdown",
    text,
    blocks,
    dropped: [],
    metadata: {
      ...metadata,
      media: mediaOf(blocks),
      dateline: datedBy(dateline, metadata.published),
    },
    ...(declared === null ? {} : { declaredLanguage: declared }),
    skeleton,
  };
}

function frontDrafts({ fields }: FrontMatter, text: string): readonly BlockDraft[] {
  const headline = fields.find(({ key }) => HEADLINES.has(key));
  const leads = fields.filter(({ key }) => LEADS.has(key));
  return [...(headline === undefined ? [] : [headline]), ...leads].map((field) => {
    const role = HEADLINES.has(field.key) ? "headline" : "lead";
    return draft(text, role, field.inner, escapeCodes(text, field));
  });
}

function bodyDrafts(front: FrontMatter, text: string): readonly BlockDraft[] {
  const found = blocksOf(text, front.end);
  const title = front.fields.some(({ key }) => HEADLINES.has(key)) ? -1 : titleIn(text, found);
  const drafts: BlockDraft[] = [];
  let paragraphs = 0;
  for (const [index, block] of found.entries()) {
    const captions = captionsOf(text, block);
    if (captions !== null) {
      drafts.push(...captions.filter((caption) => caption.text !== ""));
      continue;
    }
    const codes = codesOf(text, block);
    const role = index === title ? "headline" : roleOf(text, block, codes);
    if (role === "paragraph") paragraphs += 1;
    const opens = role === "paragraph" && paragraphs <= DATELINE_WITHIN && !hasDateline(drafts);
    drafts.push(
      ...(opens
        ? withDateline(text, block, codes, drafts)
        : [draft(text, role, [block.start, block.end], codes)]),
    );
  }
  return leadFirst(
    drafts,
    front.fields.some(({ key }) => LEADS.has(key)),
  );
}

/** Which block is the headline: the first of level one, else what opens the text like one; -1: none. */
function titleIn(text: string, blocks: readonly MarkdownBlock[]): number {
  const marked = blocks.findIndex(({ kind, level }) => kind === "heading" && level < 2);
  const [first] = blocks;
  if (marked >= 0 || first === undefined || blocks.length < 2) return marked;
  const { kind, start, end } = first;
  if (kind === "heading") return 0;
  if (kind !== "paragraph" || imageAt(text, start, end) !== null) return -1;
  const shown = visibleText(draft(text, "headline", [start, end], codesOf(text, first)));
  return !shown.includes("\n") && isTitleLike(shown) ? 0 : -1;
}

function hasDateline(drafts: readonly BlockDraft[]): boolean {
  return drafts.some(({ role }) => role === "dateline");
}

/** A paragraph, with its dateline as a block of its own where it opens with one. */
function withDateline(
  text: string,
  { start, end }: MarkdownBlock,
  codes: readonly InlineCode[],
  before: readonly BlockDraft[],
): readonly BlockDraft[] {
  const own = codesIn(codes, start, end);
  const cut = cutDateline(text.slice(start, end), own);
  if (cut === null || before.some(({ role }) => role === "subheading")) {
    return [draft(text, "paragraph", [start, end], codes)];
  }
  const parted = aloneWhere(codes, cut.crossing);
  const inside = insideShared(own, cut.crossing, end - start);
  const dateline = draft(text, "dateline", [start + inside.start, start + cut.end], parted);
  const rest: readonly [number, number] = [start + cut.next, start + inside.end];
  return [
    { ...dateline, dateline: cut.dateline },
    ...(rest[0] < rest[1] ? [draft(text, "paragraph", rest, parted)] : []),
  ];
}

function leadFirst(drafts: readonly BlockDraft[], hasLead: boolean): readonly BlockDraft[] {
  const roles = drafts.map(({ role }) => role);
  const at = roles.indexOf("dateline");
  if (hasLead || at < 0 || !isLeadBefore(roles, at)) return drafts;
  const lead = roles.indexOf("paragraph");
  return drafts.map((block, index) => (index === lead ? { ...block, role: "lead" } : block));
}

function draft(
  text: string,
  role: Role,
  [start, end]: readonly [number, number],
  codes: readonly InlineCode[],
): BlockDraft {
  const own = codesIn(codes, start, end);
  const block = { role, text: text.slice(start, end), start, end };
  return own.length === 0 ? block : { ...block, codes: own };
}

function codesOf(text: string, { start, end, soft }: MarkdownBlock): readonly InlineCode[] {
  const inline = inlineCodes(text, start, end);
  if (soft.length === 0) return inline;
  const clear = inline.filter((code) =>
    soft.every((marker) => code.end <= marker.start || code.start >= marker.end),
  );
  const numbered = soft.map((code, index) => ({ ...code, pair: inline.length + index + 1 }));
  return [...clear, ...numbered].sort((one, other) => one.start - other.start);
}

function roleOf(text: string, block: MarkdownBlock, codes: readonly InlineCode[]): Role {
  const { kind, start, end } = block;
  if (kind === "heading") return "subheading";
  if (kind === "item") return "list-item";
  if (kind === "quote") return "quote";
  return editorialRole(visibleText(draft(text, "paragraph", [start, end], codes))) ?? "paragraph";
}

/**
 * The alternative text of a picture that is a paragraph, or its first line; what stands under it
 * is the caption as well.
 */
function captionsOf(text: string, block: MarkdownBlock): readonly BlockDraft[] | null {
  const { kind, start, end } = block;
  const image = kind === "paragraph" ? imageAt(text, start, end) : null;
  if (image === null) return null;
  const rest = text.slice(image.end, end);
  if (rest !== "" && !/^[ \t]*\r?\n/u.test(rest)) return null;
  const alternative = draft(text, "caption", [image.textStart, image.textEnd], []);
  if (rest === "") return [alternative];
  const under: readonly [number, number] = [end - rest.trimStart().length, end];
  return [alternative, draft(text, "caption", under, codesOf(text, block))];
}

function metadataOf({ values }: FrontMatter): Omit<ArticleMetadata, "media" | "dateline"> {
  const text = (...keys: readonly string[]): string | null => {
    const found = keys.map((key) => values[key]).find((value) => typeof value === "string");
    return typeof found === "string" ? found : null;
  };
  const words = [values["keywords"], values["tags"]].find((value) => value !== undefined);
  const list = typeof words === "string" ? words.split(/\s*[,;]\s*/u) : words;
  const known = new Set([...HEADLINES, ...LEADS, ...LANGUAGES]);
  const carried = Object.entries(values).filter(([key]) => !known.has(key));
  return {
    published: dayOf(text("date", "published", "publishDate", "pubDate", "created")),
    publisher: text("publisher", "source"),
    keywords: Array.isArray(list) ? list.map(String).filter((word) => word !== "") : [],
    ...(carried.length === 0 ? {} : { carried: Object.fromEntries(carried) }),
  };
}
