import type { Bundle, BundleSegment } from "../model/bundle.ts";
import type { Placement, WrittenEdition } from "../model/format.ts";
import type { LanguageTag } from "../model/language.ts";
import type { ImportedTarget } from "./import-changes.ts";

/** Where a segment's text stands in the edition now, in code points. */
interface Place {
  readonly segment: string;
  readonly start: number;
  readonly end: number;
  /** False where the source stands there in `⟦ ⟧`. */
  readonly isTranslated: boolean;
}

/**
 * Replaces texts at their places in an edition. `null` where not every segment has a place
 * (structured formats) or another text stands there.
 */
export function spliceEdition(
  edition: string,
  { segments }: Bundle,
  language: LanguageTag,
  targets: ReadonlyMap<string, ImportedTarget>,
): WrittenEdition | null {
  const points = [...edition];
  const places = placesOf(points, segments, language);
  if (places === null) return null;
  const placements: Placement[] = [];
  let text = "";
  let cursor = 0;
  for (const { segment, start, end, isTranslated } of places) {
    text += points.slice(cursor, start).join("");
    cursor = end;
    const own = targets.get(segment)?.text;
    const content = own ?? points.slice(start, end).join("");
    if (isTranslated || own !== undefined) {
      placements.push({ segment, start: text.length, end: text.length + content.length });
    }
    text += content;
  }
  return { text: text + points.slice(cursor).join(""), placements };
}

function placesOf(
  points: readonly string[],
  segments: readonly BundleSegment[],
  language: LanguageTag,
): readonly Place[] | null {
  const places: Place[] = [];
  let cursor = 0;
  for (const { id, source, targets } of segments) {
    const { text = null, start, end } = targets[language] ?? {};
    const place =
      text === null
        ? markedPlace(points, `⟦${source.text}⟧`, cursor)
        : start === undefined || end === undefined
          ? null
          : { start, end };
    if (place === null || place.start < cursor) return null;
    if (text !== null && points.slice(place.start, place.end).join("") !== text) return null;
    places.push({ segment: id, ...place, isTranslated: text !== null });
    cursor = place.end;
  }
  return places;
}

/** The first place behind `from` where an untranslated segment stands. */
function markedPlace(
  points: readonly string[],
  marked: string,
  from: number,
): { readonly start: number; readonly end: number } | null {
  const wanted = [...marked];
  for (let start = from; start + wanted.length <= points.length; start += 1) {
    if (points[start] !== "⟦") continue;
    if (wanted.every((point, index) => points[start + index] === point)) {
      return { start, end: start + wanted.length };
    }
  }
  return null;
}
