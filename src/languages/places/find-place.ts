import type { LanguageTag } from "../../model/language.ts";
import { azerbaijanPlaces } from "./azerbaijan.ts";
import { centralAsiaPlaces } from "./central-asia.ts";
import { countries } from "./countries.ts";
import { easternEuropePlaces } from "./eastern-europe.ts";
import { europePlaces } from "./europe.ts";
import { neighbourPlaces } from "./neighbours.ts";
import type { Place, PlaceRow } from "./place.ts";
import { russiaPlaces } from "./russia.ts";
import { worldPlaces } from "./world.ts";

interface Entry {
  readonly place: Place;
  /** As the gazetteer spells it; "США" is no sign of a dateline in capitals. */
  readonly listed: string;
}

let index: ReadonlyMap<string, Entry> | null = null;

/** The place that a Russian text names, in any case, with ё or е; `null` where it is not listed. */
export function findPlace(text: string): Place | null {
  return findEntry(text)?.place ?? null;
}

/**
 * A place in the target language, in capitals where the source has it in capitals
 * ("БАКУ" → "BAKI"); `null` where the place is not listed or the language is not ru, az or en.
 */
export function renderPlace(text: string, language: LanguageTag): string | null {
  const entry = findEntry(text);
  if (entry === undefined) return null;
  if (language !== "ru" && language !== "az" && language !== "en") return null;
  const name = entry.place[language];
  return isCapitals(text) && text !== entry.listed ? name.toLocaleUpperCase(language) : name;
}

/** Every row of the gazetteer, for tests and tools. */
export function placeRows(): readonly PlaceRow[] {
  return [
    ...azerbaijanPlaces,
    ...neighbourPlaces,
    ...russiaPlaces,
    ...centralAsiaPlaces,
    ...easternEuropePlaces,
    ...europePlaces,
    ...worldPlaces,
    ...countries,
  ];
}

/** The form in which places are compared: "САНКТ‑ПЕТЕРБУРГ " and "г. Санкт-Петербург" are one. */
export function placeKey(text: string): string {
  return text
    .trim()
    .toLocaleLowerCase("ru")
    .replace(/^г\.\s?/u, "")
    .replaceAll("ё", "е")
    .replaceAll(/[\u2010\u2011]/g, "-")
    .replaceAll(/\s+/g, " ");
}

function findEntry(text: string): Entry | undefined {
  index ??= buildIndex();
  return index.get(placeKey(text));
}

function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function buildIndex(): ReadonlyMap<string, Entry> {
  const places = new Map<string, Entry>();
  for (const [ru, az, en, ...aliases] of placeRows()) {
    const place = { ru, az, en };
    for (const listed of [ru, ...aliases]) places.set(placeKey(listed), { place, listed });
  }
  return places;
}
