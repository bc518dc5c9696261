/** One space where there are several or another kind; a no-break space groups digits and stays. */
export function spaces(text: string): string {
  return text
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, "")
    .replaceAll(/(?<!\d)[\u00A0\u2007\u2009\u202F]|[\u00A0\u2007\u2009\u202F](?!\d)/g, " ")
    .replaceAll(/[ \t]{2,}|\t/g, " ")
    .replaceAll(/ (?=\n)|(?<=\n) /g, "")
    .replaceAll(/^ +| +$/g, "");
}

/** Three dots and more become one character. */
export function ellipses(text: string): string {
  return text.replaceAll(/\.{3,}/g, "…");
}

/**
 * No space before a mark that closes a word; "3 : 0" is a score. Behind an address (protected: one
 * code for private use) only where nothing follows that would become part of it.
 */
export function punctuation(text: string): string {
  return text
    .replaceAll(/(?<=[^\s\p{Co}]) +(?=[,;!?])|(?<=\p{Co}) +(?=[,;!?]+(?:\s|$))/gu, "")
    .replaceAll(/(?<=[^\s\p{Co}]) +(?=\.(?:\s|$|[”’»")\]]))|(?<=\p{Co}) +(?=\.(?:\s|$))/gu, "")
    .replaceAll(/(?<=[^\s\d]) +(?=:(?:\s|$))|(?<=\d) +(?=:(?:\s\D|\s*$))/g, "");
}

/** No space inside brackets. */
export function brackets(text: string): string {
  return text
    .replaceAll(/(?<=[([]) +(?=\S)/g, "")
    .replaceAll(/(?<=[^\s\p{Co}]) +(?=[)\]])|(?<=\p{Co}) +(?=[)\]]+[.,;!?]*(?:\s|$))/gu, "");
}

/** "5 %" is "5%" in both languages. */
export function percent(text: string): string {
  return text.replaceAll(/(?<=\d)[ \u00A0\u202F]+(?=[%‰])/g, "");
}

/** ’ between letters ("don’t") and before a decade ("’90s"); quotes() has turned the others. */
export function apostrophes(text: string): string {
  return text
    .replaceAll(/(?<=\p{L})['`´ʼ](?=\p{L})/gu, "’")
    .replaceAll(/(?<=^|[\s([“])['`](?=\d\ds\b)/g, "’");
}

/**
 * A dash between words stands with spaces, – in Azerbaijani, — in English (AP and the agencies'
 * English services). Hyphens in words, ranges and scores ("5-10", "2 - 1") stay, and so does every
 * dash of a line of results: "Neftçi – Qarabağ – 1-0".
 */
export function dashes(text: string, language: "az" | "en"): string {
  return text
    .split("\n")
    .map((line) => (/ [-–—] \d+[-–:]\d/.test(line) ? line : dashesOfLine(line, language)))
    .join("\n");
}

function dashesOfLine(line: string, language: "az" | "en"): string {
  const dash = language === "az" ? "–" : "—";
  const spaced = (own: string, at: number, whole: string): string =>
    isBetweenDigits(whole, at, at + own.length) ? own : dash;
  return line
    .replaceAll(/(?<=[\p{L}”’,.!?…)])—(?=[\p{L}“‘])/gu, ` ${dash} `)
    .replaceAll(/(?<=\p{L})--(?=\p{L})/gu, ` ${dash} `)
    .replaceAll(/(?<=^|\s)[–—](?=\s|$)/g, spaced)
    .replaceAll(/(?<=\S )(?:--?|−)(?= \S)/g, spaced);
}

function isBetweenDigits(text: string, start: number, end: number): boolean {
  return /\d $/.test(text.slice(0, start).slice(-2)) && /^ \d/.test(text.slice(end, end + 2));
}
