import type { Article, Block, InlineCode, Role } from "../model/article.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Segment } from "../model/segment.ts";
import { withForeignMarks } from "./foreign-marks.ts";
import { cutSpans, inOrder, type Span, unwrap, visibleText } from "./inline-codes.ts";
import type { SegmentationLanguage } from "./lexicon.ts";
import { splitSentences } from "./sentences.ts";
import { skipSpaces, trimmedEnd } from "./tokens.ts";

/** How {@link segmentArticle} knows the language of what it cuts. */
export interface SegmentOptions {
  /** Language of the article, for blocks that do not name their own. */
  readonly language: LanguageTag;
  /** Language of one segment where it differs from its block's (a quoted passage); null if not. */
  readonly languageOf?: (text: string, block: Block) => LanguageTag | null;
}

/** Roles whose blocks are one segment each, however many sentences they seem to hold. */
const wholeRoles: ReadonlySet<Role> = new Set([
  "headline",
  "subheading",
  "byline",
  "dateline",
  "credit",
]);

/** Languages written in Cyrillic that abbreviate and quote much as Russian does. */
const russianLike: ReadonlySet<string> = new Set(
  "ru uk be bg sr mk kk ky tt tg mn ba cv os ab ce".split(" "),
);

/** The rules for a language: its own, those of Russian for Cyrillic scripts, else those of English. */
function rulesLanguage(tag: LanguageTag): SegmentationLanguage {
  const [language = "", ...rest] = tag.split("-");
  if (rest.includes("Cyrl") || russianLike.has(language)) return "ru";
  return language === "az" ? "az" : "en";
}

function spansOf(block: Block, language: LanguageTag): readonly Span[] {
  const { text, role } = block;
  const codes = inOrder(block.codes ?? []);
  const whole: Span = { start: 0, end: text.length, codes };
  if (wholeRoles.has(role)) return [whole];
  if (codes.length === 0) return sentencesIn(text, whole, language);
  const inner = sentencesIn(text, unwrap(text, codes), language);
  return inner.length > 1 ? inner : [whole];
}

/** The sentences of a stretch of a block; markup around several of them is in none. */
function sentencesIn(
  text: string,
  { start, end, codes }: Span,
  language: LanguageTag,
): readonly Span[] {
  const move = <Part extends { readonly start: number; readonly end: number }>(
    part: Part,
    by: number,
  ): Part => ({ ...part, start: part.start + by, end: part.end + by });
  const own = text.slice(start, end);
  const inside = codes.map((code) => move(code, -start));
  const visible = codes.length === 0 ? own : visibleText(own, inside);
  return cutSpans(own, inside, splitSentences(visible, rulesLanguage(language))).map((span) => ({
    ...move(span, start),
    codes: span.codes.map((code) => move(code, start)),
  }));
}

function codesWithin(codes: readonly InlineCode[], start: number, end: number): InlineCode[] {
  const place = (offset: number): number => Math.min(Math.max(offset, start), end) - start;
  return codes.map((code) => ({ ...code, start: place(code.start), end: place(code.end) }));
}

function segmentBlock(block: Block, options: SegmentOptions): Segment[] {
  const language = block.language ?? options.language;
  const segments: Segment[] = [];
  let pair = 1 + Math.max(0, ...(block.codes ?? []).map((code) => code.pair));
  for (const span of spansOf(block, language)) {
    const start = Math.min(skipSpaces(block.text, span.start), span.end);
    const end = trimmedEnd(block.text, start, span.end);
    if (start === end) continue;
    const text = block.text.slice(start, end);
    const own = codesWithin(span.codes, start, end);
    const codes = withForeignMarks(text, own, pair);
    pair += codes.length - own.length;
    segments.push({
      id: `${block.id}.${segments.length}`,
      block: block.id,
      role: block.role,
      text,
      start: block.start + start,
      end: block.start + end,
      language: options.languageOf?.(text, block) ?? language,
      ...(block.locator === undefined ? {} : { locator: block.locator }),
      ...(codes.length === 0 ? {} : { codes }),
    });
  }
  return segments;
}

/**
 * Cuts the blocks of an article into segments, in source order. Headlines, subheadings, bylines,
 * datelines and credits stay whole; other blocks are cut into sentences. White space around a
 * segment is outside it; every other character of a block is in exactly one segment.
 */
export function segmentArticle(article: Article, options: SegmentOptions): Segment[] {
  return article.blocks.flatMap((block) => segmentBlock(block, options));
}
