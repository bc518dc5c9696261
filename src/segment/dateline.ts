const months =
  "янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|yan|fev|apr|may|iyn|iyun|iyul|avq|sen|okt|noy|dek|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
/** Words of a place have capitals, but for a few: "Ростов-на-Дону", "Московская обл", "Рио-де-Жанейро". */
const placeWord =
  "(?:\\p{Lu}[\\p{L}'’-]{0,19}|на|де|да|эль|аль|о|и|обл|область|край|район|г|və|and|of|the)";
const place: string = `\\p{Lu}[\\p{L}'’-]*(?:[ ,/–-]{1,3}${placeWord}(?!\\p{L})){0,4}`;
const year = "(?:,? \\d{4}(?: ?г\\.| года?)?)?";
const date = `(?:\\d{1,2} (?:${months})\\p{L}{0,7}|(?:${months})\\p{L}{0,6} \\d{1,2})${year}`;
const agencyName =
  "(?:РИА|ТАСС|ИТАР|АПА|ИНТЕРФАКС|Интерфакс|АЗЕРТА|АзерТА|Рейтер|Тренд|Репорт|APA|AZ[EƏ]RTA|Az[eə]rTA|TASS|RIA|Interfax|INTERFAX|Reuters|Sputnik|Trend|Turan|AFP|AP|Report)";
/** "ТАСС-Спорт", "РИА Новости Спорт", "Interfax-Azərbaycan": names go on with capitals. */
const agencyTail = "\\p{L}{0,12}(?:[ -]\\p{Lu}[\\p{L}-]{0,19}){0,3}";
const site = "\\p{Lu}[\\p{L}\\d-]{1,20}\\.(?:AZ|RU|COM|az|ru|com)";
const source = `\\/[^/]{2,40}\\/|\\(${agencyName}[^()]{0,30}\\)|${site}|${agencyName}${agencyTail}(?:\\.(?:AZ|RU|COM|az|ru|com))?`;
const sourceEnd = "(?=[.:,/]|\\s[–—-]|\\s*$)";

/** "МОСКВА, 5 мая. /ТАСС/", "Баку – АПА", "Баку. Trend", "БАКУ, 26 апр — Sputnik". */
const named = new RegExp(
  `^["«“]?${place}(?:[.,:]| [–—-])? ?(?:${date}\\.?,?)? ?(?:[–—-] )?(?:${source})${sourceEnd}`,
  "u",
);
/** "Баку. Гюнай Алиева – АПА": the reporter before the agency. */
const reported = new RegExp(
  `^["«“]?${place}\\. \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){1,2} [–—-] (?:${source})`,
  "u",
);
/** "Тбилиси. 3 янв. Новости-Грузия": after place and date a stretch of up to three words. */
const dated = new RegExp(
  `^["«“]?${place}\\. ${date}\\.?(?: \\p{Lu}[\\p{L}\\d.-]*(?: \\p{L}[\\p{L}-]*){0,2}(?=[.:]\\s|\\/|\\s[–—-]\\s))?`,
  "u",
);
/** What no dateline does without: a day of a month, an agency, its site or a slash. */
const sign = new RegExp(
  `\\d (?:${months})|(?:${months})\\p{L}* \\d|${agencyName}|\\.(?:AZ|RU|COM|az|ru|com)|/`,
  "u",
);
const longestDateline = 160;

/**
 * Offset at which the dateline that opens a text ends, its last full stop excluded:
 * "Баку. 12 янв. Report.az", "МОСКВА, 5 мая. /ТАСС/"; 0 where a text opens with none.
 */
export function datelineEnd(text: string): number {
  const head = text.slice(0, longestDateline);
  if (!sign.test(head)) return 0;
  const found = named.exec(head) ?? reported.exec(head) ?? dated.exec(head);
  if (found === null) return 0;
  return found[0].endsWith(".") ? found[0].length - 1 : found[0].length;
}
