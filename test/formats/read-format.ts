import type { Article, Block } from "../../src/model/article.ts";
import type { Format, WrittenEdition } from "../../src/model/format.ts";
import type { Segment } from "../../src/model/segment.ts";
import type { Source } from "../../src/model/source.ts";
import { segmentArticle } from "../../src/segment/segment.ts";

/** A text as the reader of a format gets it. */
export function sourceOf(text: string, path = "article.ru.txt"): Source {
  return { path, text, bytes: new TextEncoder().encode(text), encoding: "utf-8" };
}

/** All articles of a text. */
export function readAll(format: Format, text: string, path?: string): readonly Article[] {
  return [...format.read(sourceOf(text, path))];
}

/** The only article of a text. */
export function readOne(format: Format, text: string, path?: string): Article {
  const [article, ...rest] = readAll(format, text, path);
  if (article === undefined || rest.length > 0) throw new TypeError("expected one article");
  return article;
}

/** `role: text` of every block, markup that takes room left out, white space as one space. */
export function outline(article: Article): readonly string[] {
  return article.blocks.map((block) => `${block.role}: ${plain(block)}`);
}

/** A block's text without markup, white space as one space. */
export function plain({ text, codes = [] }: Pick<Block, "text" | "codes">): string {
  const units = text.split("");
  for (const { start, end } of codes) units.fill("", start, end);
  return units.join("").replaceAll(/\s+/gu, " ").trim();
}

/** Writes an edition; `translate` gives a segment's target, by default its source as it is. */
export function writeOne(
  format: Format,
  article: Article,
  language = "az",
  translate: (segment: Segment) => string | null = ({ text }) => text,
): WrittenEdition {
  const segments = segmentArticle(article, { language: "ru" });
  const texts = new Map(segments.map((segment) => [segment.id, translate(segment)]));
  const codes = new Map(
    segments.map((segment) => [
      segment.id,
      texts.get(segment.id) === segment.text ? (segment.codes ?? []) : [],
    ]),
  );
  return format.write({ article, language, segments, texts, codes });
}
