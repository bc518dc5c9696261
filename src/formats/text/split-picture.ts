/** The mark that a page scraped to text leaves behind a picture's alternative text. */
export interface PictureMark {
  /** Offset of the mark, its dash included; the alternative text ends before it. */
  readonly start: number;
  readonly publisher: string;
  /** ISO date. */
  readonly date: string;
}

/** Finds "- Sputnik Азербайджан, 1920, 26.04.2022" at the end of a line. */
export function pictureMark(line: string): PictureMark | null {
  const from = Math.max(0, line.length - 120);
  const tail = line.slice(from);
  const found =
    /(?:^|\s)([-–—]\s([^\s,][^,]{1,60}),\s\d{2,4},\s(\d{1,2})\.(\d{1,2})\.(\d{4}))$/u.exec(tail);
  if (found === null) return null;
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
