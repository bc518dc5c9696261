import type { Rule } from "./rule.ts";

const months =
  "янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|yan|fev|apr|may|iyn|iyun|iyul|avq|sen|okt|noy|dek|jan|feb|mar|jun|jul|aug|sep|oct|nov|dec";
const place = "\\p{Lu}[\\p{L}'’-]*(?:[ ,/–-]{1,3}[\\p{L}'’-]{1,20}){0,4}";
const date = `\\d{1,2} (?:${months})\\p{L}{0,7}\\.?(?:,? \\d{4}(?: ?г\\.| года?)?)?`;
const agency =
  "\\/[^/]{2,40}\\/|\\([^()]{2,40}\\)|(?:РИА|ТАСС|АПА|Интерфакс|АЗЕРТА|АзерТА|Рейтер|Тренд|Репорт|APA|AZ[EƏ]RTA|Az[eə]rTA|TASS|RIA|Interfax|Reuters|Sputnik|Trend|Turan|AFP|AP|Report)[^.!?]{0,30}(?:\\.(?:AZ|RU|az|ru|com|COM))?|\\p{Lu}[\\p{L}\\d-]{1,20}\\.(?:AZ|RU|az|ru|com|COM)";
const opening = new RegExp(
  `^(?:${place})(?:[.,:]| [–—-])? ?(?:${date}[.,]?)? ?(?:[–—-] )?(?:${agency})(?=[.:,]|\\s[–—-]|\\s*$)`,
  "u",
);
const named = new RegExp(
  `^${place}\\. \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){1,2} [–—-] (?:${agency})`,
  "u",
);
const longestDateline = 160;

let last: { readonly text: string; readonly end: number } = { text: "", end: 0 };

/**
 * Offset at which the dateline that opens a text ends, its last full stop excluded:
 * "Баку. 12 янв. Report.az", "МОСКВА, 5 мая. /ТАСС/"; 0 where a text opens with none.
 */
export function datelineEnd(text: string): number {
  if (last.text === text) return last.end;
  const head = text.slice(0, longestDateline);
  const found = opening.exec(head) ?? named.exec(head);
  last = { text, end: found === null ? 0 : found[0].length };
  return last.end;
}

/** The full stops of a dateline do not end sentences, except the last. */
export const insideDateline: Rule = {
  name: "inside-dateline",
  decide: ({ text, mark, end }) => {
    if (mark >= longestDateline) return null;
    const stop = datelineEnd(text);
    if (mark >= stop) return null;
    return end < stop || /^\s+[–—-]/.test(text.slice(end, end + 4)) ? "join" : null;
  },
};
