/** Digits with separators between them: `1 200 000`, `3,5`, `26.04.2022`, `18:00`, `2021–2022`. */
const numberPattern = /\d+(?:[\s\u{a0}\u{202f}]\d{3}(?!\d)|[.,:/–-]\d+)*/gu;

/**
 * Whether every number of the source is still there in some spelling: other separators
 * (`1 200` → `1,200`), another unit (`1,5 тыс.` → `1,500`), a date in words (`26.04` → `April 26`),
 * a clock of twelve hours, a decade (`90-е` → `1990s`). Numbers up to 12 may have become words.
 */
export function keepsNumbers(source: string, reply: string): boolean {
  const found = reply.match(numberPattern) ?? [];
  const whole = new Set(found.map(significantDigits));
  const parts = found.flatMap(digitGroups);
  const isThere = (part: string): boolean => {
    const value = Number(part);
    if (value <= 12) return true;
    return parts.some(
      (other) =>
        Number(other) === value ||
        (value < 24 && Number(other) === value - 12) ||
        isDecade(part, other) ||
        isDecade(other, part),
    );
  };
  return (source.match(numberPattern) ?? []).every(
    (number) => whole.has(significantDigits(number)) || digitGroups(number).every(isThere),
  );
}

function isDecade(short: string, year: string): boolean {
  return short.length === 2 && year.length === 4 && year.endsWith(short);
}

function digitGroups(number: string): readonly string[] {
  return number.match(/\d+/g) ?? [];
}

function significantDigits(number: string): string {
  return digitGroups(number).join("").replace(/^0+/, "").replace(/0+$/, "");
}
