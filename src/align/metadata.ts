import { findPlace } from "../languages/places/find-place.ts";
import type { Article, Dateline, Role } from "../model/article.ts";
import type { BundleMetadata } from "../model/bundle.ts";
import type { LanguageTag, Multilingual } from "../model/language.ts";
import { visibleText } from "../model/marked-text.ts";
import type { Segment } from "../model/segment.ts";
import type { Target, TargetsByLanguage } from "../model/translation.ts";

/** What metadata is aligned from. */
export interface Alignment {
  readonly article: Article;
  readonly language: LanguageTag;
  readonly segments: readonly Segment[];
  readonly targets: TargetsByLanguage;
}

/** An alignment with its blocks and segments at hand by block id. */
interface Index extends Alignment {
  readonly textOf: ReadonlyMap<string, string>;
  readonly segmentsOf: ReadonlyMap<string, readonly string[]>;
}

/** Metadata with every text in the source language and every target; `null` = not (all) translated. */
export function alignMetadata(alignment: Alignment): BundleMetadata {
  const index = indexed(alignment);
  const { dateline, published, publisher, keywords, media, carried } = alignment.article.metadata;
  return {
    headline: byRole(index, "headline"),
    lead: byRole(index, "lead"),
    dateline: dateline === null ? null : alignDateline(index, dateline),
    published,
    publisher,
    byline: byRole(index, "byline"),
    keywords,
    media: media.map(({ captionBlocks, creditBlocks }) => ({
      credit: sourceOf(index, creditBlocks),
      caption: captionBlocks.length === 0 ? null : ofBlocks(index, captionBlocks),
      segments: captionBlocks.flatMap((block) => index.segmentsOf.get(block) ?? []),
    })),
    ...(carried === undefined ? {} : { carried }),
  };
}

function indexed(alignment: Alignment): Index {
  const segmentsOf = new Map<string, string[]>();
  for (const { id, block } of alignment.segments) {
    const ids = segmentsOf.get(block);
    if (ids === undefined) segmentsOf.set(block, [id]);
    else ids.push(id);
  }
  const { blocks } = alignment.article;
  return {
    ...alignment,
    segmentsOf,
    textOf: new Map(blocks.map((block) => [block.id, visibleText(block)])),
  };
}

function byRole(index: Index, role: Role): Multilingual | null {
  const blocks = index.article.blocks.filter((block) => block.role === role);
  if (blocks.length === 0) return null;
  return ofBlocks(
    index,
    blocks.map(({ id }) => id),
  );
}

/** Texts of the blocks, joined by a space, in every language. */
function ofBlocks(index: Index, blocks: readonly string[]): Multilingual {
  const ids = blocks.flatMap((block) => index.segmentsOf.get(block) ?? []);
  const inTargets = [...index.targets].map(([to, texts]) => {
    const parts = ids.map((id) => plainText(texts.get(id)));
    return [to, parts.includes(null) ? null : parts.join(" ")] as const;
  });
  return { [index.language]: sourceOf(index, blocks), ...Object.fromEntries(inTargets) };
}

/** What people read of a target; `null` where it is not translated. */
function plainText(target: Target | undefined): string | null {
  if (target === undefined || target.text === null) return null;
  const { text, codes = [] } = target;
  return visibleText({ text, codes }).trim();
}

function sourceOf({ textOf }: Index, blocks: readonly string[]): string | null {
  const texts = blocks.map((block) => textOf.get(block) ?? "");
  return texts.length === 0 ? null : texts.join(" ").replaceAll(/\s+/gu, " ").trim();
}

function alignDateline(index: Index, dateline: Dateline): BundleMetadata["dateline"] {
  return {
    place: dateline.places.length === 0 ? null : placeNames(index, dateline.places),
    date: isoDate(dateline.date),
    agency: dateline.agency,
    text: ofBlocks(index, [dateline.block]),
  };
}

function placeNames(index: Index, written: readonly string[]): Multilingual {
  const { language, targets } = index;
  const places = written.map((text) => findPlace(text));
  const name = (to: LanguageTag) => {
    const names = places.map((place, index) => {
      if (to === language && place === null) return titleCase(written[index] ?? "", language);
      return place === null ? null : (place[to as keyof typeof place] ?? null);
    });
    return names.includes(null) ? null : names.join(", ");
  };
  return Object.fromEntries([language, ...targets.keys()].map((to) => [to, name(to)]));
}

function titleCase(text: string, language: LanguageTag): string {
  return text
    .toLocaleLowerCase(language)
    .replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase(language));
}

function isoDate(date: Dateline["date"]): string | null {
  if (date === null) return null;
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return `${date.year === undefined ? "-" : pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}
