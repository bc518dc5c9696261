import { findPlace } from "../languages/places/find-place.ts";
import type { Article, Dateline, Role } from "../model/article.ts";
import type { BundleMetadata } from "../model/bundle.ts";
import type { LanguageTag, Multilingual } from "../model/language.ts";
import type { Segment } from "../model/segment.ts";
import type { TargetsByLanguage } from "../model/translation.ts";

/** What metadata is aligned from. */
export interface Alignment {
  readonly article: Article;
  readonly language: LanguageTag;
  readonly segments: readonly Segment[];
  readonly targets: TargetsByLanguage;
}

/** Metadata with every text in the source language and every target; `null` = not (all) translated. */
export function alignMetadata(alignment: Alignment): BundleMetadata {
  const { article } = alignment;
  const { dateline, published, publisher, keywords, media, carried } = article.metadata;
  return {
    headline: byRole(alignment, "headline"),
    lead: byRole(alignment, "lead"),
    dateline: dateline === null ? null : alignDateline(alignment, dateline),
    published,
    publisher,
    byline: byRole(alignment, "byline"),
    keywords,
    media: media.map(({ captionBlocks, creditBlocks }) => ({
      credit: sourceOf(alignment, creditBlocks),
      caption: captionBlocks.length === 0 ? null : ofBlocks(alignment, captionBlocks),
      segments: alignment.segments
        .filter(({ block }) => captionBlocks.includes(block))
        .map(({ id }) => id),
    })),
    ...(carried === undefined ? {} : { carried }),
  };
}

function byRole(alignment: Alignment, role: Role): Multilingual | null {
  const blocks = alignment.article.blocks.filter((block) => block.role === role);
  if (blocks.length === 0) return null;
  return ofBlocks(
    alignment,
    blocks.map(({ id }) => id),
  );
}

/** Texts of the blocks, joined by a space, in every language. */
function ofBlocks(alignment: Alignment, blocks: readonly string[]): Multilingual {
  const { language, segments, targets } = alignment;
  const ids = segments.filter(({ block }) => blocks.includes(block)).map(({ id }) => id);
  const inTargets = [...targets].map(([to, texts]) => {
    const parts = ids.map((id) => texts.get(id)?.text ?? null);
    return [to, parts.includes(null) ? null : parts.join(" ")] as const;
  });
  return { [language]: sourceOf(alignment, blocks), ...Object.fromEntries(inTargets) };
}

function sourceOf({ article }: Alignment, blocks: readonly string[]): string | null {
  const texts = article.blocks.filter(({ id }) => blocks.includes(id)).map(({ text }) => text);
  return texts.length === 0 ? null : texts.join(" ").replaceAll(/\s+/gu, " ");
}

function alignDateline(alignment: Alignment, dateline: Dateline): BundleMetadata["dateline"] {
  return {
    place: dateline.places.length === 0 ? null : placeNames(alignment, dateline.places),
    date: isoDate(dateline.date),
    agency: dateline.agency,
    text: ofBlocks(alignment, [dateline.block]),
  };
}

function placeNames(alignment: Alignment, written: readonly string[]): Multilingual {
  const { language, targets } = alignment;
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
