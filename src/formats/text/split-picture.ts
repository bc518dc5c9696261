/** The mark that a page scraped to text leaves behind a picture's alternative text. */
export interface PictureMark {
  /** Offset of the mark, its dash included; the alternative text ends before it. */
  readonly start: number;
  readonly publisher: string;
  /** ISO date; `null` in the older form without size and date, which proves nothing by itself. */
  readonly date: string | null;
}

/** No alternative text is longer than this. */
const longestAlternative = 400;

/** Finds "- Sputnik Азербайджан, 1920, 26.04.2022" at the end of a line. */
export function pictureMark(line: string): PictureMark | null {
  const from = Math.max(0, line.length - 120);
  const tail = line.slice(from);
  const found =
    /(?:^|\s)([-–—]\s([^\s,][^,]{1,60}),\s\d{2,4},\s(\d{1,2})\.(\d{1,2})\.(\d{4}))$/u.exec(tail);
  if (found === null) return olderMark(line, tail);
  const [, mark = "", publisher = "", day = "", month = "", year = ""] = found;
  const dash = Math.max(
    publisher.lastIndexOf(" - "),
    publisher.lastIndexOf(" – "),
    publisher.lastIndexOf(" — "),
  );
  const skip = dash === -1 ? 0 : dash + 1;
  return {
    start: line.length - mark.length + (skip === 0 ? 0 : skip + 2),
    publisher: publisher.slice(skip === 0 ? 0 : skip + 2).trim(),
    date: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  };
}

/** "- Sputnik Азербайджан" alone. */
function olderMark(line: string, tail: string): PictureMark | null {
  const found = /\s([-–—]\s((?:Sputnik|РИА Новости)(?:\s[А-ЯЁ][а-яё]+)?))$/.exec(tail);
  const [, mark = "", publisher = ""] = found ?? [];
  return found === null ? null : { start: line.length - mark.length, publisher, date: null };
}

/** A picture's leftovers in the middle of a line whose own breaks were lost. */
export interface InlinePicture {
  /** Where the alternative text begins, the mark begins and the mark ends. */
  readonly alternative: number;
  readonly mark: number;
  readonly end: number;
}

/** The next "… - РИА Новости, 1920, 20.12.2022 …" in a line, from an offset on. */
export function inlinePicture(line: string, from: number): InlinePicture | null {
  const expression = /[-–—]\s[^\s,–—-][^,–—]{1,60},\s\d{3,4},\s\d{1,2}\.\d{1,2}\.\d{4}(?=\s)/gu;
  expression.lastIndex = from;
  const found = expression.exec(line);
  if (found === null || !/\s/.test(line.charAt(found.index - 1))) return null;
  const start = Math.max(from, found.index - longestAlternative);
  const before = line.slice(start, found.index);
  const sentence = /^.*[.!?…][»”"]?\s(?=\S)/su.exec(before.trimEnd());
  // Without the end of a sentence in reach nobody knows where the alternative text begins.
  const unknown = start === from ? start : found.index;
  return {
    alternative: sentence === null ? unknown : start + sentence[0].length,
    mark: found.index,
    end: found.index + found[0].length,
  };
}
