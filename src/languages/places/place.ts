/** A city, region or country as an editor prints it in each language, first letter capital. */
export interface Place {
  readonly ru: string;
  readonly az: string;
  readonly en: string;
}

/** One line of the gazetteer: Russian, Azerbaijani and English form, then other Russian spellings. */
export type PlaceRow = readonly [ru: string, az: string, en: string, ...aliases: string[]];
